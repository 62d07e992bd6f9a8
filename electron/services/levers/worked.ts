import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Plan } from '../../../shared/api/improvements.ts'
import type { WorkedGroup } from '../../../shared/api/levers.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { byWorth, counts, tallyOf } from '../../../shared/domain/improvement/worked.ts'
import { firstPlanMonth } from '../../repositories/improvements.ts'
import type { ReadContext } from '../context.ts'
import { plansWithEffect } from '../improvements/effects.ts'

type Context = Pick<ReadContext, 'db' | 'clock'>
const OWN = '自己想的办法'

/** Every plan up to the month that was not given up. */
export function triedPlans(context: Context, month: Month): Plan[] {
  const first = firstPlanMonth(context.db)
  return first === null || first > month ? [] : plansWithEffect(context, first, month).filter(counts)
}

/** What worked in this company, by action and by indicator: the most often 有效 first. */
export function workedHere(context: Context, { month }: Parsed<'levers.worked'>): Output<'levers.worked'> {
  const plans = triedPlans(context, month)
  const { effective, ineffective, watch } = tallyOf(plans)
  return {
    judged: effective + ineffective, waiting: watch,
    byAction: grouped(plans, ({ leverAction }) => leverAction ?? '', ({ leverTitle, leverAction }) => (leverTitle || (leverAction ?? OWN))),
    byIndicator: grouped(plans.filter(({ indicatorId }) => indicatorId !== null), ({ indicatorId }) => String(indicatorId), ({ indicatorName }) => indicatorName),
  }
}

function grouped(plans: readonly Plan[], keyOf: (plan: Plan) => string, nameOf: (plan: Plan) => string): WorkedGroup[] {
  return [...Map.groupBy(plans, keyOf)].map(([key, group]) => {
    const [first] = group as [Plan, ...Plan[]]
    const said = group.map(({ id, month, employeeName, action, indicatorName, verdict, sentence }) => ({ id, month, employeeName, action, indicatorName, verdict, sentence }))
    return { key, name: nameOf(first), lever: first.lever, tally: tallyOf(group), plans: said }
  }).toSorted((a, b) => byWorth(a.tally, b.tally))
}
