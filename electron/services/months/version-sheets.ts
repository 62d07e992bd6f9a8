import type { EmployeeId, EvaluationId, Fen, Month } from '../../../shared/domain/brand.ts'
import { editionOf, type MonthSnapshot, type SnapshotImprovement, type SnapshotInterview, type SnapshotSheet, type SnapshotTargetChange } from '../../../shared/domain/period/snapshot.ts'
import type { Connection } from '../../database/open.ts'
import { appealsOf, type AppealRecord } from '../../repositories/appeals.ts'
import { companyName } from '../../repositories/company.ts'
import { improvementsOfMonth } from '../../repositories/improvements.ts'
import { interviewsOfMonth } from '../../repositories/interviews.ts'
import { basesOf, targetChangesForKeeping } from '../../repositories/month-record.ts'
import { Refusal } from '../context.ts'
import { loadSheets, type Sheet } from '../evaluations/load-sheets.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'
import { frozenMonth, frozenVersion } from './frozen-month.ts'

/** What the papers of chosen people are made from. */
export interface PaperSource {
  company: string
  /** '更正版（第 2 版）', or null for a first version and for a month that is open. */
  edition: string | null
  /** Of the people asked for, in their order. */
  sheets: Sheet[]
  improvements: Map<EmployeeId, SnapshotImprovement[]>
  appeals: Map<EvaluationId, AppealRecord[]>
  /** 绩效基数 of a whole month. */
  bases: Map<EmployeeId, Fen | null>
  interviews: Map<EmployeeId, SnapshotInterview>
  targetChanges: Map<EmployeeId, SnapshotTargetChange[]>
  /** Best first. */
  grades: string[]
}

/** Kept whole when the month was closed: records as the repositories gave them. */
export const sheetOf = (kept: SnapshotSheet): Sheet => kept as unknown as Sheet
const appealOf = (kept: MonthSnapshot['appeals'][number]): AppealRecord => kept as unknown as AppealRecord

/**
 * Sheets of one version (null: the last closing of a closed month) from its kept text, so that a paper printed again is the same
 * whatever became of the company; those of an open month from the live tables. Refused when the version or a sheet is not there.
 */
export function paperSource(db: Connection, { month, ids, version }: { month: Month; ids: readonly EvaluationId[]; version: number | null }): PaperSource {
  const frozen = version === null ? frozenMonth(db, month) : frozenVersion(db, month, version)
  if (frozen === undefined) throw new Refusal('not-found', { what: 'version', month, version })
  if (frozen === null) return liveSource(db, month, ids)
  const { snapshot } = frozen
  return {
    company: snapshot.surroundings.company, edition: editionOf(frozen.version.version), sheets: chosenOf(snapshot.sheets.map(sheetOf), ids),
    improvements: Map.groupBy(snapshot.improvements, ({ employeeId }) => employeeId), appeals: Map.groupBy(snapshot.appeals.map(appealOf), ({ evaluationId }) => evaluationId),
    bases: byPerson(snapshot.surroundings.bases), ...aroundOf(snapshot), grades: snapshot.surroundings.settings.grades.map(({ code }) => code),
  }
}

/** The company's name on papers of this month: of a closed one as it was then. */
export const companyOn = (db: Connection, month: Month): string => frozenMonth(db, month)?.snapshot.surroundings.company ?? companyName(db)

const liveSource = (db: Connection, month: Month, ids: readonly EvaluationId[]): PaperSource => ({
  company: companyName(db), edition: null, sheets: chosenOf(loadSheets(db, [...new Set(ids)]).filter((sheet) => sheet.head.month === month), ids),
  improvements: Map.groupBy(improvementsOfMonth(db, month), ({ employeeId }) => employeeId), appeals: Map.groupBy(appealsOf(db, ids), ({ evaluationId }) => evaluationId),
  bases: byPerson(basesOf(db, ids)),
  ...aroundOf({ interviews: interviewsOfMonth(db, month), targetChanges: targetChangesForKeeping(db, month) }), grades: scoringSettings(db).grades.map(({ code }) => code),
})

const aroundOf = ({ interviews, targetChanges }: Pick<MonthSnapshot, 'interviews' | 'targetChanges'>): Pick<PaperSource, 'interviews' | 'targetChanges'> => ({
  interviews: new Map(interviews.map((one) => [one.employeeId, one])), targetChanges: Map.groupBy(targetChanges, ({ employeeId }) => employeeId),
})

const byPerson = (bases: MonthSnapshot['surroundings']['bases']): PaperSource['bases'] => new Map(bases.map(({ employeeId, baseFen }) => [employeeId, baseFen]))

/** Those of `ids`, in their order; refused when one is not among them. */
function chosenOf(sheets: readonly Sheet[], ids: readonly EvaluationId[]): Sheet[] {
  const byId = new Map(sheets.map((sheet) => [sheet.head.id, sheet]))
  const chosen = [...new Set(ids)].map((id) => byId.get(id))
  const missing = chosen.filter((sheet) => sheet === undefined).length
  if (missing > 0) throw new Refusal('not-found', { what: 'evaluation', missing })
  return chosen.flatMap((sheet) => sheet ?? [])
}
