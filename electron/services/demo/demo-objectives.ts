import type { EmployeeId, IndicatorId, Month, ObjectiveId } from '../../../shared/domain/brand.ts'
import { addQuarters, monthsOfQuarter, quarterOfMonth, type Quarter } from '../../../shared/domain/quarter/quarter.ts'
import type { DemoCompany, DemoObjective } from '../../../shared/library/demo.ts'
import { today } from '../../platform/clock.ts'
import { departmentNamed } from '../../repositories/departments.ts'
import { indicatorIdsByCode } from '../../repositories/indicators.ts'
import { keyResultsOf } from '../../repositories/key-results.ts'
import { copiesIn } from '../../repositories/objectives.ts'
import type { WriteContext } from '../context.ts'
import { saveMark } from '../cycle/process.ts'
import { answerFit } from '../fit/answer-fit.ts'
import { carryObjectives } from '../okr/carry.ts'
import { checkIn } from '../okr/check-in.ts'
import { saveReview } from '../okr/reviews.ts'
import { saveObjective } from '../okr/save-objective.ts'
import { saveProfile } from '../profile/profile.ts'
import { earlyIn } from './demo-month.ts'
import { personOf, type DemoStaff } from './demo-people.ts'

/** Ids of the demo's objectives: one key is one objective in each quarter. */
export type DemoGoals = (key: string, quarter: Quarter) => ObjectiveId | null

/** 公司一页纸, objectives with their check-ins up to today, reviews and the managers' answers about fit. */
export function addDemoGoals(context: WriteContext, demo: DemoCompany, staff: DemoStaff): DemoGoals {
  saveProfile(context, demo.profile)
  const ids = new Map<string, ObjectiveId>()
  const goals: DemoGoals = (key, quarter) => ids.get(`${quarter}/${key}`) ?? null
  const indicators = indicatorIdsByCode(context.db)
  for (const objective of demo.objectives) {
    const id = objective.carried ? carried(context, objective, goals) : written(context, objective, staff, goals, indicators)
    ids.set(`${objective.quarter}/${objective.key}`, id)
    checkInAll(context, objective, id, staff)
  }
  const closed = demo.months.filter(({ stage }) => stage === 'closed').map(({ month }) => month)
  for (const { key, quarter, process } of demo.objectives) markProcess(context, goals(key, quarter), process, closed.filter((month) => quarterOfMonth(month) === quarter))
  for (const { key, ...review } of demo.reviews) saveReview(context, { ...review, objectiveId: key === null ? null : goals(key, review.quarter) })
  for (const { number, quarter, answers } of demo.fit) {
    const { id, managerId, managerName } = personOf(staff, number)
    if (managerId === null) throw new Error(`the demo company has nobody above ${number}`)
    const clock = earlyIn(monthsOfQuarter(quarter)[0], context.clock)
    answerFit({ ...context, clock, operator: { kind: 'employee', employeeId: managerId }, operatorName: managerName }, { quarter, employeeId: id, answers: [...answers] })
  }
  return goals
}

function written(context: WriteContext, objective: DemoObjective, staff: DemoStaff, goals: DemoGoals, indicators: ReadonlyMap<string, IndicatorId>): ObjectiveId {
  const { quarter, department, number, parentKey, title, type, ambition, ownerNumber, keyResults } = objective
  const idOf = (who: string | null): EmployeeId | null => (who === null ? null : personOf(staff, who).id)
  return saveObjective(context, {
    id: null, quarter, level: number !== null ? 'person' : department !== null ? 'department' : 'company',
    departmentId: department === null ? null : departmentNamed(context.db, department), employeeId: idOf(number),
    parentId: parentKey === null ? null : goals(parentKey, quarter), title, type, ambition, ownerId: idOf(ownerNumber),
    keyResults: keyResults.map(({ indicatorCode, checkIns: _, ...rest }) => ({ ...rest, id: null, indicatorId: indicatorCode === null ? null : indicators.get(indicatorCode) ?? null })),
  }).id
}

function carried(context: WriteContext, { key, quarter }: DemoObjective, goals: DemoGoals): ObjectiveId {
  const from = addQuarters(quarter, -1)
  const before = goals(key, from)
  if (before !== null) carryObjectives(context, { from, to: quarter, ids: [before] })
  const copy = before === null ? undefined : copiesIn(context.db, quarter).get(before)
  if (copy === undefined) throw new Error(`the demo company cannot carry ${key} into ${quarter}`)
  return copy
}

function markProcess(context: WriteContext, objectiveId: ObjectiveId | null, process: DemoObjective['process'], months: readonly Month[]): void {
  if (objectiveId === null || process === null) return
  for (const month of months) saveMark(context, { objectiveId, month, mark: process[0], note: process[1] })
}

/** A key result that was reached stays behind, and its figures with it. */
function checkInAll(context: WriteContext, objective: DemoObjective, id: ObjectiveId, staff: DemoStaff): void {
  const stored = new Map(keyResultsOf(context.db, [id]).map((each) => [each.title, each.id]))
  const operatorName = objective.ownerNumber === null ? context.operatorName : personOf(staff, objective.ownerNumber).name
  const now = today(context.clock)
  for (const { title, checkIns } of objective.keyResults) {
    const keyResultId = stored.get(title)
    if (keyResultId === undefined) continue
    for (const each of checkIns) if (each.on <= now) checkIn({ ...context, operatorName }, { keyResultId, ...each, correctsId: null })
  }
}
