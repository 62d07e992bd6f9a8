import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { sheetsOf } from '../../repositories/evaluations.ts'
import { rowsOfEvaluations } from '../../repositories/evaluation-rows.ts'
import { isClosed } from '../../repositories/periods.ts'
import { reasonNow } from './agreed-targets.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { savedAnswer } from './save-figures.ts'
import { recorded, writeFigures } from './write-figures.ts'

/** The evidence note beside a result; it may stand before there is a figure. */
export function saveNote(context: WriteContext, { month, employeeId, indicatorId, part, note }: Parsed<'figures.note'>): Output<'figures.note'> {
  const { db } = context
  if (isClosed(db, month)) throw new Refusal('month-closed', { month })
  const sheet = sheetsOf(db, [month]).find((each) => each.employeeId === employeeId && each.part === part)
  if (sheet?.confirmed) throw new Refusal('sheet-confirmed')
  const hasRow = sheet !== undefined && rowsOfEvaluations(db, [sheet.id]).some((row) => row.indicatorId === indicatorId)
  const written = writeFigures(db, hasRow ? [{ month, employeeId, indicatorId, part, note }] : [], reasonNow(context, ''))
  const code = hasRow ? written.kept[0]?.code : 'no-row'
  context.audit(`figures ${month}`, { changes: recorded(written.changes) })
  return savedAnswer(db, month, written.touched, code === undefined ? [] : [{ employeeId, indicatorId, part, field: 'actual', text: note, code }])
}
