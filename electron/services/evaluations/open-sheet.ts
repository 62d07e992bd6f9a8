import type { EvaluationId, EvaluationRowId } from '../../../shared/domain/brand.ts'
import type { Connection } from '../../database/open.ts'
import { isClosed } from '../../repositories/periods.ts'
import type { EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'
import type { EvaluationRecord } from '../../repositories/evaluations.ts'
import { Refusal } from '../context.ts'
import { loadSheets, type Sheet } from './load-sheets.ts'

export function sheetById(db: Connection, id: EvaluationId): Sheet {
  const [sheet] = loadSheets(db, [id])
  if (sheet === undefined) throw new Refusal('not-found', { what: 'evaluation' })
  return sheet
}

/** The sheet when it may be written; every use case that writes one goes through here. */
export function openSheet(db: Connection, id: EvaluationId): Sheet {
  const sheet = sheetById(db, id)
  refuseClosed(db, sheet.head)
  if (sheet.head.confirmedAt !== null) throw new Refusal('sheet-confirmed', { name: sheet.head.name, by: sheet.head.confirmedBy })
  return sheet
}

export function refuseClosed(db: Connection, { month }: Pick<EvaluationRecord, 'month'>): void {
  if (isClosed(db, month)) throw new Refusal('month-closed', { month })
}

export function rowOf(sheet: Sheet, id: EvaluationRowId): EvaluationRowRecord {
  const row = sheet.rows.find((each) => each.id === id)
  if (row === undefined) throw new Refusal('not-found', { what: 'row' })
  return row
}

/** For the record: whose sheet, without a figure. */
export const subjectOf = ({ head }: Sheet): string => `evaluation ${head.id}`
export const whose = ({ head }: Sheet): { month: string; number: string; name: string } => ({ month: head.month, number: head.number, name: head.name })
