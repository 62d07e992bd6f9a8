import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { EmployeeId, ImprovementId, Month } from '../../../shared/domain/brand.ts'
import { isDay } from '../../../shared/domain/month/month.ts'
import type { Connection } from '../../database/open.ts'
import { managers } from '../../repositories/employees.ts'
import { decisionForPlan, improvementsOfMonth, insertImprovement, removeImprovement, updateImprovement, type ImprovementRow, type PlanMore } from '../../repositories/improvements.ts'
import { leverAction as actionOf } from '../../../shared/library/levers.ts'
import { indicatorById } from '../../repositories/indicators.ts'
import { isClosed } from '../../repositories/periods.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { openImprovement } from './improvements.ts'

/** Whoever writes a step by hand may leave out what a plan says beyond it. */
type Draft = Omit<Parsed<'improvements.save'>, keyof PlanMore> & Partial<Parsed<'improvements.save'>>
type Step = Omit<ImprovementRow, 'employeeId'>

/**
 * One step for each of these people, or (with an id) the change of one. A plan takes the place of "none needed" and of nothing else;
 * "none needed" is not written over somebody's plan: those people are left out and `saved` says how many were not.
 */
export function saveImprovements({ db, audit }: WriteContext, draft: Draft): Output<'improvements.save'> {
  const people = [...new Set(draft.employeeIds)]
  if (draft.id !== null && people.length !== 1) throw new Refusal('bad-input', { fields: ['employeeIds'] })
  const before = draft.id === null ? null : openImprovement(db, draft.id)
  if (isClosed(db, draft.month)) throw new Refusal('month-closed', { month: draft.month })
  const step = stepOf(db, draft, before)
  refuseUnknown(db, people)
  const put = putter(db, draft.id, draft.month)
  const saved = people.filter((employeeId) => put({ ...step, employeeId }))
  audit(draft.id === null ? `improvements ${draft.month}` : `improvement ${draft.id}`, { ...step, employees: saved, left: people.length - saved.length, before })
  return { saved: saved.length }
}

const NO_MORE: PlanMore = { source: 'row', decisionId: null, sourceNote: '', leverAction: null, partners: '', acceptance: '', costFen: null, measured: 'person' }

/** What counts of a draft: "none needed" keeps its reason only. */
function stepOf(db: Connection, draft: Draft, before: PlanMore | null): Step {
  const { month, kind, lever, action, expected, dueOn, indicatorId, reason } = draft
  if (kind === 'none-needed') {
    if (reason.trim() === '') throw new Refusal('reason-missing', { field: 'reason' })
    return { ...NO_MORE, month, kind, lever: null, action: '', expected: '', dueOn: null, indicatorId: null, reason }
  }
  if (action.trim() === '') throw new Refusal('reason-missing', { field: 'action' })
  if (dueOn !== null && !isDay(dueOn)) throw new Refusal('bad-input', { fields: ['dueOn'] })
  if (indicatorId !== null && indicatorById(db, indicatorId) === undefined) throw new Refusal('not-found', { what: 'indicator' })
  return { ...moreOf(db, draft, before ?? NO_MORE), month, kind, lever, action, expected, dueOn, indicatorId, reason }
}

/** Fields left out stay as they were: the month's short form does not know them. */
function moreOf(db: Connection, draft: Draft, before: PlanMore): PlanMore {
  const { source = before.source, decisionId = before.decisionId, sourceNote = before.sourceNote, leverAction = before.leverAction } = draft
  const { partners = before.partners, acceptance = before.acceptance, costFen = before.costFen, measured = before.measured } = draft
  if (decisionId !== null && decisionForPlan(db, decisionId) === undefined) throw new Refusal('not-found', { what: 'decision' })
  if (leverAction !== null && actionOf(leverAction) === undefined) throw new Refusal('not-found', { what: 'lever' })
  return { source, decisionId, sourceNote, leverAction, partners, acceptance, costFen, measured }
}

function refuseUnknown(db: Connection, people: readonly EmployeeId[]): void {
  const known = managers(db)
  for (const id of people) if (!known.has(id)) throw new Refusal('not-found', { what: 'employee', id })
}

function putter(db: Connection, id: ImprovementId | null, month: Month): (row: ImprovementRow) => boolean {
  const others = Map.groupBy(improvementsOfMonth(db, month).filter((step) => step.id !== id), ({ employeeId }) => employeeId)
  return (row) => {
    const theirs = others.get(row.employeeId) ?? []
    if (row.kind === 'none-needed' && theirs.some(({ kind }) => kind === 'plan')) return false
    for (const step of theirs) if (step.kind === 'none-needed') removeImprovement(db, step.id)
    if (id === null) insertImprovement(db, row)
    else updateImprovement(db, id, row)
    return true
  }
}
