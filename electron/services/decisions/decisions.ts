import type { DecisionCard } from '../../../shared/api/decisions.ts'
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Day, DecisionId } from '../../../shared/domain/brand.ts'
import { byUrgency, closedInTime, decisionsSentence, isOverdue, isSavable, lackingFields, namesSeveral } from '../../../shared/domain/meeting/decision.ts'
import { daysInMonth } from '../../../shared/domain/month/month.ts'
import type { Connection } from '../../database/open.ts'
import { today } from '../../platform/clock.ts'
import { allDecisions, decisionById, decisionsOfMonth, insertDecision, putDecisionState, putPostponement, removeDecision as remove, updateDecision, type DecisionRecord, type DecisionText } from '../../repositories/decisions.ts'
import { listDepartments } from '../../repositories/departments.ts'
import { employeeById, listEmployees } from '../../repositories/employees.ts'
import { indicatorById } from '../../repositories/indicators.ts'
import { meetingOf } from '../../repositories/meetings.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'
import { refuseClosed } from '../evaluations/open-sheet.ts'
import { cardMaker, standingOf } from './card.ts'

const now = ({ clock }: Pick<ReadContext, 'clock'>): Day => today(clock) as Day

export function listDecisions(context: Pick<ReadContext, 'db' | 'clock'>, { month, which }: Parsed<'decisions.list'>): Output<'decisions.list'> {
  const { db } = context
  const day = now(context)
  const records = month === null ? allDecisions(db) : decisionsOfMonth(db, month)
  const standings = records.map(standingOf)
  const shown = records.filter(({ state }) => which === 'all' || state === 'open').toSorted((a, b) => byUrgency(standingOf(a), standingOf(b)))
  return {
    decisions: shown.map(cardMaker(db, day)), open: standings.filter(({ state }) => state === 'open').length, overdue: standings.filter((standing) => isOverdue(standing, day)).length,
    ...closedInTime(standings, day), sentence: decisionsSentence(standings, day),
  }
}

/** Whoever left before the month was over could not do what is decided in it. */
export function decisionPeople({ db }: Pick<ReadContext, 'db'>, { month }: Parsed<'decisions.people'>): Output<'decisions.people'> {
  const here = listEmployees(db).filter(({ leftOn }) => leftOn === null || leftOn >= `${month}-${daysInMonth(month)}`)
  return { people: here.map(({ id, number, name, department }) => ({ id, number, name, department })), departments: listDepartments(db).map(({ name }) => name) }
}

function found(db: Connection, id: DecisionId): DecisionRecord {
  const record = decisionById(db, id)
  if (record === undefined) throw new Refusal('not-found', { what: 'decision' })
  return record
}

/** Open ones alone can be changed, put off or closed. */
function open(db: Connection, id: DecisionId): DecisionRecord {
  const record = found(db, id)
  if (record.state !== 'open') throw new Refusal('decision-state', { state: record.state })
  return record
}

const card = (context: WriteContext, id: DecisionId): DecisionCard => cardMaker(context.db, now(context))(found(context.db, id))
const subject = ({ month, sequence }: Pick<DecisionRecord, 'month' | 'sequence'>): string => `decision ${month} ${sequence}`
const told = ({ month, kind, what }: Pick<DecisionRecord, 'month' | 'kind' | 'what'>) => ({ month, kind, what })

/** 事项, 责任人 (one) and 截止日 it needs; 验收标准 is advice. The month it was decided in stays. */
export function saveDecision(context: WriteContext, { id, month: wanted, ...draft }: Parsed<'decisions.save'>): Output<'decisions.save'> {
  const { db, audit } = context
  const before = id === null ? null : found(db, id)
  const month = before?.month ?? wanted
  refuseClosed(db, { month })
  if (before !== null && before.state !== 'open') throw new Refusal('decision-state', { state: before.state })
  const text = checkedText(db, draft)
  const saved = before?.id ?? insertDecision(db, month, text)
  if (before !== null) updateDecision(db, before.id, text)
  const after = card(context, saved)
  audit(subject(after), { ...told(after), added: before === null, owner: after.ownerName, dueOn: after.dueOn, ...(before !== null && { from: told(before) }) })
  return after
}

function checkedText(db: Connection, draft: Omit<Parsed<'decisions.save'>, 'id' | 'month'>): DecisionText {
  const owner = draft.ownerId === null ? null : employeeById(db, draft.ownerId)
  if (owner === undefined) throw new Refusal('not-found', { what: 'employee' })
  if (draft.indicatorId !== null && indicatorById(db, draft.indicatorId) === undefined) throw new Refusal('not-found', { what: 'indicator' })
  const ownerName = owner?.name ?? draft.ownerName.trim()
  const { dueOn } = draft
  const lacking = { what: draft.what, ownerName, dueOn, acceptance: draft.acceptance }
  if (dueOn === null || !isSavable(lacking)) throw new Refusal('decision-incomplete', { fields: lackingFields(lacking).filter((field) => field !== 'acceptance') })
  if (owner === null && namesSeveral(ownerName)) throw new Refusal('decision-owners', { ownerName })
  const partners = draft.partners.filter(({ name, employeeId }) => name.trim() !== '' && (employeeId === null || employeeId !== draft.ownerId))
  return { ...draft, what: draft.what.trim(), ownerName, dueOn, partners }
}

/** To a later day, with the reason; how often is kept and said wherever the decision stands. Also after its month is closed. */
export function postponeDecision(context: WriteContext, { id, to, reason }: Parsed<'decisions.postpone'>): Output<'decisions.postpone'> {
  const { db, audit } = context
  const record = open(db, id)
  if (reason.trim() === '') throw new Refusal('reason-missing')
  if (to <= record.dueOn) throw new Refusal('dates-reversed', { from: record.dueOn, to })
  putPostponement(db, id, { from: record.dueOn, to, reason: reason.trim(), on: now(context) })
  audit(subject(record), { ...told(record), from: record.dueOn, to, reason })
  return card(context, id)
}

export function closeDecision(context: WriteContext, { id, state, on, evidence }: Parsed<'decisions.close'>): Output<'decisions.close'> {
  const { db, audit } = context
  const record = open(db, id)
  if (state === 'done' && evidence.trim() === '') throw new Refusal('evidence-missing')
  if (on > now(context)) throw new Refusal('day-to-come', { day: on })
  putDecisionState(db, id, state, on, evidence.trim())
  audit(subject(record), { ...told(record), state, on, evidence: evidence.trim() })
  return card(context, id)
}

/** What was said at its closing goes to the record. */
export function reopenDecision(context: WriteContext, { id }: Parsed<'decisions.reopen'>): Output<'decisions.reopen'> {
  const { db, audit } = context
  const record = found(db, id)
  if (record.state === 'open') throw new Refusal('decision-state', { state: record.state })
  putDecisionState(db, id, 'open', null, '')
  audit(subject(record), { ...told(record), from: { state: record.state, closedOn: record.closedOn, evidence: record.evidence } })
  return card(context, id)
}

/** A slip of the meeting that is still on; what a meeting decided is closed, not taken away. */
export function removeDecision({ db, audit }: WriteContext, { id }: Parsed<'decisions.remove'>): Output<'decisions.remove'> {
  const record = found(db, id)
  refuseClosed(db, record)
  if (meetingOf(db, record.month)?.state === 'ended') throw new Refusal('decision-state', { state: 'ended' })
  remove(db, id)
  audit(subject(record), { ...told(record), owner: record.ownerName, dueOn: record.dueOn })
  return { done: true }
}
