import type { Day, EmployeeId, Month } from '../../../shared/domain/brand.ts'
import type { AppealOutcome } from '../../../shared/domain/appeal/appeal.ts'
import { peopleIn } from '../../../shared/domain/employee/people-once.ts'
import { ledgerOf } from '../../../shared/domain/evaluation/ledger.ts'
import { closedInTime } from '../../../shared/domain/meeting/decision.ts'
import { addMonths, daysInMonth } from '../../../shared/domain/month/month.ts'
import type { SummaryFacts, SummaryPerson, SummaryRow } from '../../../shared/domain/summary/facts.ts'
import type { Connection } from '../../database/open.ts'
import { appealsOfMonth } from '../../repositories/appeals.ts'
import { benefitFigures } from '../../repositories/benefit-figures.ts'
import { allDecisions } from '../../repositories/decisions.ts'
import { improvableOfMonth, improvementsOfMonth } from '../../repositories/improvements.ts'
import { indicatorNames } from '../../repositories/month-summary.ts'
import { interviewsOfMonth } from '../../repositories/interviews.ts'
import { ledgerSheets } from '../../repositories/ledger.ts'
import { periodOf } from '../../repositories/periods.ts'
import { benefitRows, summaryRows, summarySheets, type SummarySheetRecord } from '../../repositories/summary-rows.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'
import { objectivesToDate } from './objectives.ts'
import { benefitRow, summaryRow } from './summary-row.ts'

/** Everything a month's summary is written from: a dozen queries, however many people and months there are. */
export function summaryFacts(db: Connection, month: Month): SummaryFacts {
  const before = addMonths(month, -1)
  const sheets = summarySheets(db, [before, month])
  const { total: ledger, entries } = ledgerOf(ledgerSheets(db, month, month))
  const people = peopleOf(sheets)
  return {
    month, rows: rowsAround(db, month), people, grades: scoringSettings(db).grades.map(({ code }) => code), objectives: objectivesToDate(db, month),
    ledger, clamped: new Set(entries.filter(({ clamped }) => clamped).map(({ evaluationId }) => evaluationId)).size,
    appeals: appealCounts(db, month), interviews: interviewCounts(db, month, people), ...improvementFacts(db, month), meeting: meetingOf(db, month), decisions: decisionCounts(db, month),
  }
}

/** All rows of this month and the last; of the next the 效益 rows alone, and of the eleven before what their sums are reckoned from. */
function rowsAround(db: Connection, month: Month): SummaryRow[] {
  const whole = [month, addMonths(month, -1)]
  const [next, past] = [addMonths(month, 1), Array.from({ length: 11 }, (_, at) => addMonths(month, -2 - at))]
  const rest = [next, ...past]
  const laid: SummaryRow[] = [...benefitRows(db, past).map(benefitRow), ...summaryRows(db, whole, [next]).map(summaryRow)]
  const known = new Set(laid.map((row) => row.month))
  return [...laid, ...unlaidRows(db, [...whole.slice(1), ...rest].filter((each) => !known.has(each)), laid)]
}

/** 效益 figures of months that have no sheets, in the units the sheets show them in. */
function unlaidRows(db: Connection, months: readonly Month[], laid: readonly SummaryRow[]): SummaryRow[] {
  const shown = new Map(laid.map(({ indicatorId, displayUnit, rule }) => [indicatorId, { displayUnit, rule }]))
  return benefitFigures(db, months).flatMap((figure) => {
    const row = shown.get(figure.indicatorId)
    return row === undefined ? [] : [{
      ...figure, ...row, dimension: 'benefit' as const, scope: 'person' as const, feed: 'typed' as const, exempt: false, unlaid: true as const, wantsTarget: false, weight: '0', score: null, light: null,
    }]
  })
}

/** One person's month once, whatever the number of parts; the department is that of the last part. */
function peopleOf(sheets: readonly SummarySheetRecord[]): SummaryPerson[] {
  return [...Map.groupBy(sheets, ({ month, employeeId }) => `${month}|${employeeId}`).values()].flatMap((parts) => {
    const last = parts.at(-1)
    if (last === undefined) return []
    const { month, employeeId, department, whole } = last
    const open = parts.find(({ sheet }) => sheet !== 'scored' && sheet !== 'excused')
    const state = open?.sheet ?? (parts.some(({ sheet }) => sheet === 'scored') ? 'scored' : 'excused')
    return [{ month, employeeId, department, state, total: whole === null ? last.total : whole.total, grade: whole === null ? last.grade : whole.grade }]
  })
}

function appealCounts(db: Connection, month: Month): Record<AppealOutcome, number> {
  const appeals = appealsOfMonth(db, month)
  const of = (outcome: AppealOutcome): number => appeals.filter((appeal) => appeal.outcome === outcome).length
  return { open: of('open'), upheld: of('upheld'), changed: of('changed'), withdrawn: of('withdrawn') }
}

function interviewCounts(db: Connection, month: Month, people: readonly SummaryPerson[]): SummaryFacts['interviews'] {
  const withSheet = new Set<EmployeeId>(people.filter((person) => person.month === month).map(({ employeeId }) => employeeId))
  const held = interviewsOfMonth(db, month).filter(({ employeeId }) => withSheet.has(employeeId))
  return { people: withSheet.size, held: held.length, signed: held.filter(({ signedOn }) => signedOn !== null).length }
}

function improvementFacts(db: Connection, month: Month): Pick<SummaryFacts, 'plans' | 'noneNeeded' | 'withoutStep'> {
  const steps = improvementsOfMonth(db, month)
  const names = indicatorNames(db)
  const [plans, none] = [steps.filter(({ kind }) => kind === 'plan'), steps.filter(({ kind }) => kind === 'none-needed')]
  return {
    plans: plans.map(({ action, employeeName, dueOn, expected, indicatorId }) => ({ action, who: employeeName, due: dueOn, expected, indicator: indicatorId === null ? '' : names.get(indicatorId) ?? '' })),
    noneNeeded: peopleIn(none),
    withoutStep: peopleIn(improvableOfMonth(db, month).filter(({ improved }) => !improved)),
  }
}

/** A decision put off is due on its new day. */
function decisionCounts(db: Connection, month: Month): SummaryFacts['decisions'] {
  const all = allDecisions(db)
  const due = all.filter(({ dueOn }) => dueOn.slice(0, 7) === month).map(({ postponements, ...decision }) => ({ ...decision, postponed: postponements.length }))
  return { made: all.filter((each) => each.month === month).length, ...closedInTime(due, `${month}-${daysInMonth(month)}` as Day) }
}

function meetingOf(db: Connection, month: Month): SummaryFacts['meeting'] {
  const { meetingOn, meetingSkipped } = periodOf(db, month)
  return { on: meetingOn, skipped: meetingSkipped }
}
