import { band, cell, sumWidths } from '../typeset/bands.ts'
import type { Band, Cell, Grid } from '../typeset/grid.ts'
import { bandLines, LEADING } from '../typeset/grid.ts'
import { LABEL, type Format } from '../typeset/page.ts'
import type { SheetPaper } from './paper.ts'

/** An empty comment box leaves 14 mm for the pen. */
const COMMENT_LEAST = 54
const BIG_FONT = 16

/** Above this many lines a fact gets the sheet's whole width, so that one long name does not push the rows off the page. */
const FACT_LINES = 3
const SIDE_BY_SIDE = [40, 74, 40, 104, 40, 112, 40, 130, 40, 80, 62, 84, 40, 176]
/** Portrait: four facts over three, the last of which is the period. */
const UPPER = [62, 86, 62, 122, 62, 138, 62, 139], LOWER = [62, 86, 62, 122, 62, 339]

type Pair = readonly [string, string]
const pairBand = (columns: readonly number[], pairs: readonly Pair[]): Band => band(columns, pairs.flatMap(([label, text]) => [['label', label], ['text', text]] as const))

export function employeeGrid({ employee }: Pick<SheetPaper, 'employee'>, { name, sheet }: Format): Grid[] {
  const pairs: Pair[] = [['工号', employee.number], ['姓名', employee.name], ['部门', employee.department], ['岗位', employee.position],
    ['入职', employee.hired], ['直接上级', employee.manager], ['周期', employee.period]]
  const grid = (columns: number[], bands: Band[]): Grid => ({ name: 'employee', columns, head: [], bands })
  const beside = name === 'landscape' ? [grid(SIDE_BY_SIDE, [pairBand(SIDE_BY_SIDE, pairs)])]
    : [grid(UPPER, [pairBand(UPPER, pairs.slice(0, 4))]), grid(LOWER, [pairBand(LOWER, pairs.slice(4))])]
  if (beside.every(({ bands }) => bands.every((each) => bandLines(each) <= FACT_LINES))) return beside
  const wide = [LABEL, sheet - LABEL]
  return [grid(wide, pairs.map((pair) => pairBand(wide, [pair])))]
}

export const noteGrid = ({ notes }: Pick<SheetPaper, 'notes'>, { sheet }: Format): Grid =>
  ({ name: 'notes', columns: [sheet], head: [], bands: notes.map((note) => band([sheet], [['text', `注：${note}`]])) })

/** Label and text over the whole width; nothing where there is no text. */
export function labelled(name: string, label: string, text: string | null, { sheet }: Format): Grid[] {
  const columns = [LABEL, sheet - LABEL]
  return text === null || text.trim() === '' ? [] : [{ name, columns, head: [], bands: [band(columns, [['label', label], ['text', text]])] }]
}

export function adjustmentGrid({ adjustments }: Pick<SheetPaper, 'adjustments'>, format: Format, evidence: boolean): Grid {
  const { sheet } = format
  if (adjustments.length === 0) {
    const columns = [LABEL, sheet - LABEL]
    return { name: 'adjustments', columns, head: [], bands: [band(columns, [['label', '加减分'], ['text', '本月无加减分']])] }
  }
  const rest = sheet - LABEL - 60 - 84
  const proof = evidence ? Math.round(rest * 0.4) : 0
  const columns = [LABEL, 60, 84, rest - proof, ...(evidence ? [proof] : [])]
  const bands = adjustments.map((one) => band(columns, [['label', '加减分'], ['number', one.points], ['centre', one.on], ['text', one.reason],
    ...(evidence ? [['text', one.evidence === '' ? '' : `凭据：${one.evidence}`] as const] : [])]))
  return { name: 'adjustments', columns, head: [], bands }
}

/** Above this many lines the sum in words gets the sheet's whole width. */
const SENTENCE_LINES = 2

/** The boxes share the width in proportion to what stands in them. */
function shares(total: number, parts: readonly number[]): number[] {
  const all = sumWidths(parts)
  const widths = parts.map((share) => Math.floor((total * share) / all))
  return widths.map((width, at) => (at === widths.length - 1 ? total - sumWidths(widths) + width : width))
}

export function totalGrid({ totals, veto }: Pick<SheetPaper, 'totals' | 'veto'>, { name, sheet }: Format): Grid[] {
  const okr = totals.okr === undefined ? [] : [['OKR', totals.okr] as const]
  const pairs = [['小计', totals.subtotal], ['加减', totals.adjustment], ...okr, ['总分', totals.total], ['等级', totals.grade], ['系数', totals.coefficient]] as const
  const boxes = (figures: readonly number[]): Cell[] => pairs.flatMap(([label, text], at) => [cell('label', label, 40), cell('big', text, figures[at] ?? 0, BIG_FONT)])
  const wide: Grid = { name: 'totals', columns: [LABEL, sheet - LABEL], head: [], bands: [] }
  if (veto !== null) wide.bands.push(band(wide.columns, [['label', '一票否决'], ['text', veto]]))
  const narrow = [76, 76, 76, 76, 76]
  const rest = sheet - narrow.reduce((all, width) => all + width + 40, 0)
  const sentence = cell('text', totals.sentence, rest)
  const beside = name === 'landscape' && okr.length === 0 && sentence.lines.length <= SENTENCE_LINES
  if (!beside && totals.sentence !== '') wide.bands.unshift(band(wide.columns, [['label', '合计说明'], ['text', totals.sentence]]))
  const figures = beside ? narrow : shares(sheet - pairs.length * 40, okr.length === 0 ? [1, 1, 1, 1, 1] : [120, 120, 196, 126, 120, 140])
  const columns = [...figures.flatMap((width) => [40, width]), ...(beside ? [rest] : [])]
  const big = boxes(figures)
  // Only a grade with a long name takes two of the large lines; else the words beside set the height.
  const leading = big.some(({ lines }) => lines.length > 1) ? 22 : LEADING
  const total: Band = { leading, least: 34, cells: [...big, ...(beside ? [sentence] : [])] }
  return [{ name: 'totals', columns, head: [], bands: [total] }, ...(wide.bands.length > 0 ? [wide] : [])]
}

export function commentGrid({ selfSummary, managerComment }: Pick<SheetPaper, 'selfSummary' | 'managerComment'>, { name, sheet }: Format): Grid {
  const label = 40
  if (name === 'portrait') {
    const columns = [LABEL, sheet - LABEL]
    const box = (title: string, text: string) => band(columns, [['label', title], ['open', text]], text.trim() === '' ? COMMENT_LEAST : 0)
    return { name: 'comments', columns, head: [], bands: [box('自评总结', selfSummary), box('上级评语', managerComment)] }
  }
  const columns = [label, sheet / 2 - label, label, sheet / 2 - label]
  const least = selfSummary.trim() !== '' && managerComment.trim() !== '' ? 0 : COMMENT_LEAST
  return { name: 'comments', columns, head: [], bands: [band(columns, [['label', '自评\n总结'], ['open', selfSummary], ['label', '上级\n评语'], ['open', managerComment]], least)] }
}
