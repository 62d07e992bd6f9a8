import { labelled, noteGrid } from '../evaluation-sheet/sheet-grid.ts'
import type { PaperOptions } from '../options.ts'
import { signatureGrid } from '../signatures.ts'
import { band, headBand } from '../typeset/bands.ts'
import { cellsOf, columnWidths, FIGURE, headOf, REST, words, type Column } from '../typeset/columns.ts'
import type { PagedPaper } from '../typeset/document.ts'
import type { Cell, Grid } from '../typeset/grid.ts'
import { LEADING } from '../typeset/grid.ts'
import { LANDSCAPE } from '../typeset/page.ts'
import { fitPages } from '../typeset/paginate.ts'
import type { LedgerPaper, LedgerRow } from './ledger-paper.ts'

type LedgerOptions = Pick<PaperOptions, 'signatures' | 'remark' | 'evidence'>
const column = (heading: string, kind: Cell['kind'], width: Column<LedgerRow>['width'], text: (row: LedgerRow) => string): Column<LedgerRow> => ({ heading, kind, width, texts: (row) => [text(row)] })

function rowsGrid({ rows }: LedgerPaper, { evidence }: LedgerOptions): Grid {
  const columns = [
    column('序号', 'centre', FIGURE, (row) => row.sequence), column('日期', 'centre', FIGURE, (row) => row.on), column('工号', 'centre', FIGURE, (row) => row.number), column('姓名', 'text', words(8), (row) => row.name),
    column('部门', 'text', words(9), (row) => row.department), column('直接上级', 'text', words(6), (row) => row.manager), column('类别', 'centre', words(9), (row) => row.kind),
    { heading: '分值', kind: 'number' as const, width: FIGURE, texts: (row: LedgerRow) => [{ text: row.points, tone: 'strong' as const }] }, column('事由', 'text', REST, (row) => row.reason),
    ...(evidence ? [column('凭据', 'text', words(20), (row) => row.evidence)] : []),
  ]
  const widths = columnWidths(columns, rows, LANDSCAPE.sheet)
  const none = { leading: LEADING, least: 34, cells: [{ kind: 'text' as const, span: columns.length, lines: [{ text: '本月没有奖惩记录。' }] }] }
  const bands = rows.length === 0 ? [none] : rows.map((row) => ({ leading: LEADING, least: 24, continued: '续', cells: cellsOf(columns, widths, row) }))
  return { name: 'ledger', columns: widths, head: [headOf(columns)], bands }
}

const SUMS = [262, 200, 200, 200, 200]
const sumGrid = ({ sums }: LedgerPaper): Grid => ({
  name: 'sums', columns: SUMS, head: [headBand(['部门', '奖', '惩', '加减合计', '计入总分'])],
  bands: sums.map(({ title, rewards, penalties, net, counted }, at) => ({
    ...band(SUMS, [['text', title], ['number', rewards], ['number', penalties], ['number', net], ['number', counted]], 22), ...(at === sums.length - 1 ? { shaded: true } : {}), withNext: at < sums.length - 1,
  })),
})

export function pagedLedger(paper: LedgerPaper, options: LedgerOptions): PagedPaper {
  const flow = [rowsGrid(paper, options), ...(paper.rows.length === 0 ? [] : [sumGrid(paper)]), ...labelled('ratio', '奖惩比', paper.ratio, LANDSCAPE), noteGrid(paper, LANDSCAPE), ...labelled('remark', '备注', options.remark, LANDSCAPE)]
  const signers = [{ who: '制表', boxes: '' }, { who: '审核', boxes: '' }, { who: '总经理', boxes: '' }]
  const fitted = fitPages(LANDSCAPE, flow, options.signatures ? [signatureGrid(signers, LANDSCAPE)] : [], { ledger: 8, sums: 4, ratio: 8, signatures: 20 })
  return { ...paper, ...fitted, mark: '', first: `共 ${paper.rows.length} 条`, again: '' }
}
