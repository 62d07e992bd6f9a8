import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { ledgerOf } from '../../../shared/domain/evaluation/ledger.ts'
import { ledgerSheets } from '../../repositories/ledger.ts'
import type { ReadContext } from '../context.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'

/** 奖惩台账 of some months; ends given the wrong way round are turned. */
export function getLedger({ db }: Pick<ReadContext, 'db'>, { from, to }: Parsed<'ledger.get'>): Output<'ledger.get'> {
  const [first, last] = from <= to ? [from, to] : [to, from]
  return { from: first, to: last, limit: scoringSettings(db).adjustmentLimit, ...ledgerOf(ledgerSheets(db, first, last)) }
}
