import type { Day, Month } from '../../../shared/domain/brand.ts'
import { standingOn, standingSentence } from '../../../shared/domain/meeting/decision.ts'
import { minutesPaper, type MinutesFacts } from '../../../shared/print/minutes/minutes.ts'
import type { ReportPaper } from '../../../shared/print/report/report.ts'
import { today } from '../../platform/clock.ts'
import { rootCausesOfMonth } from '../../repositories/causes.ts'
import { decisionsBefore, decisionsOfMonth, type DecisionRecord } from '../../repositories/decisions.ts'
import { listDepartments } from '../../repositories/departments.ts'
import { lastMeetingBefore, namesOnSheets, placeOf } from '../../repositories/meetings.ts'
import { periodOf } from '../../repositories/periods.ts'
import type { ReadContext } from '../context.ts'
import { frozenMonth } from '../months/frozen-month.ts'
import { companyOn } from '../months/version-sheets.ts'
import { wallClock } from '../print/wall-clock.ts'
import { meetingOrPlan } from './meetings.ts'

/** 会议纪要. Decisions stand as they did on the day of the meeting, so that it prints the same however they went on. */
export function meetingMinutes(context: Pick<ReadContext, 'db' | 'clock'>, { month }: { month: Month }): ReportPaper {
  const { db, clock } = context
  const meeting = meetingOrPlan(db, month)
  const { state, meetingOn, meetingSkipped } = periodOf(db, month)
  const heldOn = meeting.heldOn ?? meetingOn
  const day = heldOn ?? closedOn(db, month) ?? today(clock) as Day
  // Of a meeting nothing is kept of only its day is known: what would be proposed for it is no fact.
  const kept = meeting.id !== null
  const used = meeting.id === null ? undefined : placeOf(db, meeting.id)?.used
  return minutesPaper({
    company: companyOn(db, month), month, heldOn, skipped: heldOn === null ? meetingSkipped : null, place: meeting.place, chair: kept ? meeting.chair : '', attendance: kept ? meeting.attendance : [],
    agenda: (kept ? meeting.agenda : []).map(({ key, title, minutes }) => ({ title, minutes, used: used?.[key] ?? null })),
    old: decisionsBefore(db, month, lastMeetingBefore(db, month) ?? `${month}-01` as Day).flatMap((record) => oldOn(record, day)),
    causes: causesOf(context, month), decisions: decisionsOfMonth(db, month).map((record) => ({ ...record, partners: record.partners.map(({ name }) => name), dueOn: standingOn(record, day).dueOn })),
    outlook: meeting.outlook, ended: meeting.state === 'ended' || state === 'closed', printedWhen: wallClock(clock.now()),
  })
}

/** When the month was closed last, by the wall clock; null while it is open. */
function closedOn(db: ReadContext['db'], month: Month): Day | null {
  const closedAt = frozenMonth(db, month)?.version.closedAt
  return closedAt === undefined ? null : wallClock(new Date(closedAt)).slice(0, 10) as Day
}

function oldOn(record: DecisionRecord, day: Day): MinutesFacts['old'] {
  const standing = standingOn(record, day)
  const { month, what, ownerName, evidence } = record
  return [{ month, what, ownerName, dueOn: standing.dueOn, standing: standingSentence(standing, day), evidence: standing.state === 'open' ? '' : evidence }]
}

/** Not those about a person: minutes go round. */
function causesOf({ db }: Pick<ReadContext, 'db'>, month: Month): MinutesFacts['causes'] {
  const departments = new Map(listDepartments(db).map(({ id, name }) => [id, name]))
  const names = namesOnSheets(db, month)
  return rootCausesOfMonth(db, month).filter(({ scope }) => scope !== 'person').map(({ departmentId, indicatorId, indicatorName, whys, conclusion }) => ({
    whose: departmentId === null ? '公司' : departments.get(departmentId) ?? '', indicator: names.get(indicatorId) ?? indicatorName, whys: whys.filter((why) => why.trim() !== ''), conclusion,
  }))
}
