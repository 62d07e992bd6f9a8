import { DEFAULT_OPTIONS, formatOf, type PaperOptions } from '../options.ts'
import type { PageBody } from '../typeset/paginate.ts'
import { fitPages } from '../typeset/paginate.ts'
import type { SheetPaper } from './paper.ts'
import { hideWeights } from './hide-weights.ts'
import { rowGrid } from './row-grid.ts'
import { planGrids, sheetSignatures } from './closing-grid.ts'
import { adjustmentGrid, commentGrid, employeeGrid, labelled, noteGrid, totalGrid } from './sheet-grid.ts'

/** Most px that a band may gain where its page has room to spare: space to breathe and to write. */
const GROWTH: Record<string, number> = { employee: 8, rows: 20, adjustments: 6, totals: 10, comments: 60, plans: 12, signatures: 24 }
const TALL_GROWTH = { ...GROWTH, rows: 8, comments: 70 }

/** `snug`: set closer, because that saves this person a page. */
export interface SheetPages { pages: PageBody[]; snug: boolean }

/** The pages of one person, cut by heights known from the text alone: no browser, no script. */
export function sheetPages(whole: SheetPaper, options: PaperOptions = DEFAULT_OPTIONS): SheetPages {
  const format = formatOf(options)
  const paper = options.hideWeights ? hideWeights(whole) : whole
  const flow = [
    ...employeeGrid(paper, format), rowGrid(paper.rows, options, format), noteGrid(paper, format), adjustmentGrid(paper, format, options.evidence), ...totalGrid(paper, format),
    ...labelled('pay', '绩效工资', options.hidePay ? null : paper.pay, format), commentGrid(paper, format), ...labelled('remark', '备注', options.remark, format),
  ]
  const closing = [...planGrids(paper, format), ...(options.signatures ? [sheetSignatures(paper, format)] : [])]
  return fitPages(format, flow, closing, options.portrait ? TALL_GROWTH : GROWTH)
}
