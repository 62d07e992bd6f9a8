import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { isInQuarter } from '../../../shared/domain/quarter/quarter.ts'
import { isClosed } from '../../repositories/periods.ts'
import { markedObjective, markOf, marksOfMonth, putMark } from '../../repositories/process-marks.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'

export const listMarks = ({ db }: Pick<ReadContext, 'db'>, { month }: Parsed<'process.list'>): Output<'process.list'> => ({ marks: marksOfMonth(db, month) })

/** 过程 of an objective in a month of its own quarter; a later mark of the same month replaces it. */
export function saveMark({ db, audit }: WriteContext, mark: Parsed<'process.save'>): Output<'process.save'> {
  const objective = markedObjective(db, mark.objectiveId)
  if (objective === undefined) throw new Refusal('not-found', { what: 'objective' })
  if (!isInQuarter(objective.quarter, mark.month)) throw new Refusal('bad-input', { fields: ['month'] })
  if (isClosed(db, mark.month)) throw new Refusal('month-closed', { month: mark.month })
  const before = markOf(db, mark.objectiveId, mark.month)
  putMark(db, mark)
  audit(`objective ${mark.objectiveId}`, { month: mark.month, title: objective.title, mark: mark.mark, note: mark.note, before: before ?? null })
  return { done: true }
}
