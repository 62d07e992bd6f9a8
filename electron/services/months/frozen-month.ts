import type { Month } from '../../../shared/domain/brand.ts'
import type { MonthSnapshot } from '../../../shared/domain/period/snapshot.ts'
import type { Connection } from '../../database/open.ts'
import { textOf, versionOf, versionsOf, type VersionRecord } from '../../repositories/month-versions.ts'
import { isClosed } from '../../repositories/periods.ts'

export interface FrozenMonth { version: VersionRecord; snapshot: MonthSnapshot }

/** Parsed texts by their check code: a kept text never changes, and a list of sheets is read again and again. */
const parsed = new Map<string, MonthSnapshot>()
const KEPT = 4

/** A closed month as it was closed last; null for an open one (and for one closed by hand, without a version). */
export function frozenMonth(db: Connection, month: Month): FrozenMonth | null {
  if (!isClosed(db, month)) return null
  const [latest] = versionsOf(db, month)
  return latest === undefined ? null : read(db, latest)
}

/** One closing of a month, also of one that was opened again; undefined when there is none of that number. */
export function frozenVersion(db: Connection, month: Month, version: number): FrozenMonth | undefined {
  const found = versionOf(db, month, version)
  return found === undefined ? undefined : read(db, found)
}

function read(db: Connection, version: VersionRecord): FrozenMonth {
  const key = `${version.month} ${version.checkCode}`
  const known = parsed.get(key)
  const snapshot = known ?? JSON.parse(textOf(db, version.month, version.version) ?? 'null') as MonthSnapshot
  // Last used stays longest.
  parsed.delete(key)
  parsed.set(key, snapshot)
  for (const old of [...parsed.keys()].slice(0, Math.max(0, parsed.size - KEPT))) parsed.delete(old)
  return { version, snapshot }
}
