import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Plan } from '../../../shared/api/improvements.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import type { Scope, SeriesRow } from '../../../shared/domain/diagnosis/series.ts'
import { SIDE_MOST } from '../../../shared/domain/improvement/effect.ts'
import { departmentRows, planEffect, type PlanEffect } from '../../../shared/domain/improvement/plan-effect.ts'
import { addMonths, monthsBetween } from '../../../shared/domain/month/month.ts'
import { leverAction } from '../../../shared/library/levers.ts'
import type { Connection } from '../../database/open.ts'
import { today } from '../../platform/clock.ts'
import { departmentStandings } from '../../repositories/departments.ts'
import { plansBetween, type PlanRecord } from '../../repositories/improvements.ts'
import { closedMonths } from '../../repositories/periods.ts'
import type { ReadContext } from '../context.ts'
import { monthsUpTo, seriesRowsOf } from '../chain/series.ts'

type Context = Pick<ReadContext, 'db' | 'clock'>

const PLANS_OF = 12
/** Drawn at the left of the month a plan was opened in. */
const DRAWN_BEFORE = 5
export const UNMEASURED = '没有写用哪个指标看效果，所以说不出有没有用。'

export function planEffects(context: Context, { month }: Parsed<'improvements.effects'>): Output<'improvements.effects'> {
  return { month, opensIn: opensIn(context.db, month), plans: plansWithEffect(context, addMonths(month, 1 - PLANS_OF), month) }
}

/** A closed month takes no plan any more: the first one after it that does. */
function opensIn(db: Connection, month: Month): Month {
  const closed = new Set(closedMonths(db))
  let open = month
  while (closed.has(open)) open = addMonths(open, 1)
  return open
}

/** Plans opened from one month to another, judged on what is known in the last: two queries however many plans there are. */
export function plansWithEffect({ db, clock }: Context, from: Month, upto: Month): Plan[] {
  const plans = plansBetween(db, from, upto)
  const [first] = plans.map(({ month }) => month).toSorted()
  if (first === undefined) return []
  const months = monthsUpTo(upto, monthsBetween(first, upto) + 1 + Math.max(DRAWN_BEFORE, SIDE_MOST))
  const byIndicator = Map.groupBy(seriesRowsOf(db, months, [...new Set(plans.flatMap(({ indicatorId }) => indicatorId ?? []))]), ({ indicatorId }) => indicatorId)
  const stood = plans.some(({ measured }) => measured === 'department') ? departmentStandings(db) : []
  const [closed, now] = [new Set(closedMonths(db)), today(clock)]
  return plans.map((plan) => {
    const rows = plan.indicatorId === null ? [] : byIndicator.get(plan.indicatorId) ?? []
    const own = plan.measured === 'department' ? departmentRows(rows, stood, plan) : rows
    const effect = plan.indicatorId === null ? null : effectFor(plan, own, months, upto)
    return { ...cardOf(plan), ...judged(plan, effect), overdue: plan.state === 'open' && plan.dueOn !== null && plan.dueOn < now, frozen: closed.has(plan.month) }
  })
}

/** The rows of a department are chosen already. */
const scopeOf = ({ measured, employeeId }: PlanRecord): Scope => (measured === 'person' ? { kind: 'person', employeeId } : { kind: 'company' })

const effectFor = (plan: PlanRecord, rows: readonly SeriesRow[], months: readonly Month[], upto: Month): PlanEffect =>
  planEffect({ opened: plan.month, upto, scope: scopeOf(plan), name: plan.indicatorName, direction: plan.direction ?? 'higher', unit: plan.indicatorUnit }, rows, months.filter((month) => month >= addMonths(plan.month, -DRAWN_BEFORE)))

function judged({ indicatorName }: PlanRecord, effect: PlanEffect | null): Pick<Plan, 'verdict' | 'sentence' | 'effect'> {
  if (effect === null) return { verdict: 'unmeasured', sentence: UNMEASURED, effect: null }
  const { verdict, sentence, before, after, beforeMonths, afterMonths, measure, unit, points } = effect
  const bare = points.every(({ actual }) => actual === null)
  return { verdict, sentence: bare ? `待观察：考核表上还没有“${indicatorName}”的完整数字，录入结果后再看。` : sentence, effect: { before, after, beforeMonths, afterMonths, measure, unit, points } }
}

const cardOf = ({ id, month, employeeId, employeeName, department, lever, leverAction: code, action, expected, acceptance, partners, dueOn, costFen, indicatorId, indicatorName, measured, source, decisionId, sourceNote, state, closedOn, closingNote }: PlanRecord) =>
  ({ id, month, employeeId, employeeName, department, lever, leverAction: code, leverTitle: (code === null ? undefined : leverAction(code))?.title ?? '', action, expected, acceptance, partners, dueOn, costFen, indicatorId, indicatorName, measured, source, decisionId, sourceNote, state, closedOn, closingNote })
