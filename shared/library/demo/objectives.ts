import type { Month } from '../../domain/brand.ts'
import { addQuarters, monthsOfQuarter, type Quarter } from '../../domain/quarter/quarter.ts'
import { dayIn } from './calendar.ts'
import { companyObjectives } from './company-objectives.ts'
import type { DemoObjective } from './company.ts'
import type { DemoCheckInPlan, DemoObjectivePlan } from './objective.ts'
import { quarterReceipts } from './team.ts'
import { PROCESS, SERVED, TEAM_OBJECTIVES } from './team-objectives.ts'

/** The quarters in order, and in each of them parents before children. */
export function demoObjectives(quarter: Quarter, lastMonth: Month): DemoObjective[] {
  const plans = [...companyObjectives(quarterReceipts(lastMonth)), ...TEAM_OBJECTIVES]
  return [2, 1, 0].flatMap((back) => plans
    .filter((plan) => plan.from >= back && (plan.until ?? plan.from) <= back)
    .map((plan) => dated(plan, back, addQuarters(quarter, -back))))
}

function dated({ key, from, department, number, parent, title, type, ambition, owner, keyResults }: DemoObjectivePlan, back: number, quarter: Quarter): DemoObjective {
  const months = monthsOfQuarter(quarter)
  const on = ([, month, day]: DemoCheckInPlan) => dayIn(months[month], day)
  return {
    key, quarter, process: PROCESS[key] ?? null, carried: back < from, department: department ?? null, number: number ?? null, parentKey: parent ?? null, title, type, ambition, ownerNumber: owner,
    keyResults: keyResults.map(({ checkIns, code, ...rest }) => ({
      ...rest, indicatorCode: code ?? null,
      checkIns: checkIns.filter(([of]) => of === back).map((plan) => ({ on: on(plan), current: plan[3], confidence: plan[4], note: plan[5] ?? '' })),
    })),
  }
}

/** Keys of the objectives that a row of a starter sheet can serve, the best first; none for the rows nobody gave a thought. */
export const servedKeys = (templateCode: string, indicatorCode: string): readonly string[] => [SERVED[templateCode]?.[indicatorCode] ?? []].flat()
