import { hideWeights } from '../evaluation-sheet/hide-weights.ts'
import type { SheetPaper } from '../evaluation-sheet/paper.ts'
import { planGrids, sheetSignatures } from '../evaluation-sheet/closing-grid.ts'
import { rowGrid } from '../evaluation-sheet/row-grid.ts'
import { commentGrid, employeeGrid, labelled, totalGrid } from '../evaluation-sheet/sheet-grid.ts'
import { formatOf, type PaperOptions } from '../options.ts'
import { band, headBand } from '../typeset/bands.ts'
import type { PagedPaper } from '../typeset/document.ts'
import type { Grid } from '../typeset/grid.ts'
import { oneLine } from '../typeset/lines.ts'
import type { Format } from '../typeset/page.ts'
import { fitPages } from '../typeset/paginate.ts'

/** A cell to write a figure in is 10 mm high. */
const PEN_ROW = 38

/** The month's sheet before anything is known of it: rows and targets stand, results, scores and words are left to the pen. */
export function blankOf(paper: SheetPaper): SheetPaper {
  return {
    ...paper, title: paper.title.replace('绩效考核表', '绩效考核表（手写）'), rows: paper.rows.map((row) => ({
      ...row, actual: '', selfScore: '', selfGap: '', score: '', sentence: '', evidence: '', effectiveWeight: null, state: row.state === 'quarterly' || row.state === 'exempt' ? row.state : 'scored',
    })),
    notes: [], adjustments: [], veto: null, selfSummary: '', managerComment: '', plans: [], appeal: '', consent: null, pay: null, confirmation: null, corrected: '',
    totals: { state: 'incomplete', subtotal: '', adjustment: '', ...(paper.totals.okr !== undefined && { okr: '' }), total: '', grade: '', coefficient: '', sentence: '' },
  }
}

/** Two empty lines for reward and penalty. */
function adjustmentLines({ sheet }: Format): Grid {
  const columns = [92, 92, sheet - 92 - 92 - 180, 180]
  return { name: 'adjustments', columns, head: [headBand(['加减分', '日期', '事由', '凭据'])], bands: [0, 1].map(() => band(columns, [['text', ''], ['text', ''], ['text', ''], ['text', '']], 30)) }
}

export function pagedBlank(whole: SheetPaper, options: PaperOptions): PagedPaper {
  const format = formatOf(options)
  const paper = blankOf(options.hideWeights ? hideWeights(whole) : whole)
  const rows = options.hideWeights ? paper.rows.map((row) => ({ ...row, weight: '' })) : paper.rows
  const flow = [
    ...employeeGrid(paper, format), rowGrid(rows, { ...options, pen: PEN_ROW }, format), adjustmentLines(format), ...totalGrid(paper, format), commentGrid(paper, format), ...labelled('remark', '备注', options.remark, format),
  ]
  const closing = [...planGrids(paper, format), ...(options.signatures ? [sheetSignatures(paper, format)] : [])]
  const fitted = fitPages(format, flow, closing, { employee: 8, rows: options.portrait ? 6 : 14, totals: 10, comments: 60, plans: 12, signatures: 20 })
  return { ...paper, ...fitted, mark: '', first: '', again: `${oneLine(paper.employee.name, 10)}　工号 ${oneLine(paper.employee.number, 8)}` }
}
