import type { Day, Month } from '../../../shared/domain/brand.ts'
import type { Minutes, MinutesDecision } from '../../../shared/domain/meeting/minutes.ts'
import { standingOn, standingSentence } from '../../../shared/domain/meeting/decision.ts'
import { daysInMonth } from '../../../shared/domain/month/month.ts'
import { editionOf } from '../../../shared/domain/period/snapshot.ts'
import { minutesPaper } from '../../../shared/print/minutes/minutes.ts'
import type { ReportPaper } from '../../../shared/print/report/report.ts'
import type { Connection } from '../../database/open.ts'
import { today } from '../../platform/clock.ts'
import { rootCausesOfMonth } from '../../repositories/causes.ts'
import { companyName } from '../../repositories/company.ts'
import { decisionsBefore, decisionsOfMonth, type DecisionRecord } from '../../repositories/decisions.ts'
import { listDepartments } from '../../repositories/departments.ts'
import { lastMeetingBefore, namesOnSheets, placeOf } from '../../repositories/meetings.ts'
import { periodOf } from '../../repositories/periods.ts'
import { Refusal, type ReadContext } from '../context.ts'
import { frozenMonth, frozenVersion } from '../months/frozen-month.ts'
import { companyOn } from '../months/version-sheets.ts'
import { wallClock } from '../print/wall-clock.ts'
import { meetingOrPlan } from './meetings.ts'

/** 会议纪要 of the month, or of one of its closed versions; a closed month's as it was kept. Decisions stand as they did on the day of the meeting, so that it prints the same however they went on. */
export function meetingMinutes({ db, clock }: Pick<ReadContext, 'db' | 'clock'>, { month, version = null }: { month: Month; version?: number | null }): ReportPaper {
  const printedWhen = wallClock(clock.now())
  const frozen = version === null ? frozenMonth(db, month) : frozenVersion(db, month, version)
  if (frozen === undefined) throw new Refusal('not-found', { what: 'version', month, version })
  const kept = frozen?.snapshot.surroundings.minutes
  if (frozen && kept !== undefined) return minutesPaper({ ...kept, printedWhen, edition: editionOf(frozen.version.version) ?? '' })
  const now = frozen ? wallClock(new Date(frozen.version.closedAt)).slice(0, 10) : today(clock)
  const { ended, ...facts } = minutesOf(db, month, now as Day, companyOn(db, month))
  return minutesPaper({ ...facts, ended: ended || periodOf(db, month).state === 'closed', printedWhen })
}

/** As a closing keeps it. A month without a meeting shows older decisions as at its end. */
export const minutesToKeep = (db: Connection, month: Month): Minutes => ({ ...minutesOf(db, month, `${month}-${daysInMonth(month)}` as Day, companyName(db)), ended: true })

function minutesOf(db: Connection, month: Month, otherwise: Day, company: string): Minutes {
  const meeting = meetingOrPlan(db, month)
  const { meetingOn, meetingSkipped } = periodOf(db, month)
  const heldOn = meeting.heldOn ?? meetingOn
  const day = heldOn ?? otherwise
  // Of a meeting nothing is kept of only its day is known: what would be proposed for it is no fact.
  const kept = meeting.id !== null
  const used = meeting.id === null ? undefined : placeOf(db, meeting.id)?.used
  return {
    company, month, heldOn, skipped: heldOn === null ? meetingSkipped : null, place: meeting.place, chair: kept ? meeting.chair : '', attendance: kept ? meeting.attendance.map(({ name, present }) => ({ name, present })) : [],
    agenda: (kept ? meeting.agenda : []).map(({ key, title, minutes }) => ({ title, minutes, used: used?.[key] ?? null })),
    old: decisionsBefore(db, month, lastMeetingBefore(db, month) ?? `${month}-01` as Day).flatMap((record) => oldOn(record, day)),
    causes: causesOf(db, month), decisions: decisionsOfMonth(db, month).map((record) => decidedOn(record, day)), outlook: meeting.outlook, ended: meeting.state === 'ended',
  }
}

const decidedOn = (record: DecisionRecord, day: Day): MinutesDecision => {
  const { kind, what, ownerName, partners, acceptance, resources } = record
  return { kind, what, ownerName, partners: partners.map(({ name }) => name), dueOn: standingOn(record, day).dueOn, acceptance, resources }
}

function oldOn(record: DecisionRecord, day: Day): Minutes['old'] {
  const standing = standingOn(record, day)
  const { month, what, ownerName, evidence } = record
  return [{ month, what, ownerName, dueOn: standing.dueOn, standing: standingSentence(standing, day), evidence: standing.state === 'open' ? '' : evidence }]
}

/** Not those about a person: minutes go round. */
function causesOf(db: Connection, month: Month): Minutes['causes'] {
  const departments = new Map(listDepartments(db).map(({ id, name }) => [id, name]))
  const names = namesOnSheets(db, month)
  return rootCausesOfMonth(db, month).filter(({ scope }) => scope !== 'person').map(({ departmentId, indicatorId, indicatorName, whys, conclusion }) => ({
    whose: departmentId === null ? '公司' : departments.get(departmentId) ?? '', indicator: names.get(indicatorId) ?? indicatorName, whys: whys.filter((why) => why.trim() !== ''), conclusion,
  }))
}
