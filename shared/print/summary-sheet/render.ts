import type { PaperOptions } from '../options.ts'
import { labelled, noteGrid } from '../evaluation-sheet/sheet-grid.ts'
import { signatureGrid } from '../signatures.ts'
import { textWidth } from '../typeset/advance.ts'
import { cell, wideCell } from '../typeset/bands.ts'
import { cellsOf, columnWidths, FIGURE, headOf, REST, words, type Column } from '../typeset/columns.ts'
import type { PagedPaper } from '../typeset/document.ts'
import type { Band, Cell, Grid } from '../typeset/grid.ts'
import { columnFor, LEADING } from '../typeset/grid.ts'
import { LANDSCAPE } from '../typeset/page.ts'
import { fitPages } from '../typeset/paginate.ts'
import type { SummaryPaper, SummaryRow, SummarySum } from './summary-paper.ts'

type SummaryOptions = Pick<PaperOptions, 'hidePay' | 'signColumn' | 'signatures' | 'remark'>

const column = (heading: string, kind: Cell['kind'], width: Column<SummaryRow>['width'], text: (row: SummaryRow) => string): Column<SummaryRow> =>
  ({ heading, kind, width, texts: (row) => [text(row)] })
/** Before the figures: what a sum's title and people cover. */
const LEADERS: Column<SummaryRow>[] = [
  column('工号', 'centre', FIGURE, (row) => row.number), column('姓名', 'text', words(10), (row) => row.name),
  column('岗位', 'text', words(12), (row) => row.position), column('直接上级', 'text', words(8), (row) => row.manager),
]
const TOTAL: Column<SummaryRow> = { heading: '总分', kind: 'number', width: { kind: 'figure', most: 120 }, texts: (row) => [{ text: row.total, tone: 'strong' }] }
const FIGURES: Column<SummaryRow>[] = [column('小计', 'number', FIGURE, (row) => row.subtotal), column('加减', 'number', FIGURE, (row) => row.adjustment), TOTAL]
const GRADES: Column<SummaryRow>[] = [column('等级', 'centre', FIGURE, (row) => row.grade), column('系数', 'number', FIGURE, (row) => row.coefficient)]
const PAY = column('绩效工资（元）', 'number', FIGURE, (row) => row.pay)
const SIGN = column('本人签字', 'text', FIGURE, () => '　　　　　　　　')
const CONFIRMED = column('确认', 'centre', FIGURE, (row) => row.confirmed)
const REMARK = column('说明', 'text', REST, (row) => row.remark)

const ROW = 26, SIGNED_ROW = 34
const REMARK_LEAST = 210, REMARK_MOST = 330

/** What remarks do not need goes to the other columns, the same to each. */
function shareRest(widths: readonly number[], rows: readonly SummaryRow[]): number[] {
  const rest = widths.at(-1) ?? 0
  const wanted = Math.max(REMARK_LEAST, Math.min(REMARK_MOST, Math.max(0, ...rows.map(({ remark }) => columnFor(textWidth(remark.slice(0, 60)))))))
  const each = Math.max(0, Math.floor((rest - wanted) / (widths.length - 1)))
  return widths.map((width, at) => (at === widths.length - 1 ? width - each * (widths.length - 1) : width + each))
}

function rowsGrid(paper: SummaryPaper, { hidePay, signColumn }: SummaryOptions): Grid {
  const columns = [...LEADERS, ...FIGURES, ...GRADES, ...(hidePay ? [] : [PAY]), CONFIRMED, ...(signColumn ? [SIGN] : []), REMARK]
  const all = paper.groups.flatMap(({ rows }) => rows)
  /** The sums are as wide as their longest figure. */
  const longest = [paper.sum, ...paper.groups.map(({ sum }) => sum)].map(({ subtotal, adjustment, total, pay }): SummaryRow =>
    ({ number: '', name: '', position: '', manager: '', grade: '', coefficient: '', confirmed: '', remark: '', subtotal, adjustment, total, pay }))
  const widths = shareRest(columnWidths(columns, [...all, ...longest], LANDSCAPE.sheet), all)
  const lead = widths.slice(0, LEADERS.length).reduce((sum, width) => sum + width, 0)
  const figures = (at: number): number => widths[LEADERS.length + at] ?? 0
  const sumBand = (sum: SummarySum, withNext: boolean): Band => {
    const after = LEADERS.length + FIGURES.length
    const bold = (text: string, width: number): Cell => ({ ...cell('number', text, width), lines: [{ text, tone: 'strong' }] })
    const span = columns.length - after - (hidePay ? 0 : 3)
    const rest = widths.slice(columns.length - span).reduce((all_, width) => all_ + width, 0)
    const words_ = `${sum.people}，平均 ${sum.mean}　${sum.grades}`
    const paid = hidePay ? [] : [wideCell('text', '', 0, 2), bold(sum.pay, widths[after + 2] ?? 0)]
    return {
      leading: LEADING, least: ROW, shaded: true, ...(withNext ? { withNext } : {}),
      cells: [wideCell('text', sum.title, lead, LEADERS.length, 'strong'), bold(sum.subtotal, figures(0)), bold(sum.adjustment, figures(1)), bold(sum.total, figures(2)), ...paid, wideCell('text', words_, rest, span)],
    }
  }
  const bands = paper.groups.flatMap(({ department, rows, sum }): Band[] => [
    { leading: LEADING, least: 22, withNext: true, shaded: true, cells: [wideCell('text', department, LANDSCAPE.sheet, columns.length, 'strong')] },
    ...rows.map((row, at): Band => ({ leading: LEADING, least: signColumn ? SIGNED_ROW : ROW, withNext: at === rows.length - 1, continued: '续', cells: cellsOf(columns, widths, row) })),
    sumBand(sum, false),
  ])
  return { name: 'summary', columns: widths, head: [headOf(columns)], bands: [...bands.slice(0, -1), ...bands.slice(-1).map((last) => ({ ...last, withNext: true })), sumBand(paper.sum, false)] }
}

/** Landscape always: the columns need the width. */
export function pagedSummary(paper: SummaryPaper, options: SummaryOptions): PagedPaper {
  const flow = [rowsGrid(paper, options), noteGrid(paper, LANDSCAPE), ...labelled('remark', '备注', options.remark, LANDSCAPE)]
  const signers = [{ who: '制表', boxes: '' }, { who: '审核', boxes: '' }, { who: '总经理', boxes: '' }]
  const fitted = fitPages(LANDSCAPE, flow, options.signatures ? [signatureGrid(signers, LANDSCAPE)] : [], { summary: 6, signatures: 20 })
  return { ...paper, ...fitted, mark: paper.corrected, first: `${paper.sum.people}　平均 ${paper.sum.mean}`, again: '' }
}
