import type { Plan, PlanState } from '../../../shared/api/improvements.ts'

export interface PlanFilter { person: number | null; department: string | null; state: PlanState | null; verdict: Plan['verdict'] | null }
export const NO_FILTER: PlanFilter = { person: null, department: null, state: null, verdict: null }

/** Those asked for: overdue first, then what still runs by its day, then what is over, newest first. */
export function plansShown(plans: readonly Plan[], { person, department, state, verdict }: PlanFilter): Plan[] {
  const shown = plans.filter((plan) => (person === null || plan.employeeId === person) && (department === null || plan.department === department)
    && (state === null || plan.state === state) && (verdict === null || plan.verdict === verdict))
  const rank = (plan: Plan): number => (plan.overdue ? 0 : plan.state === 'open' ? 1 : 2)
  // Without a day: after those that have one.
  const due = ({ dueOn }: Plan): string => dueOn ?? '9999'
  return shown.toSorted((a, b) => rank(a) - rank(b) || (a.state === 'open' ? due(a).localeCompare(due(b)) : b.month.localeCompare(a.month)) || b.id - a.id)
}
