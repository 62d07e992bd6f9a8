import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import type { Block } from '../../../shared/domain/cycle/cycle-state.ts'
import { closeBlocks, monthSentence, stateBlocks } from '../../../shared/domain/period/close-blocks.ts'
import { FIRST_STATE, MONTH_STATE_NAMES, MONTH_STATES, mayClose, mayReopen, type MonthState } from '../../../shared/domain/period/month-state.ts'
import type { Connection } from '../../database/open.ts'
import { today } from '../../platform/clock.ts'
import { monthsInUse } from '../../repositories/company.ts'
import { countMonths } from '../../repositories/month-record.ts'
import { countVersions, versionsOf } from '../../repositories/month-versions.ts'
import { closedMonths, listPeriods, periodOf, putMeeting, putState } from '../../repositories/periods.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'
import { refuseClosed } from '../evaluations/open-sheet.ts'
import { closeFacts } from './close-facts.ts'
import { lineOf } from './kept-versions.ts'

/** The five states with what blocks each. A closed month waits for nothing, whatever happens to the company afterwards. */
export function monthStateOf({ db, operator }: Pick<ReadContext, 'db' | 'operator'>, { month }: Parsed<'months.state'>): Output<'months.state'> {
  const { state, meetingOn, meetingSkipped } = periodOf(db, month)
  const closed = state === 'closed'
  const blocks = closed ? null : stateBlocks(closeFacts(db, month))
  const left = blocks === null ? [] : closeBlocks(blocks)
  return {
    month, state, meetingOn, meetingSkipped, closeBlocks: left,
    steps: MONTH_STATES.map((each) => stepOf(each, closed, blocks?.[each] ?? [])),
    versions: versionsOf(db, month).map(lineOf), mayClose: mayClose(operator), mayReopen: mayReopen(operator),
    sentence: monthSentence(month, closed, left, earlierOpen(db, month)),
  }
}

const stepOf = (state: MonthState, closed: boolean, blocks: Block[]): Output<'months.state'>['steps'][number] =>
  ({ state, name: MONTH_STATE_NAMES[state], done: state === 'closed' ? closed : blocks.length === 0, blocks })

/** Months with sheets before this one that nobody has closed. */
function earlierOpen(db: Connection, month: Month): Month[] {
  const closed = new Set(closedMonths(db))
  return countMonths(db).map((each) => each.month).filter((each) => each < month && !closed.has(each)).toSorted()
}

export function listMonths({ db }: Pick<ReadContext, 'db'>): Output<'months.list'> {
  const periods = new Map(listPeriods(db).map((period) => [period.month, period.state]))
  const counts = new Map(countMonths(db).map((count) => [count.month, count]))
  const versions = countVersions(db)
  const months = [...new Set([...monthsInUse(db), ...periods.keys()])].toSorted().toReversed()
  return {
    months: months.map((month) => ({
      month, state: periods.get(month) ?? FIRST_STATE, people: counts.get(month)?.people ?? 0, confirmed: counts.get(month)?.confirmed ?? 0, versions: versions.get(month) ?? 0,
    })),
  }
}

/** Open states are labels: any of them may follow any other. */
export function advanceMonth({ db, audit }: WriteContext, { month, to }: Parsed<'months.advance'>): Output<'months.advance'> {
  refuseClosed(db, { month })
  const { state: from } = periodOf(db, month)
  putState(db, month, to)
  audit(`month ${month}`, { from, to })
  return { done: true }
}

/** 月度会: held on a day that has come, or 未召开 with its reason. */
export function saveMeeting({ db, clock, audit }: WriteContext, { month, heldOn, skippedReason }: Parsed<'months.meeting'>): Output<'months.meeting'> {
  refuseClosed(db, { month })
  if (heldOn !== null && skippedReason !== null) throw new Refusal('bad-input', { fields: ['heldOn', 'skippedReason'] })
  if (skippedReason !== null && skippedReason.trim() === '') throw new Refusal('reason-missing')
  if (heldOn !== null && heldOn > today(clock)) throw new Refusal('day-to-come', { day: heldOn })
  const { meetingOn, meetingSkipped } = periodOf(db, month)
  const to = { meetingOn: heldOn, meetingSkipped: skippedReason?.trim() ?? null }
  putMeeting(db, month, to.meetingOn, to.meetingSkipped)
  audit(`month ${month}`, { from: { meetingOn, meetingSkipped }, to })
  return { done: true }
}
