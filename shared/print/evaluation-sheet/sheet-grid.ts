import { band, cell } from '../typeset/bands.ts'
import type { Band, Cell, Grid } from '../typeset/grid.ts'
import { bandLines, LEADING } from '../typeset/grid.ts'
import { LABEL, SHEET_WIDTH } from '../typeset/page.ts'
import type { SheetPaper } from './paper.ts'

/** An empty comment box leaves 14 mm for the pen. */
const COMMENT_LEAST = 54
const BIG_FONT = 16

/** Above this many lines a fact gets the sheet's whole width, so that one long name does not push the rows off the page. */
const FACT_LINES = 3

export function employeeGrid({ employee }: Pick<SheetPaper, 'employee'>): Grid {
  const columns = [40, 74, 40, 104, 40, 112, 40, 130, 40, 80, 62, 84, 40, 176]
  const pairs = [['工号', employee.number], ['姓名', employee.name], ['部门', employee.department], ['岗位', employee.position],
    ['入职', employee.hired], ['直接上级', employee.manager], ['周期', employee.period]] as const
  const side = band(columns, pairs.flatMap(([label, text]) => [['label', label], ['text', text]] as const))
  if (bandLines(side) <= FACT_LINES) return { name: 'employee', columns, head: [], bands: [side] }
  const wide = [LABEL, SHEET_WIDTH - LABEL]
  return { name: 'employee', columns: wide, head: [], bands: pairs.map(([label, text]) => band(wide, [['label', label], ['text', text]])) }
}

export const noteGrid = ({ notes }: Pick<SheetPaper, 'notes'>): Grid =>
  ({ name: 'notes', columns: [SHEET_WIDTH], head: [], bands: notes.map((note) => band([SHEET_WIDTH], [['text', `注：${note}`]])) })

export function adjustmentGrid({ adjustments }: SheetPaper): Grid {
  if (adjustments.length === 0) {
    const columns = [LABEL, SHEET_WIDTH - LABEL]
    return { name: 'adjustments', columns, head: [], bands: [band(columns, [['label', '加减分'], ['text', '本月无加减分']])] }
  }
  const columns = [LABEL, 60, 84, 508, 346]
  const bands = adjustments.map(({ points, on, reason, evidence }) =>
    band(columns, [['label', '加减分'], ['number', points], ['centre', on], ['text', reason], ['text', evidence === '' ? '' : `凭据：${evidence}`]]))
  return { name: 'adjustments', columns, head: [], bands }
}

/** Above this many lines the sum in words gets the sheet's whole width. */
const SENTENCE_LINES = 2

export function totalGrid({ totals, veto }: SheetPaper): Grid[] {
  const okr = totals.okr === undefined ? [] : [['OKR', totals.okr] as const]
  const pairs = [['小计', totals.subtotal], ['加减', totals.adjustment], ...okr, ['总分', totals.total], ['等级', totals.grade], ['系数', totals.coefficient]] as const
  const sum = (figures: readonly number[]): Cell[] => pairs.flatMap(([label, text], at) => [cell('label', label, 40), cell('big', text, figures[at] ?? 0, BIG_FONT)])
  const wide: Grid = { name: 'totals', columns: [LABEL, SHEET_WIDTH - LABEL], head: [], bands: [] }
  if (veto !== null) wide.bands.push(band(wide.columns, [['label', '一票否决'], ['text', veto]]))
  const narrow = [76, 76, 76, 76, 76]
  const rest = SHEET_WIDTH - narrow.reduce((all, width) => all + width + 40, 0)
  const words = cell('text', totals.sentence, rest)
  const beside = okr.length === 0 && words.lines.length <= SENTENCE_LINES
  if (!beside) wide.bands.unshift(band(wide.columns, [['label', '合计说明'], ['text', totals.sentence]]))
  const figures = beside ? narrow : okr.length === 0 ? [172, 172, 172, 172, 174] : [120, 120, 196, 126, 120, 140]
  const columns = [...figures.flatMap((width) => [40, width]), ...(beside ? [rest] : [])]
  const big = sum(figures)
  // Only a grade with a long name takes two of the large lines; else the words beside set the height.
  const leading = big.some(({ lines }) => lines.length > 1) ? 22 : LEADING
  const total: Band = { leading, least: 34, cells: [...big, ...(beside ? [words] : [])] }
  return [{ name: 'totals', columns, head: [], bands: [total] }, ...(wide.bands.length > 0 ? [wide] : [])]
}

export function commentGrid({ selfSummary, managerComment }: SheetPaper): Grid {
  const label = 40
  const columns = [label, SHEET_WIDTH / 2 - label, label, SHEET_WIDTH / 2 - label]
  const least = selfSummary.trim() !== '' && managerComment.trim() !== '' ? 0 : COMMENT_LEAST
  return { name: 'comments', columns, head: [], bands: [band(columns, [['label', '自评\n总结'], ['open', selfSummary], ['label', '上级\n评语'], ['open', managerComment]], least)] }
}
