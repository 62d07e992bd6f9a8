import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { closeBlocks, stateBlocks } from '../../../shared/domain/period/close-blocks.ts'
import { mayClose, mayReopen, REOPENED_STATE } from '../../../shared/domain/period/month-state.ts'
import type { Connection } from '../../database/open.ts'
import { evaluationsOfMonth } from '../../repositories/evaluations.ts'
import { keepObjectiveTitles } from '../../repositories/month-record.ts'
import { addVersion, putReopened, versionsOf } from '../../repositories/month-versions.ts'
import { isClosed, putState } from '../../repositories/periods.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { refuseClosed } from '../evaluations/open-sheet.ts'
import { closeFacts } from './close-facts.ts'
import { lineOf } from './kept-versions.ts'
import { sealed, takeSnapshot } from './take-snapshot.ts'

/** Freezes the month: its snapshot with a check code is kept for good, and nothing of it can be written until it is opened again. */
export function closeMonth({ db, clock, operator, operatorName, audit }: WriteContext, { month }: Parsed<'months.close'>): Output<'months.close'> {
  if (!mayClose(operator)) throw new Refusal('office-only')
  refuseClosed(db, { month })
  const blocks = closeBlocks(stateBlocks(closeFacts(db, month)))
  if (blocks.length > 0) throw new Refusal('close-blocked', { month, blocks })
  keepObjectiveTitles(db, evaluationsOfMonth(db, month).map(({ id }) => id))
  putState(db, month, 'closed')
  const { text, checkCode } = sealed(takeSnapshot(db, month))
  const version = nextVersion(db, month)
  addVersion(db, { month, version, closedAt: clock.now().toISOString(), closedBy: operatorName, checkCode, text })
  audit(`month ${month}`, { version, checkCode, bytes: Buffer.byteLength(text) })
  return lineOf(latest(db, month))
}

/** Opens a closed month again; its versions stay as they are, and its sheets stay confirmed until somebody withdraws one. */
export function reopenMonth({ db, clock, operator, operatorName, audit }: WriteContext, { month, reason }: Parsed<'months.reopen'>): Output<'months.reopen'> {
  if (!mayReopen(operator)) throw new Refusal('owner-only')
  if (!isClosed(db, month)) throw new Refusal('month-open', { month })
  if (reason.trim() === '') throw new Refusal('reason-missing')
  const { version, checkCode } = latest(db, month)
  putReopened(db, { month, version, at: clock.now().toISOString(), by: operatorName, reason: reason.trim() })
  putState(db, month, REOPENED_STATE)
  audit(`month ${month}`, { reopened: version, checkCode, reason: reason.trim() })
  return { done: true }
}

const nextVersion = (db: Connection, month: Month): number => (versionsOf(db, month)[0]?.version ?? 0) + 1

function latest(db: Connection, month: Month) {
  const [version] = versionsOf(db, month)
  if (version === undefined) throw new Error(`${month} is closed without a version`)
  return version
}
