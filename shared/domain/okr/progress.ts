import type { DecimalText } from '../brand.ts'
import { Exact, exact, plain, twoPlaces } from '../decimal/decimal.ts'
import { figure, term } from '../scoring/figure-text.ts'
import type { KeyResult } from './okr.ts'
import { withUnit } from './wording.ts'

/** Why a key result can have no progress at all, whatever the figure. */
export type ProgressRefusal = 'start-missing' | 'target-missing' | 'start-is-target' | 'milestone-not-binary'

/** `progress` is raw (below 0 and above 1 are kept), `score` is clamped to 0..1; both to 15 decimals. Sentences are Chinese. */
export type KeyResultProgress =
  | { state: 'known'; progress: DecimalText; score: DecimalText; sentence: string }
  | { state: 'unknown'; sentence: string }
  | { state: 'refused'; refusal: ProgressRefusal; sentence: string }

export type MeasuredKeyResult = Pick<KeyResult, 'kind' | 'start' | 'target' | 'unit'>

const ZERO = new Exact(0)
const ONE = new Exact(1)
// Beyond this a raw progress has no canonical text; a start and target that close are a slip of the pen anyway.
const FURTHEST = new Exact('1e20')

const refused = (refusal: ProgressRefusal, sentence: string): KeyResultProgress => ({ state: 'refused', refusal, sentence })
const UNKNOWN: KeyResultProgress = { state: 'unknown', sentence: '还没有进展记录。' }

/** Progress of a key result (domain.md 4). `current` null: no check-in yet, which is not zero. */
export function progressOf(keyResult: MeasuredKeyResult, current: DecimalText | null): KeyResultProgress {
  switch (keyResult.kind) {
    case 'milestone': return milestone(current)
    case 'at-least': return kept(keyResult, current)
    case 'at-most': return kept(keyResult, current)
    case 'increase': return travelled(keyResult, current)
    case 'decrease': return travelled(keyResult, current)
  }
}

/** (current − start) ÷ (target − start): 8 % -> 4 %, now 5 % = 0.75. */
function travelled({ start, target, unit }: MeasuredKeyResult, current: DecimalText | null): KeyResultProgress {
  if (target === null) return refused('target-missing', '还没有填目标值，算不出进度。')
  if (start === null) return refused('start-missing', '还没有填起点，算不出进度。')
  const way = exact(target).minus(exact(start))
  if (way.isZero()) return refused('start-is-target', `起点和目标都是 ${withUnit(target, unit)}，没有要走的路，算不出进度。`)
  if (current === null) return UNKNOWN
  const raw = clamp(exact(current).minus(exact(start)).div(way), FURTHEST.neg(), FURTHEST).toDP(15)
  return {
    state: 'known', progress: plain(raw), score: plain(clamp(raw, ZERO, ONE)),
    sentence: `从 ${withUnit(start, unit)} 到 ${withUnit(target, unit)}，现在 ${withUnit(current, unit)}：(${term(current)} − ${term(start)}) ÷ (${term(target)} − ${term(start)}) = ${progressText(plain(raw))}${beyond(raw)}`,
  }
}

function beyond(raw: Exact): string {
  if (raw.gt(ONE)) return '，超过目标，得分按 1 计。'
  return raw.lt(ZERO) ? '，比起点还差，得分按 0 计。' : '。'
}

/** Keep at or above, keep at or below: met or not, and equality is met. */
function kept({ kind, target, unit }: MeasuredKeyResult, current: DecimalText | null): KeyResultProgress {
  if (target === null) return refused('target-missing', '还没有填目标值，看不出是否达到。')
  if (current === null) return UNKNOWN
  const met = kind === 'at-least' ? exact(current).gte(exact(target)) : exact(current).lte(exact(target))
  const value = met ? '1' : '0'
  return { state: 'known', progress: value, score: value, sentence: `要求${kind === 'at-least' ? '不低于' : '不高于'} ${withUnit(target, unit)}，现在 ${withUnit(current, unit)}：${met ? '守住了，得 1。' : '没有守住，得 0。'}` }
}

function milestone(current: DecimalText | null): KeyResultProgress {
  if (current === null) return UNKNOWN
  const value = exact(current)
  if (!value.eq(ONE) && !value.isZero()) return refused('milestone-not-binary', `里程碑只有到达（1）和未到达（0），${figure(current)} 不能用。`)
  return value.eq(ONE) ? { state: 'known', progress: '1', score: '1', sentence: '里程碑已到达，得 1。' } : { state: 'known', progress: '0', score: '0', sentence: '里程碑还没有到达，得 0。' }
}

const clamp = (value: Exact, low: Exact, high: Exact): Exact => Exact.min(Exact.max(value, low), high)

/** Raw progress for the eye, half-up to two decimals: '0.7' -> '0.70', '-0.25' -> '−0.25'. */
export const progressText = (progress: DecimalText): string => twoPlaces(exact(progress)).replace('-', '−')
