import type { DecimalText, Points } from '../brand.ts'
import { isAboveZero, plain } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import type { Direction } from '../indicator/indicator.ts'
import type { Band, Rule, RuleKind } from './rule.ts'

const band = (from: DecimalText | null, to: DecimalText | null, points: DecimalText): Band =>
  ({ from, fromInclusive: true, to, toInclusive: false, points })

/** Higher: percent of a target reached. Lower: events, none being best. */
const DEFAULT_BANDS: Record<Direction, Band[]> = {
  higher: [band(null, '60', '0'), band('60', '80', '60'), band('80', '100', '80'), band('100', null, '100')],
  lower: [{ ...band(null, '0', '100'), toInclusive: true }, { ...band('0', '3', '80'), fromInclusive: false, toInclusive: true }, { ...band('3', null, '0'), fromInclusive: false }],
}

/** A sound rule to start from when a row is given this kind; it passes `checkRule` for any weight from 0 to 100. */
export function defaultRule(kind: RuleKind, weight: Points, direction: Direction): Rule {
  const share = (part: DecimalText): Points => plain(recurring(weight).times(recurring(part)).toDP(2))
  const two: Points = recurring(weight).lt(2) && isAboveZero(recurring(weight)) ? share('0.2') : '2'
  switch (kind) {
    case 'ratio': return { kind, cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }
    case 'interpolation': return { kind, points: ['60', '100', '120'] }
    case 'bands': return { kind, award: 'percent', bands: DEFAULT_BANDS[direction].map(each => ({ ...each })) }
    case 'deduction': return { kind, basis: direction === 'lower' ? 'count' : 'distance', per: two === '0' ? '2' : two, step: '1', partSteps: 'continuous' }
    case 'bonus': return { kind, basePoints: share('0.6'), per: '1', step: '1' }
    case 'growth': return { kind, basePoints: share('0.6'), perPercent: '1', partSteps: 'continuous', base: 'last-month' }
    case 'binary': return { kind, meetsTarget: false }
    case 'judgement': return { kind, standard: '按时且高质量完成得满分；基本完成得六成以上；未完成得 0 分。' }
    case 'nearness': return { kind }
  }
}
