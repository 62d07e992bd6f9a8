import type { Appeal } from '../../../shared/api/appeals.ts'
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { OUTCOME_NAMES } from '../../../shared/domain/appeal/appeal.ts'
import { whoAnswers } from '../../../shared/domain/appeal/who-answers.ts'
import { lateAdvice } from '../../../shared/domain/appeal/working-days.ts'
import type { AppealId, Day } from '../../../shared/domain/brand.ts'
import type { Connection } from '../../database/open.ts'
import { today } from '../../platform/clock.ts'
import { appealById, appealsOfMonth, openAppeals, type AppealRecord } from '../../repositories/appeals.ts'
import { closedMonths } from '../../repositories/periods.ts'
import { Refusal, type ReadContext } from '../context.ts'
import { refuseClosed } from '../evaluations/open-sheet.ts'

type Looking = Pick<ReadContext, 'db' | 'operator' | 'clock'>

export function listAppeals(context: Looking, { month }: Parsed<'appeals.list'>): Output<'appeals.list'> {
  return { appeals: viewsOf(context, month === null ? openAppeals(context.db) : appealsOfMonth(context.db, month)) }
}

/** Appeals as whoever is at the keyboard sees them. */
export function viewsOf({ db, operator, clock }: Looking, records: readonly AppealRecord[]): Appeal[] {
  const closed = new Set(closedMonths(db))
  const day = today(clock) as Day
  return records.map(({ managerId, ...appeal }) => {
    const { may, reason } = whoAnswers(operator, { ...appeal, managerId })
    const open = appeal.outcome === 'open'
    return {
      ...appeal, closed: closed.has(appeal.month), may: may && open && !closed.has(appeal.month), mayReason: reason,
      advice: open ? lateAdvice(appeal.on, day) : null,
    }
  })
}

/** The appeal while it may be written: open, and of a month that is not closed. */
export function openAppeal(db: Connection, id: AppealId): AppealRecord {
  const appeal = appealById(db, id)
  if (appeal === undefined) throw new Refusal('not-found', { what: 'appeal' })
  refuseClosed(db, appeal)
  if (appeal.outcome !== 'open') throw new Refusal('appeal-settled', { name: appeal.name, outcome: OUTCOME_NAMES[appeal.outcome] })
  return appeal
}
