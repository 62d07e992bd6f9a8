import type { Day, EvaluationId, Month } from '../../../shared/domain/brand.ts'
import { addMonths, daysInMonth } from '../../../shared/domain/month/month.ts'
import type { DemoMonth } from '../../../shared/library/demo.ts'
import { DEMO_APPEAL, DEMO_DECISIONS, DEMO_OUTLOOK } from '../../../shared/library/demo/meetings.ts'
import { today } from '../../platform/clock.ts'
import { sheetsOf } from '../../repositories/evaluations.ts'
import { improvementsOfMonth } from '../../repositories/improvements.ts'
import { putState } from '../../repositories/periods.ts'
import { answerAppeal, fileAppeal } from '../appeals/write-appeals.ts'
import type { WriteContext } from '../context.ts'
import { closeDecision, postponeDecision, saveDecision } from '../decisions/decisions.ts'
import { sheetById } from '../evaluations/open-sheet.ts'
import { closePlan } from '../improvements/close-plan.ts'
import { saveInterview, signInterview } from '../interviews/write-interviews.ts'
import { endMeeting, saveOutlook, startMeeting } from '../meetings/meetings.ts'
import { closeMonth } from '../months/close-month.ts'
import { earlyIn } from './demo-month.ts'
import { personOf, type DemoStaff } from './demo-people.ts'

type After = readonly [months: number, day: number]

/** Months long past have talked, met and are closed; the newest of them waits for its meeting, so that there is one to hold. */
export function endDemoMonth(context: WriteContext, staff: DemoStaff, demo: DemoMonth, at: number, past: boolean): void {
  const { month } = demo
  const clock = earlyIn(addMonths(month, 1), context.clock)
  const then: WriteContext = { ...context, clock }
  talk(then, staff, demo)
  if (at === DEMO_APPEAL.at) appeal(then, staff, month)
  finishPlans(context, staff, demo)
  if (!past) {
    saveOutlook(then, { month, outlook: DEMO_OUTLOOK })
    return putState(context.db, month, 'meeting')
  }
  meet(then, staff, month, at)
  closeMonth(then, { month })
}

/** Never later than the day it is. */
const dayAfter = ({ clock }: WriteContext, month: Month, [months, day]: After): Day => {
  const on = `${addMonths(month, months)}-${String(day).padStart(2, '0')}`
  const now = today(clock)
  return (on < now ? on : now) as Day
}

/** Plans that were done, each on its own day. */
function finishPlans(context: WriteContext, staff: DemoStaff, { month, improvements }: DemoMonth): void {
  const plans = improvementsOfMonth(context.db, month)
  for (const step of improvements) {
    if (step.kind !== 'plan' || step.done === undefined || step.done.on > today(context.clock)) continue
    const { on, note } = step.done
    const id = plans.find(({ employeeId, action }) => employeeId === personOf(staff, step.number).id && action === step.action)?.id
    if (id !== undefined) closePlan({ ...context, clock: { now: () => new Date(`${on}T17:00:00`) } }, { id, state: 'done', on, note })
  }
}

/** What the manager wrote on the sheet, said face to face; the plan agreed on. */
function talk(context: WriteContext, staff: DemoStaff, { month, comments, improvements }: DemoMonth): void {
  for (const { number, self, manager } of comments) {
    const person = personOf(staff, number)
    if (manager === '' || person.managerId === null) continue
    const plan = improvements.find((step) => step.number === number && step.kind === 'plan')
    const agreed = plan?.kind === 'plan' ? [{ action: plan.action, who: person.name, due: plan.dueOn }] : []
    const { id } = saveInterview(context, { month, employeeId: person.id, heldOn: dayAfter(context, month, [1, 5]), place: '会议室', byName: person.managerName, good: manager, gaps: '', support: '', employeeView: self, agreed })
    signInterview(context, { id, on: dayAfter(context, month, [1, 5]) })
  }
}

function appeal(context: WriteContext, staff: DemoStaff, month: Month): void {
  const { number, code, filed, reason, wanted, answered, answer } = DEMO_APPEAL
  const evaluationId = sheetsOf(context.db, [month]).find(({ employeeId }) => employeeId === personOf(staff, number).id)?.id as EvaluationId
  const row = sheetById(context.db, evaluationId).rows.find((each) => each.code === code)
  const { id } = fileAppeal(context, { evaluationId, rowId: row?.id ?? null, on: dayAfter(context, month, filed), reason, wanted })
  answerAppeal(context, { id, outcome: 'upheld', answer, on: dayAfter(context, month, answered) })
}

function meet(context: WriteContext, staff: DemoStaff, month: Month, at: number): void {
  const now = { ...context, clock: { now: () => new Date(`${today(context.clock)}T14:00:00`) } }
  startMeeting(now, { month, on: today(now.clock) as Day })
  for (const { what, owner, partners, due, acceptance, resources, page, putOff, closed } of DEMO_DECISIONS.filter((decision) => decision.at === at)) {
    const person = personOf(staff, owner)
    const { id } = saveDecision(now, {
      id: null, month, kind: 'decision', what, ownerId: person.id, ownerName: person.name, acceptance, resources, page, indicatorId: null,
      partners: partners.map((number) => ({ employeeId: personOf(staff, number).id, name: personOf(staff, number).name })), dueOn: dueDay(month, due),
    })
    if (putOff !== undefined) postponeDecision(now, { id, to: dueDay(month, putOff.to), reason: putOff.reason })
    if (closed !== undefined) closeDecision(lateEnough(context, month, closed.on), { id, state: 'done', on: dueDay(month, closed.on), evidence: closed.evidence })
  }
  endMeeting(now, { month })
}

/** The 30th and 31st are the last day of a month that has none. */
const dueDay = (month: Month, [months, day]: After): Day => {
  const due = addMonths(month, months)
  return `${due}-${String(Math.min(day, daysInMonth(due))).padStart(2, '0')}` as Day
}
/** A decision is closed on a day of its own, after the meeting. */
const lateEnough = (context: WriteContext, month: Month, on: After): WriteContext => ({ ...context, clock: { now: () => new Date(`${dueDay(month, on)}T17:00:00`) } })
