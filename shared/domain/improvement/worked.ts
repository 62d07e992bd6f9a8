import type { EffectVerdict } from './effect.ts'

/** 未写指标: a plan without an indicator has no effect to be judged. */
export type PlanVerdict = EffectVerdict | 'unmeasured'

/** How often something was tried, and how it came out. `watch` holds what cannot be judged yet or at all. */
export interface Tally { tried: number; effective: number; ineffective: number; watch: number }
export const NEVER_TRIED: Tally = { tried: 0, effective: 0, ineffective: 0, watch: 0 }

/** A plan given up before its effect could show says nothing about its action. */
export interface TriedPlan { verdict: PlanVerdict; state: 'open' | 'done' | 'dropped' }
export const counts = ({ state }: TriedPlan): boolean => state !== 'dropped'

export function tallyOf(plans: readonly TriedPlan[]): Tally {
  const tried = plans.filter(counts)
  const of = (verdict: PlanVerdict): number => tried.filter((plan) => plan.verdict === verdict).length
  return { tried: tried.length, effective: of('effective'), ineffective: of('ineffective'), watch: of('watch') + of('unmeasured') }
}

/** What worked most often first, then what failed least; more tries break the tie. */
export const byWorth = (a: Tally, b: Tally): number => b.effective - a.effective || a.ineffective - b.ineffective || b.tried - a.tried
