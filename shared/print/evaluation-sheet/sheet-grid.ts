import type { Band, Cell, Grid, Line } from '../typeset/grid.ts'
import { bandLines, columnEm, FONT, LEADING } from '../typeset/grid.ts'
import { breakLines } from '../typeset/lines.ts'
import type { SheetPaper } from './paper.ts'

/** Paper A4 landscape is 1122 px wide; 8 mm stay free left and right. */
export const SHEET_WIDTH = 1062
/** An empty comment box leaves 14 mm for the pen. */
const COMMENT_LEAST = 54
export const LABEL = 64
const BIG_FONT = 16

const cell = (kind: Cell['kind'], text: string, width: number, font = FONT): Cell =>
  ({ kind, lines: breakLines(text, columnEm(width, font)).map((line): Line => ({ text: line })) })
/** A band of (kind, text) pairs over the grid's columns. */
export const band = (columns: readonly number[], cells: readonly [Cell['kind'], string][], least = 0): Band =>
  ({ leading: LEADING, least, cells: cells.map(([kind, text], at) => cell(kind, text, columns[at] ?? 0)) })

/** Grey head row; headings are short words that fit their columns. */
export const headBand = (headings: readonly string[]): Band =>
  ({ leading: LEADING, least: 0, cells: headings.map((text) => ({ kind: 'label', lines: [{ text }] })) })

/** Above this many lines a fact gets the sheet's whole width, so that one long name does not push the rows off the page. */
const FACT_LINES = 3

export function employeeGrid({ employee }: SheetPaper): Grid {
  const columns = [40, 74, 40, 104, 40, 112, 40, 130, 40, 80, 62, 84, 40, 176]
  const pairs = [['工号', employee.number], ['姓名', employee.name], ['部门', employee.department], ['岗位', employee.position],
    ['入职', employee.hired], ['直接上级', employee.manager], ['周期', employee.period]] as const
  const side = band(columns, pairs.flatMap(([label, text]) => [['label', label], ['text', text]] as const))
  if (bandLines(side) <= FACT_LINES) return { name: 'employee', columns, head: [], bands: [side] }
  const wide = [LABEL, SHEET_WIDTH - LABEL]
  return { name: 'employee', columns: wide, head: [], bands: pairs.map(([label, text]) => band(wide, [['label', label], ['text', text]])) }
}

export const noteGrid = ({ notes }: SheetPaper): Grid =>
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
  const pairs = [['小计', totals.subtotal], ['加减', totals.adjustment], ['总分', totals.total], ['等级', totals.grade], ['系数', totals.coefficient]] as const
  const sum = (figures: readonly number[]): Cell[] => pairs.flatMap(([label, text], at) => [cell('label', label, 40), cell('big', text, figures[at] ?? 0, BIG_FONT)])
  const wide: Grid = { name: 'totals', columns: [LABEL, SHEET_WIDTH - LABEL], head: [], bands: [] }
  if (veto !== null) wide.bands.push(band(wide.columns, [['label', '一票否决'], ['text', veto]]))
  const narrow = [76, 76, 76, 76, 76]
  const rest = SHEET_WIDTH - narrow.reduce((all, width) => all + width + 40, 0)
  const words = cell('text', totals.sentence, rest)
  const beside = words.lines.length <= SENTENCE_LINES
  if (!beside) wide.bands.unshift(band(wide.columns, [['label', '合计说明'], ['text', totals.sentence]]))
  const figures = beside ? narrow : [172, 172, 172, 172, 174]
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
