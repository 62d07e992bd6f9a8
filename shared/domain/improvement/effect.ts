import type { DecimalText, Month } from '../brand.ts'
import { Exact, exact, plain, twoPlaces } from '../decimal/decimal.ts'
import type { Direction } from '../indicator/indicator.ts'
import { addMonths, monthLabel } from '../month/month.ts'

/** 有效 / 无效 / 待观察. */
export type EffectVerdict = 'effective' | 'ineffective' | 'watch'
export const VERDICT_NAMES: Record<EffectVerdict, string> = { effective: '有效', ineffective: '无效', watch: '待观察' }

/** No verdict before this many months with figures on each side. */
export const SIDE_LEAST = 2
/** At most this many months on each side: what lies further back is another time. */
export const SIDE_MOST = 3
/** Less than 5 % better is no effect: months differ by that much on their own. */
const MARGIN = new Exact('0.05')

export interface EffectPoint { month: Month; actual: DecimalText | null; target: DecimalText | null }

export interface Effect {
  verdict: EffectVerdict
  /** Means of the measured figure, and how many months stand behind each; null without any. */
  before: DecimalText | null
  after: DecimalText | null
  beforeMonths: Month[]
  afterMonths: Month[]
  /** attainment: actual ÷ target, where every month compared has a positive target; else the actual itself. */
  measure: 'attainment' | 'actual'
  sentence: string
}

export interface EffectInput {
  name: string
  direction: Direction
  /** Month in which the plan was opened: the last one before its effect. */
  opened: Month
  /** Last month that may be looked at. */
  upto: Month
  /** Any order; months without a figure are passed over. */
  points: readonly EffectPoint[]
  /** How an actual is shown: '28.5 万元'. */
  show: (actual: DecimalText) => string
}

/**
 * Did a plan work? The mean of up to three months up to and including the one it was opened in, against the mean of up to three months
 * after it. A target that moved would make plain actuals lie, so attainment is compared wherever all months have a target.
 */
export function effectOf(input: EffectInput): Effect {
  const { opened, upto, points } = input
  const known = points.filter(({ actual, month }) => actual !== null && month <= upto).toSorted((a, b) => (a.month < b.month ? -1 : 1))
  const before = known.filter(({ month }) => month <= opened && month > addMonths(opened, -SIDE_MOST))
  const after = known.filter(({ month }) => month > opened && month <= addMonths(opened, SIDE_MOST))
  const compared = [...before, ...after]
  const attained = compared.length > 0 && compared.every(({ target }) => target !== null && exact(target).gt(0))
  const value = ({ actual, target }: EffectPoint): Exact => (attained ? exact(actual ?? '0').div(exact(target ?? '1')) : exact(actual ?? '0'))
  const [was, is] = [meanOf(before.map(value)), meanOf(after.map(value))]
  const verdict = was === null || is === null || before.length < SIDE_LEAST || after.length < SIDE_LEAST ? 'watch' : judged(was, is, input.direction)
  const months = { beforeMonths: before.map(({ month }) => month), afterMonths: after.map(({ month }) => month) }
  const shown = (mean: Exact | null): DecimalText | null => (mean === null ? null : attained ? twoPlaces(mean.times(100)) : plain(mean.toDP(4)))
  const effect = { verdict, before: shown(was), after: shown(is), ...months, measure: attained ? 'attainment' as const : 'actual' as const }
  return { ...effect, sentence: sentenceOf(effect, input) }
}

const meanOf = (values: readonly Exact[]): Exact | null => (values.length === 0 ? null : values.reduce((sum, value) => sum.plus(value), new Exact(0)).div(values.length))

function judged(was: Exact, is: Exact, direction: Direction): EffectVerdict {
  const better = direction === 'higher' ? is.minus(was) : was.minus(is)
  // From zero any step in the good direction counts: there is no percentage of nothing.
  return better.gt(was.abs().times(MARGIN)) ? 'effective' : 'ineffective'
}

function sentenceOf(effect: Omit<Effect, 'sentence'>, { name, show }: EffectInput): string {
  const { verdict, before, after, beforeMonths, afterMonths, measure } = effect
  const told = (mean: DecimalText | null): string => (mean === null ? '没有数据' : measure === 'attainment' ? `${mean} %` : show(mean))
  const side = (word: string, months: readonly Month[], mean: DecimalText | null): string => (months.length === 0 ? `${word}还没有数据` : `${word} ${months.length} 个月平均 ${told(mean)}（${months.map(monthLabel).join('、')}）`)
  const what = `${name}${measure === 'attainment' ? '的完成率' : ''}`
  const numbers = `${side('之前', beforeMonths, before)}，${side('之后', afterMonths, after)}`
  if (verdict === 'watch') return `待观察：${what}${numbers}；前后各满 ${SIDE_LEAST} 个月才下结论。`
  return `${VERDICT_NAMES[verdict]}：${what}${numbers}${verdict === 'ineffective' ? '，好转不到 5 %' : ''}。同一时间也可能有别的原因。`
}
