import type { DecimalText, IndicatorId, Month, Points } from '../brand.ts'
import { isSummable } from '../breakdown/summable.ts'
import { Exact, exact, plain, twoPlaces } from '../decimal/decimal.ts'
import { displayFactor, type Direction } from '../indicator/indicator.ts'
import { figure } from '../scoring/figure-text.ts'
import type { SummaryRow } from './facts.ts'

/** sum 合计 of units that add up, mean 平均 otherwise, one where there is a team's or company's single figure, met 达成 of binary rows. */
export type Basis = 'sum' | 'mean' | 'one' | 'met'
export const BASIS_NAMES: Record<Basis, string> = { sum: '合计', mean: '平均', one: '', met: '达成' }
/** How many rows stand behind a figure, and how they were joined: '4 行合计'. */
export const basisText = ({ basis, rows, missing }: IndicatorSum): string => (basis === 'one' ? '团队或公司' : `${rows - missing} 行${BASIS_NAMES[basis]}`)

/** An indicator over the whole company in one month. Figures are as printed, in the display unit: everything after is reckoned from them. */
export interface IndicatorSum {
  indicatorId: IndicatorId
  name: string
  displayUnit: string
  direction: Direction
  basis: Basis
  /** Rows that count, those still without a result, and those with both a result and a target. */
  rows: number
  missing: number
  paired: number
  actual: DecimalText | null
  /** Of the paired rows only; null without any. */
  pairedActual: DecimalText | null
  target: DecimalText | null
  /** Percent, half-up to two decimals; null without a target or where none can be had. */
  attainment: Points | null
  met: boolean | null
}

/** Rows that hold the figure itself: a team's row repeats what its people's rows say already. */
function own(rows: readonly SummaryRow[]): { rows: SummaryRow[]; shared: boolean } {
  const counted = rows.filter(({ exempt, rule }) => !exempt && rule !== 'judgement')
  const personal = counted.filter(({ scope, feed }) => scope === 'person' && feed === 'typed')
  return personal.length > 0 ? { rows: personal, shared: false } : { rows: counted, shared: true }
}

const sameFigures = (rows: readonly SummaryRow[]): boolean => rows.every(({ actual, target }) => actual === rows[0]?.actual && target === rows[0]?.target)

function basisOf(rows: readonly SummaryRow[], shared: boolean, first: SummaryRow): Basis {
  if (rows.every(({ rule }) => rule === 'binary')) return 'met'
  if (shared) return sameFigures(rows) ? 'one' : 'mean'
  return isSummable({ unit: first.unit, name: first.name, formula: first.definition }) ? 'sum' : 'mean'
}

/** In the display unit: sums exact, means half-up to two decimals. */
function join(values: readonly DecimalText[], basis: Basis, factor: string): DecimalText | null {
  const [first] = values
  if (first === undefined) return null
  if (basis === 'one') return plain(exact(first).div(factor))
  const sum = values.reduce((all, value) => all.plus(exact(value)), new Exact(0)).div(factor)
  return basis === 'mean' ? plain(sum.div(values.length).toDP(2)) : plain(sum)
}

const known = <T>(value: T | null): value is T => value !== null

/** 完成率 of printed figures: A ÷ T; 2 − A ÷ T where lower is better or the target is negative; none for a target of 0. */
export function attainmentOf(actual: DecimalText, target: DecimalText, direction: Direction): Points | null {
  const goal = exact(target)
  if (goal.isZero() || (goal.lt(0) && direction === 'lower')) return null
  const share = exact(actual).div(goal)
  return twoPlaces((goal.lt(0) || direction === 'lower' ? new Exact(2).minus(share) : share).times(100))
}

export function indicatorSum(of: readonly SummaryRow[]): IndicatorSum | null {
  const { rows, shared } = own(of)
  const [first] = rows
  if (first === undefined) return null
  const displayUnit = rows.find((row) => row.displayUnit !== row.unit)?.displayUnit ?? first.displayUnit
  const basis = basisOf(rows, shared, first)
  const factor = displayFactor(first.unit, displayUnit)
  const paired = basis === 'met' ? [] : rows.filter(({ actual, target }) => actual !== null && target !== null)
  const actuals = rows.map(({ actual }) => actual).filter(known)
  const actual = join(actuals, basis, factor)
  const pairedActual = paired.length === actuals.length ? actual : join(paired.map((row) => row.actual).filter(known), basis, factor)
  const target = join(paired.map((row) => row.target).filter(known), basis, factor)
  const both = pairedActual !== null && target !== null
  return {
    indicatorId: first.indicatorId, name: first.name, displayUnit, direction: first.direction, basis,
    rows: rows.length, missing: rows.length - actuals.length, paired: paired.length, actual, pairedActual, target,
    attainment: both ? attainmentOf(pairedActual, target, first.direction) : null,
    met: both ? (first.direction === 'higher' ? exact(pairedActual).gte(exact(target)) : exact(pairedActual).lte(exact(target))) : null,
  }
}

/** The month's 效益 indicators, in the order of their first row. */
export function benefitSums(rows: readonly SummaryRow[], month: Month): IndicatorSum[] {
  const benefit = rows.filter((row) => row.month === month && row.dimension === 'benefit')
  return [...Map.groupBy(benefit, ({ indicatorId }) => indicatorId).values()].map(indicatorSum).filter(known)
}

const unitOf = ({ basis, displayUnit }: IndicatorSum): string => (basis === 'met' ? '项' : displayUnit)
/** '28.5 万元', '95.2 %' */
export const amount = (value: DecimalText, sum: IndicatorSum): string => `${figure(value)} ${unitOf(sum)}`.trimEnd()
/** A difference in its unit: of percentages in 个百分点. */
export const apartText = (value: DecimalText, sum: IndicatorSum): string => (sum.displayUnit === '%' ? `${figure(value)} 个百分点` : amount(value, sum))
const signed = (text: string): string => (text.startsWith('-') ? minus(text) : `+${text}`)
export const minus = (text: string): string => text.replace('-', '−')

/** The change of two printed figures: '+23.24 %'; of percentages '+3.9 点'; as it is where there is nothing to take a share of. */
export function changeText(was: DecimalText, is: DecimalText, displayUnit: string): string {
  const apart = exact(is).minus(exact(was))
  if (apart.isZero()) return '0'
  if (displayUnit === '%') return `${signed(plain(apart))} 点`
  return exact(was).isZero() ? signed(plain(apart)) : `${signed(twoPlaces(apart.times(100).div(exact(was).abs())))} %`
}

/** '销售额（万元）' */
export const titled = (sum: IndicatorSum): string => (unitOf(sum) === '' ? sum.name : `${sum.name}（${unitOf(sum)}）`)
