import type { DecimalText } from '../brand.ts'
import { Exact, exact, plain } from '../decimal/decimal.ts'
import { displayFactor, type Direction } from '../indicator/indicator.ts'
import { figure } from '../scoring/figure-text.ts'
import { own } from '../diagnosis/series.ts'
import { indicatorSum } from '../summary/indicator-sum.ts'
import type { DashboardRow } from './row.ts'

/** One bar, in the shown unit. `from` and `to`: where it begins and ends on the axis; `value`: what it adds, or what it stands at. */
export interface WaterfallStep { kind: 'target' | 'part' | 'rest' | 'actual'; key: string; name: string; value: DecimalText; from: DecimalText; to: DecimalText; target: DecimalText; actual: DecimalText; bad: boolean }
export interface Waterfall { name: string; unit: string; direction: Direction; steps: WaterfallStep[]; missing: number; sentence: string }

/** Bars beyond these become one. */
const MOST = 12
interface Part { key: string; name: string; target: Exact; actual: Exact }
const apart = ({ actual, target }: Part): Exact => actual.minus(target)

/**
 * From the target to what was reached over everybody's shortfall or excess, for one indicator and month whose figures add up: every
 * difference is exact, so that target + differences = actual to the last digit. Rows without a result or a target are left out and counted.
 */
export function waterfallOf(rows: readonly DashboardRow[], partOf: (row: DashboardRow) => { key: string; name: string }): Waterfall | null {
  const counted = own(rows.filter(({ rule }) => rule !== 'judgement' && rule !== 'binary'))
  const sum = indicatorSum(counted)
  const [first] = counted
  if (sum === null || first === undefined || sum.basis !== 'sum') return null
  const paired = counted.filter(({ actual, target }) => actual !== null && target !== null)
  if (paired.length === 0) return null
  const factor = displayFactor(first.unit, sum.displayUnit)
  const parts = [...Map.groupBy(paired, (row) => partOf(row).key)].map(([key, of]): Part => ({
    key, name: partOf(of[0] as DashboardRow).name, target: total(of.map(({ target }) => target)).div(factor), actual: total(of.map(({ actual }) => actual)).div(factor),
  }))
  const { kept, rest } = gathered(parts)
  const steps = stepsOf(kept, rest, sum.direction)
  return { name: sum.name, unit: sum.displayUnit, direction: sum.direction, steps, missing: counted.length - paired.length, sentence: sentenceOf(sum.name, sum.displayUnit, parts, counted.length - paired.length) }
}

const total = (texts: readonly (DecimalText | null)[]): Exact => texts.reduce((sum, text) => sum.plus(exact(text ?? '0')), new Exact(0))

/** The widest ones stay, in the order they came; the others are joined. */
function gathered(parts: readonly Part[]): { kept: Part[]; rest: Part[] } {
  if (parts.length <= MOST) return { kept: [...parts], rest: [] }
  const wide = new Set(parts.toSorted((a, b) => apart(b).abs().cmp(apart(a).abs())).slice(0, MOST - 1))
  return { kept: parts.filter((part) => wide.has(part)), rest: parts.filter((part) => !wide.has(part)) }
}

function stepsOf(kept: readonly Part[], rest: readonly Part[], direction: Direction): WaterfallStep[] {
  const all = [...kept, ...rest]
  const [target, actual] = [all.reduce((sum, part) => sum.plus(part.target), new Exact(0)), all.reduce((sum, part) => sum.plus(part.actual), new Exact(0))]
  const isBad = (value: Exact): boolean => !value.isZero() && value.isNegative() === (direction === 'higher')
  let at = target
  const bar = (kind: 'part' | 'rest', part: Part): WaterfallStep => {
    const from = at
    at = at.plus(apart(part))
    return { kind, key: part.key, name: part.name, value: plain(apart(part)), from: plain(from), to: plain(at), target: plain(part.target), actual: plain(part.actual), bad: isBad(apart(part)) }
  }
  const end = (kind: 'target' | 'actual', value: Exact): WaterfallStep =>
    ({ kind, key: kind, name: kind === 'target' ? '目标' : '实际', value: plain(value), from: '0', to: plain(value), target: plain(target), actual: plain(actual), bad: kind === 'actual' && isBad(actual.minus(target)) })
  const joined = rest.length === 0 ? [] : [{ key: 'rest', name: `其他 ${rest.length} 个`, target: rest.reduce((sum, part) => sum.plus(part.target), new Exact(0)), actual: rest.reduce((sum, part) => sum.plus(part.actual), new Exact(0)) }]
  return [end('target', target), ...kept.map((part) => bar('part', part)), ...joined.map((part) => bar('rest', part)), end('actual', actual)]
}

function sentenceOf(name: string, unit: string, parts: readonly Part[], missing: number): string {
  const [target, actual] = [parts.reduce((sum, part) => sum.plus(part.target), new Exact(0)), parts.reduce((sum, part) => sum.plus(part.actual), new Exact(0))]
  const gap = actual.minus(target)
  const said = (value: Exact): string => `${figure(plain(value))} ${unit}`
  const whole = `${name}目标 ${said(target)}，实际 ${said(actual)}，${gap.isZero() ? '正好一样' : `${gap.isNegative() ? '少' : '多'} ${said(gap.abs())}`}`
  const ends = parts.length < 2 ? '' : [
    ...endOf(parts.filter((part) => apart(part).isNegative() && !apart(part).isZero()), '少得最多的是', said), ...endOf(parts.filter((part) => apart(part).isPositive() && !apart(part).isZero()), '多得最多的是', said),
  ].map((each) => `；${each}`).join('')
  return `${whole}${ends}${missing > 0 ? `；还有 ${missing} 行没有结果或目标，没有算进来` : ''}。`
}

function endOf(parts: readonly Part[], words: string, said: (value: Exact) => string): string[] {
  const [first, ...others] = parts
  if (first === undefined) return []
  const widest = others.reduce((a, b) => (apart(b).abs().gt(apart(a).abs()) ? b : a), first)
  return [`${words}${widest.name}（${said(apart(widest).abs())}）`]
}
