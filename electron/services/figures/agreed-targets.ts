import { TARGET_FIELDS } from '../../../shared/api/figures.ts'
import type { Day, Month } from '../../../shared/domain/brand.ts'
import { FIRST_STATE } from '../../../shared/domain/period/month-state.ts'
import { dayWithin, type TargetField } from '../../../shared/domain/target/target-change.ts'
import type { Connection } from '../../database/open.ts'
import { today } from '../../platform/clock.ts'
import { periodOf } from '../../repositories/periods.ts'
import { addTargetChanges } from '../../repositories/target-changes.ts'
import type { ReadContext } from '../context.ts'
import type { FigureChange } from './write-figures.ts'

/** Why a target is changed after it was agreed, from which day, by whom: it stands on the sheet and on the paper. */
export interface ChangeReason { reason: string; on: Day; by: string }

/** For writes that do not ask: the reason is what they are. */
export const reasonNow = ({ clock, operatorName }: Pick<ReadContext, 'clock' | 'operatorName'>, reason: string): ChangeReason => ({ reason, on: today(clock) as Day, by: operatorName })

/** Once a month has left 定目标 its targets count as agreed. Reads each month once. */
export function agreedMonths(db: Connection): (month: Month) => boolean {
  const known = new Map<Month, boolean>()
  return (month) => {
    const agreed = known.get(month) ?? periodOf(db, month).state !== FIRST_STATE
    known.set(month, agreed)
    return agreed
  }
}

const isTarget = (field: FigureChange['field']): field is TargetField => (TARGET_FIELDS as readonly string[]).includes(field)

/** Keeps what was agreed before it was changed. Filling a cell that was empty changes nothing that was agreed. */
export function recordAgreed(db: Connection, changes: readonly FigureChange[], { reason, on, by }: ChangeReason): void {
  const agreed = agreedMonths(db)
  addTargetChanges(db, changes.flatMap(({ field, from, to, ...key }) =>
    (isTarget(field) && from !== null && agreed(key.month) ? [{ ...key, field, was: from, became: to, on: dayWithin(key.month, on), reason, by }] : [])))
}
