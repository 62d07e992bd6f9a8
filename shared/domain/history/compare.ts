import type { IndicatorId, Points } from '../brand.ts'
import { Exact, exact, twoPlaces } from '../decimal/decimal.ts'
import { monthLabel } from '../month/month.ts'
import { RULE_NAMES } from '../scoring/rule.ts'
import { sharesOf, type MonthSide, type PastRow } from './month-side.ts'

/** One indicator in both months; a side is null where the month's sheets have no such row. */
export interface ComparedRow {
  indicatorId: IndicatorId
  name: string
  left: PastRow | null
  right: PastRow | null
  leftScore: Points | null
  rightScore: Points | null
  /** Right minus left, a missing side counting nothing. */
  difference: Points
}

export interface Comparison {
  rows: ComparedRow[]
  adjustment: { left: Points; right: Points; difference: Points }
  /** What rows and adjustments do not explain: clamps, OKR's part, parts of a month joined; null without two totals. */
  remainder: { name: string; difference: Points } | null
  /** Right minus left; null unless both months have a total. */
  difference: Points | null
  sentence: string
}

/** Rows named one by one in the sentence; the others are summed. */
const NAMED = 4
const ZERO = '0.00'

/** '+4.50', '−0.50', '0.00'. */
export function signed(points: Points): string {
  const value = exact(points)
  const text = twoPlaces(value.abs())
  return text === ZERO ? ZERO : `${value.isNegative() ? '−' : '+'}${text}`
}
const minus = (a: Points, b: Points): Points => twoPlaces(exact(a).minus(exact(b)))
const sum = (values: readonly Points[]): Exact => values.reduce((total, value) => total.plus(exact(value)), new Exact(0))

/** Two months of one person row by row. With two totals, rows + adjustment + remainder are exactly their difference. */
export function compareMonths(left: MonthSide, right: MonthSide): Comparison {
  const [before, after] = [sharesOf(left), sharesOf(right)]
  const [leftRows, rightRows] = [rowsById(left), rowsById(right)]
  const rows = [...new Set([...rightRows.keys(), ...leftRows.keys()])].map((indicatorId): ComparedRow => {
    const [a, b] = [leftRows.get(indicatorId) ?? null, rightRows.get(indicatorId) ?? null]
    const difference = minus(after.rows.get(indicatorId) ?? ZERO, before.rows.get(indicatorId) ?? ZERO)
    return { indicatorId, name: (b ?? a)?.name ?? '', left: a, right: b, leftScore: scoreOf(a, before.rows.get(indicatorId)), rightScore: scoreOf(b, after.rows.get(indicatorId)), difference }
  })
  const adjustment = { left: before.adjustment, right: after.adjustment, difference: minus(after.adjustment, before.adjustment) }
  const difference = left.total === null || right.total === null ? null : minus(right.total, left.total)
  const rest = difference === null ? null : twoPlaces(exact(difference).minus(sum(rows.map((row) => row.difference))).minus(exact(adjustment.difference)))
  const remainder = rest === null ? null : { name: remainderName(left, right), difference: rest }
  return { rows, adjustment, remainder, difference, sentence: sentenceOf(left, right, { rows, adjustment, remainder, difference }) }
}

/** The newest part's row where an indicator stands in several. */
const rowsById = ({ parts }: MonthSide): Map<IndicatorId, PastRow> => new Map(parts.flatMap((part) => part.rows).map((row) => [row.indicatorId, row]))
const scoreOf = (row: PastRow | null, share: Points | undefined): Points | null => (row === null || row.state !== 'scored' ? null : share ?? null)

function remainderName(left: MonthSide, right: MonthSide): string {
  const parts = [...left.parts, ...right.parts]
  const names = [
    ...(parts.some(({ okrWeight }) => okrWeight !== null) ? ['OKR 并入'] : []),
    ...(left.parts.length > 1 || right.parts.length > 1 ? ['分段按天合并'] : []),
  ]
  return names.length === 0 ? '总分上下限' : names.join('、')
}

function sentenceOf(left: MonthSide, right: MonthSide, found: Omit<Comparison, 'sentence'>): string {
  const notes = notesOf(left, right, found.rows)
  const tail = notes.length === 0 ? '' : `${notes.join('；')}。`
  if (found.difference === null) {
    const without = [left, right].filter(({ total }) => total === null).map(({ month }) => monthLabel(month))
    return `${without.join('和')}还没有总分，只能逐行看。${tail}`
  }
  const moved = movedWords(found)
  return `总分 ${left.total ?? ''} → ${right.total ?? ''}（${signed(found.difference)}）${moved === '' ? '，各行都没有变' : `：${moved}`}。${tail}`
}

/** The rows that moved most, then the rest in one, adjustments and remainder: they add up to the difference. */
function movedWords({ rows, adjustment, remainder }: Omit<Comparison, 'sentence'>): string {
  const moved = rows.filter(({ difference }) => difference !== ZERO).toSorted((a, b) => exact(b.difference).abs().cmp(exact(a.difference).abs()))
  const rest = moved.slice(NAMED)
  const words = moved.slice(0, NAMED).map((row) => `${row.left === null ? `新增的${row.name}` : row.right === null ? `不再考核的${row.name}` : row.name} ${signed(row.difference)}`)
  if (rest.length > 0) words.push(`其余 ${rest.length} 行 ${signed(twoPlaces(sum(rest.map(({ difference }) => difference))))}`)
  if (adjustment.difference !== ZERO) words.push(`加减分 ${signed(adjustment.difference)}`)
  if (remainder !== null && remainder.difference !== ZERO) words.push(`${remainder.name} ${signed(remainder.difference)}`)
  return words.join('，')
}

/** What makes the two months hard to lay side by side: other weights, other rules, an exemption. */
function notesOf(left: MonthSide, right: MonthSide, rows: readonly ComparedRow[]): string[] {
  const both = rows.flatMap(({ name, left: a, right: b }) => (a === null || b === null ? [] : [{ name, a, b }]))
  const weights = both.filter(({ a, b }) => !exact(a.weight).eq(exact(b.weight))).map(({ name, a, b }) => `${name} ${plainly(a.weight)} → ${plainly(b.weight)}`)
  const rules = both.filter(({ a, b }) => a.rule !== b.rule).map(({ name, a, b }) => `${name}（${a.ruleKind === b.ruleKind ? `仍是${RULE_NAMES[b.ruleKind]}，参数不同` : `${RULE_NAMES[a.ruleKind]} → ${RULE_NAMES[b.ruleKind]}`}）`)
  const exempt = both.flatMap(({ name, a, b }) => ((a.state === 'exempt') === (b.state === 'exempt') ? [] : [`${name}在${monthLabel(a.state === 'exempt' ? left.month : right.month)}免考`]))
  return [
    ...(weights.length === 0 ? [] : [`权重变了：${weights.join('，')}`]),
    ...(rules.length === 0 ? [] : [`规则变了：${rules.join('，')}`]),
    ...exempt,
  ]
}
const plainly = (points: Points): string => exact(points).toFixed()
