import type { DecimalText } from '../brand.ts'
import { isSummable } from '../breakdown/summable.ts'
import { exact, plain, twoPlaces, type Exact } from '../decimal/decimal.ts'
import type { Served } from '../employee/served-spans.ts'
import { displayFactor } from '../indicator/indicator.ts'
import { figure, shiftOf, term } from '../scoring/figure-text.ts'
import { figuresUsed } from '../scoring/figures-used.ts'
import type { Rule } from '../scoring/rule.ts'
import type { TargetFigures } from '../target/target.ts'

/** auto: flow units by the days served, others whole; days and whole are said of the row by hand. */
export const PRORATIONS = ['auto', 'days', 'whole'] as const
export type Proration = (typeof PRORATIONS)[number]

/** What of a row decides whether and how its agreed figures shrink. Figures are in the stored unit. */
export interface ProratedRow {
  name: string
  unit: string
  displayUnit: string
  /** How the indicator is computed: an average in 元 does not add up over days. */
  definition: string
  rule: Rule
  figures: TargetFigures
  proration: Proration
}

/** The figures and the rule a row is scored by. */
export interface Effective {
  rule: Rule
  figures: TargetFigures
  /** '目标 30 × 15 ÷ 30 天 = 15.00；', to stand before the row's sentence; '' where nothing was prorated. */
  lead: string
}

/** True where part of a month asks for part of the target only. */
export const followsDays = ({ name, unit, definition, proration }: Pick<ProratedRow, 'name' | 'unit' | 'definition' | 'proration'>): boolean =>
  proration === 'days' || (proration === 'auto' && isSummable({ unit, name, formula: definition }))

const FIELD_NAMES = { floor: '底线', target: '目标', stretch: '挑战', base: '基期' } as const
const FIELDS = ['floor', 'target', 'stretch', 'base'] as const

/**
 * stored × days ÷ days of the month, half-up to 2 decimals as shown; what would vanish keeps 2 significant digits. Shown in a larger
 * unit (万元) it keeps 4 significant digits at least: two decimals of 万元 are hundreds of 元.
 */
export function prorate(stored: DecimalText, { days, daysOfMonth }: Served, unit: string, displayUnit: string): DecimalText {
  const factor = displayFactor(unit, displayUnit)
  return plain(shownPart(exact(stored).div(factor), days, daysOfMonth, factor === '1' ? 2 : 4).times(factor))
}

function shownPart(whole: Exact, days: number, daysOfMonth: number, digits: 2 | 4): Exact {
  const part = whole.times(days).div(daysOfMonth)
  const rounded = part.toDP(2)
  return (digits === 4 || rounded.isZero()) && !part.isZero() && rounded.precision() < digits ? part.toSD(digits) : rounded
}

/**
 * What a row of part of a month is scored by: agreed figures, the typed or earlier base and the intervals of 层差法 for the
 * days served. Steps of 减分法 and 加分法 stay. The same for scoring, grid, screen and paper.
 */
export function effectiveRow(row: ProratedRow, served: Served | null): Effective {
  const { rule, figures, unit, displayUnit } = row
  if (served === null || !followsDays(row)) return { rule, figures, lead: '' }
  const part = (stored: DecimalText): DecimalText => prorate(stored, served, unit, displayUnit)
  const prorated = Object.fromEntries(FIELDS.map((field) => [field, figures[field] === null ? null : part(figures[field])])) as unknown as TargetFigures
  return { figures: prorated, rule: rule.kind === 'bands' ? proratedBands(rule, part) : rule, lead: leadOf(row, prorated, part, served) }
}

/** The agreed target of a row as it counts for the days served. */
export const effectiveTarget = (row: Pick<ProratedRow, 'name' | 'unit' | 'displayUnit' | 'definition' | 'proration'>, target: DecimalText | null, served: Served | null): DecimalText | null =>
  (target === null || served === null || !followsDays(row) ? target : prorate(target, served, row.unit, row.displayUnit))

const proratedBands = (rule: Rule & { kind: 'bands' }, part: (stored: DecimalText) => DecimalText): Rule =>
  ({ ...rule, bands: rule.bands.map((band) => ({ ...band, from: band.from === null ? null : part(band.from), to: band.to === null ? null : part(band.to) })) })

/** Only what the rule reads: the bounds of 层差法 where it has them, else floor, target, stretch or base. */
function leadOf({ rule, figures, unit, displayUnit }: ProratedRow, prorated: TargetFigures, part: (stored: DecimalText) => DecimalText, { days, daysOfMonth }: Served): string {
  const shift = shiftOf(unit, displayUnit)
  const sum = (name: string, stored: DecimalText, effective: DecimalText): string =>
    `${name} ${term(stored, shift)} × ${days} ÷ ${daysOfMonth} 天 = ${twoAtLeast(effective, shift)}`
  const sums = rule.kind === 'bands'
    ? boundsOf(rule).map((bound) => sum('分段界限', bound, part(bound)))
    : readsOf(rule).flatMap((field) => (figures[field] === null || prorated[field] === null ? [] : [sum(FIELD_NAMES[field], figures[field], prorated[field])]))
  return sums.length === 0 ? '' : `${sums.join('，')}；`
}

const boundsOf = (rule: Rule & { kind: 'bands' }): DecimalText[] =>
  [...new Set(rule.bands.flatMap(({ from, to }) => [from, to].filter((bound) => bound !== null)))].filter((bound) => bound !== '0')

/** 增长率法 is scored on its base alone; a target only stands beside it. */
const readsOf = (rule: Rule): readonly (keyof TargetFigures)[] => {
  if (rule.kind === 'growth') return rule.base === 'rate' ? [] : ['base']
  return rule.kind === 'deduction' && rule.basis === 'count' ? [] : figuresUsed(rule).reads
}

/** '15' reads '15.00', so that one sees it was rounded there; what has more places keeps them. */
function twoAtLeast(stored: DecimalText, shift: number): string {
  const shown = figure(stored, shift)
  const value = exact(shown.replace('−', '-'))
  return value.dp() > 2 ? shown : twoPlaces(value).replace('-', '−')
}
