import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { EmployeeId, ImprovementId, Month } from '../../../shared/domain/brand.ts'
import { isDay } from '../../../shared/domain/month/month.ts'
import type { Connection } from '../../database/open.ts'
import { managers } from '../../repositories/employees.ts'
import { improvementsOfMonth, insertImprovement, removeImprovement, updateImprovement, type ImprovementRow } from '../../repositories/improvements.ts'
import { indicatorById } from '../../repositories/indicators.ts'
import { isClosed } from '../../repositories/periods.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { openImprovement } from './improvements.ts'

type Draft = Parsed<'improvements.save'>
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
  const step = stepOf(db, draft)
  refuseUnknown(db, people)
  const put = putter(db, draft.id, draft.month)
  const saved = people.filter((employeeId) => put({ ...step, employeeId }))
  audit(draft.id === null ? `improvements ${draft.month}` : `improvement ${draft.id}`, { ...step, employees: saved, left: people.length - saved.length, before })
  return { saved: saved.length }
}

/** What counts of a draft: "none needed" keeps its reason only. */
function stepOf(db: Connection, { month, kind, lever, action, expected, dueOn, indicatorId, reason }: Draft): Step {
  if (kind === 'none-needed') {
    if (reason.trim() === '') throw new Refusal('reason-missing', { field: 'reason' })
    return { month, kind, lever: null, action: '', expected: '', dueOn: null, indicatorId: null, reason }
  }
  if (action.trim() === '') throw new Refusal('reason-missing', { field: 'action' })
  if (dueOn !== null && !isDay(dueOn)) throw new Refusal('bad-input', { fields: ['dueOn'] })
  if (indicatorId !== null && indicatorById(db, indicatorId) === undefined) throw new Refusal('not-found', { what: 'indicator' })
  return { month, kind, lever, action, expected, dueOn, indicatorId, reason }
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
