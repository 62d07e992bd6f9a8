import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { MonthVersion } from '../../../shared/api/months.ts'
import type { DecimalText } from '../../../shared/domain/brand.ts'
import { Exact, exact, twoPlaces } from '../../../shared/domain/decimal/decimal.ts'
import { shortCode } from '../../../shared/domain/period/canonical.ts'
import { editionOf } from '../../../shared/domain/period/snapshot.ts'
import { textOf, versionOf, type VersionRecord } from '../../repositories/month-versions.ts'
import { Refusal, type ReadContext } from '../context.ts'
import { sheetSummary } from '../evaluations/summary.ts'
import { frozenVersion } from './frozen-month.ts'
import { codeOf } from './take-snapshot.ts'
import { sheetOf } from './version-sheets.ts'

export const lineOf = ({ month: _month, ...version }: VersionRecord): MonthVersion => ({ ...version, shortCode: shortCode(version.checkCode) })

/** A month as it was at one closing, from its kept text alone. */
export function keptVersion({ db }: Pick<ReadContext, 'db'>, { month, version }: Parsed<'months.version'>): Output<'months.version'> {
  const frozen = frozenVersion(db, month, version)
  if (frozen === undefined) throw new Refusal('not-found', { what: 'version' })
  const { snapshot } = frozen
  const sheets = snapshot.sheets.map(sheetOf)
  const heads = sheets.map(({ head }) => head)
  // Somebody with two part-sheets is one person with one total.
  const people = [...new Map(heads.map((head) => [head.employeeId, head.whole ?? head])).values()]
  const { company, settings } = snapshot.surroundings
  return {
    ...lineOf(frozen.version), month, company, edition: editionOf(version), meetingOn: snapshot.meetingOn, meetingSkipped: snapshot.meetingSkipped,
    mean: meanOf(people.flatMap(({ total }) => total ?? [])),
    grades: settings.grades.map(({ code }) => ({ code, people: people.filter(({ grade }) => grade === code).length })),
    improvements: snapshot.improvements.length, appeals: snapshot.appeals.length, interviews: snapshot.interviews.length, attachments: snapshot.attachments.length,
    sheets: sheets.map(sheetSummary),
  }
}

function meanOf(totals: readonly DecimalText[]): DecimalText | null {
  return totals.length === 0 ? null : twoPlaces(totals.reduce((sum, total) => sum.plus(exact(total)), new Exact(0)).div(totals.length))
}

/** Reads the kept text itself, not what the program remembers of it. */
export function verifyVersion({ db }: Pick<ReadContext, 'db'>, { month, version }: Parsed<'months.verify'>): Output<'months.verify'> {
  const kept = versionOf(db, month, version)
  const text = textOf(db, month, version)
  if (kept === undefined || text === undefined) throw new Refusal('not-found', { what: 'version' })
  const computed = codeOf(text)
  const same = computed === kept.checkCode
  return {
    same, checkCode: kept.checkCode, computed,
    sentence: same ? `核对一致：第 ${version} 版存档与归档时一字不差（核对码 ${shortCode(computed)}）。`
      : `核对不一致：第 ${version} 版存档被改动过。归档时的核对码是 ${shortCode(kept.checkCode)}，现在算出来是 ${shortCode(computed)}。请停止使用这份数据并从备份恢复。`,
  }
}
