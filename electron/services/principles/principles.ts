import { principles as schema, type Principles } from '../../../shared/api/cycle.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { DEFAULT_LIMITS } from '../../../shared/domain/principle/principle.ts'
import type { Connection } from '../../database/open.ts'
import { readSetting, writeSetting } from '../../repositories/settings.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'

const KEY = 'principles'

/** Whether principles 1 and 2 are enforced, and the shares in percent; advice only until the owner switches them on. */
export function principlesOf(db: Connection): Principles {
  const stored = schema.safeParse(readSetting(db, KEY))
  return stored.success ? stored.data : { enforced: false, ...DEFAULT_LIMITS }
}

export const getPrinciples = ({ db }: Pick<ReadContext, 'db'>): Principles => principlesOf(db)

export function savePrinciples({ db, audit }: WriteContext, wanted: Principles): Principles {
  const fields = (['organisationShare', 'valueShare'] as const).filter((field) => exact(wanted[field]).lt(0) || exact(wanted[field]).gt(100))
  if (fields.length > 0) throw new Refusal('bad-input', { fields })
  const before = principlesOf(db)
  writeSetting(db, KEY, wanted)
  audit('principles', { before, after: wanted })
  return wanted
}
