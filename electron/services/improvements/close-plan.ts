import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { ImprovementId } from '../../../shared/domain/brand.ts'
import type { Connection } from '../../database/open.ts'
import { today } from '../../platform/clock.ts'
import { improvementById, putPlanState, type ImprovementRecord } from '../../repositories/improvements.ts'
import { Refusal, type WriteContext } from '../context.ts'

const DONE = { done: true } as const

function planById(db: Connection, id: ImprovementId): ImprovementRecord {
  const plan = improvementById(db, id)
  if (plan === undefined || plan.kind !== 'plan') throw new Refusal('not-found', { what: 'improvement' })
  return plan
}

const whatOf = ({ month, employeeId, action, state, closedOn, closingNote }: ImprovementRecord) => ({ month, employeeId, action, before: { state, closedOn, closingNote } })

/** Finished or given up, whether or not its month is closed: nothing of what was agreed there changes. */
export function closePlan({ db, clock, audit }: WriteContext, { id, state, on, note }: Parsed<'improvements.close'>): Output<'improvements.close'> {
  const plan = planById(db, id)
  if (on > today(clock) || on < `${plan.month}-01`) throw new Refusal('bad-input', { fields: ['on'] })
  if (state === 'dropped' && note.trim() === '') throw new Refusal('reason-missing', { field: 'note' })
  putPlanState(db, id, state, on, note)
  audit(`improvement ${id}`, { ...whatOf(plan), state, on, note })
  return DONE
}

export function reopenPlan({ db, audit }: WriteContext, { id }: Parsed<'improvements.reopen'>): Output<'improvements.reopen'> {
  const plan = planById(db, id)
  putPlanState(db, id, 'open', null, '')
  audit(`improvement ${id}`, whatOf(plan))
  return DONE
}
