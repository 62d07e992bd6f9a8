import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { improvableOfMonth, improvementById, improvementsOfMonth, removeImprovement as remove, type ImprovementRecord } from '../../repositories/improvements.ts'
import { isClosed } from '../../repositories/periods.ts'
import type { Connection } from '../../database/open.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'

/** The month's steps, and who has a sheet and no step: step 4 cannot be skipped. */
export function listImprovements({ db }: Pick<ReadContext, 'db'>, { month }: Parsed<'improvements.list'>): Output<'improvements.list'> {
  return {
    improvements: improvementsOfMonth(db, month).map(stepOf),
    // In a closed month everybody has a step, and nobody comes into it any more.
    without: isClosed(db, month) ? [] : improvableOfMonth(db, month).filter(({ improved }) => !improved).map(({ employeeId, name, evaluationId }) => ({ employeeId, name, evaluationId })),
  }
}

/** The step as it was agreed: what became of a plan since is told by its effect. */
const stepOf = ({ id, month, employeeId, employeeName, kind, lever, action, expected, dueOn, indicatorId, reason }: ImprovementRecord): Output<'improvements.list'>['improvements'][number] =>
  ({ id, month, employeeId, employeeName, kind, lever, action, expected, dueOn, indicatorId, reason })

/** The step when it may be changed. */
export function openImprovement(db: Connection, id: ImprovementRecord['id']): ImprovementRecord {
  const step = improvementById(db, id)
  if (step === undefined) throw new Refusal('not-found', { what: 'improvement' })
  if (isClosed(db, step.month)) throw new Refusal('month-closed', { month: step.month })
  return step
}

export function removeImprovement({ db, audit }: WriteContext, { id }: Parsed<'improvements.remove'>): Output<'improvements.remove'> {
  const step = openImprovement(db, id)
  remove(db, id)
  audit(`improvement ${id}`, { removed: step })
  return { done: true }
}
