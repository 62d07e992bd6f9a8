import type { CheckInId, KeyResultId, ObjectiveId } from '../../shared/domain/brand.ts'
import type { CheckIn } from '../../shared/domain/okr/okr.ts'
import type { Connection } from '../database/open.ts'

/** `by`: whoever sat at the keyboard, by name as it was then. */
export interface CheckInRecord extends CheckIn { by: string }

const SELECT = `
  SELECT c.id, c.key_result_id AS keyResultId, c.on_day AS "on", c.current, c.confidence, c.note, c.corrects_id AS correctsId, c.by_name AS "by" FROM check_in c`

/** Every check-in of these objectives' key results, in the order they were typed. */
export const checkInsOf = (db: Connection, ids: readonly ObjectiveId[]): CheckInRecord[] => db.prepare(`
  ${SELECT} JOIN key_result k ON k.id = c.key_result_id WHERE k.objective_id IN (SELECT value FROM json_each(?)) ORDER BY c.id`).all(JSON.stringify(ids)) as CheckInRecord[]

export const checkInsOfKeyResult = (db: Connection, id: KeyResultId): CheckInRecord[] =>
  db.prepare(`${SELECT} WHERE c.key_result_id = ? ORDER BY c.id`).all(id) as CheckInRecord[]

/** History only grows: there is no way to change one. */
export const addCheckIn = (db: Connection, checkIn: Omit<CheckInRecord, 'id'>): CheckInId => Number(db.prepare(`
  INSERT INTO check_in (key_result_id, on_day, current, confidence, note, corrects_id, by_name)
  VALUES (@keyResultId, @on, @current, @confidence, @note, @correctsId, @by)`).run(checkIn).lastInsertRowid) as CheckInId
