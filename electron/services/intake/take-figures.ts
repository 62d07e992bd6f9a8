import type { EmployeeId, EvaluationId, Month } from '../../../shared/domain/brand.ts'
import type { IntakePreview, ResultLine, TargetLine } from '../../../shared/domain/intake/intake.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { NO_FIGURES } from '../../../shared/domain/target/target.ts'
import type { Connection } from '../../database/open.ts'
import { removeBadCells, type BadCellKey } from '../../repositories/bad-cells.ts'
import { growthFollowers } from '../../repositories/evaluation-rows.ts'
import { evaluationsOfMonth, type EvaluationRecord } from '../../repositories/evaluations.ts'
import { putResults, type ResultRecord } from '../../repositories/results.ts'
import { putTargets, type TargetKey, type TargetRecord } from '../../repositories/targets.ts'
import type { FactsOfMonths } from '../../repositories/facts-of-months.ts'
import type { KeyOf } from './keys.ts'

export interface Landed { added: number; changed: number; kept: number }
export interface FiguresTaken {
  targets: Landed
  results: Landed
  written: (TargetLine | ResultLine)[]
  /** Open sheets that stand on a figure that was written. */
  touched: EvaluationId[]
}

/** Writes the targets and results of the file. Lines of confirmed sheets are left alone and counted as `kept`. */
export function takeFigures(db: Connection, { targets, results }: Pick<IntakePreview, 'targets' | 'results'>, stored: FactsOfMonths, keyOf: KeyOf): FiguresTaken {
  const landingTargets = landing(targets, keyOf)
  const landingResults = landing(results, keyOf)
  const sheets = sheetsOf(db, [...landingTargets, ...landingResults].map(({ key }) => key.month))
  const open = ({ key }: { key: TargetKey }): boolean => (sheets.get(sheetKey(key))?.confirmedAt ?? null) === null
  const newTargets = landingTargets.filter(open)
  const newResults = landingResults.filter(open)

  const oldTargets = new Map(stored.targets.map((target) => [factKey(target), target]))
  putTargets(db, newTargets.map(({ key, line: { values } }): TargetRecord => {
    const old = oldTargets.get(factKey(key)) ?? NO_FIGURES
    return { ...key, floor: values.floor ?? old.floor, target: values.target ?? old.target, stretch: values.stretch ?? old.stretch, base: old.base }
  }))
  const oldResults = new Map(stored.results.map((result) => [factKey(result), result]))
  putResults(db, newResults.map(({ key, line: { values } }): ResultRecord => {
    const old = oldResults.get(factKey(key))
    return { ...key, actual: values.actual ?? old?.actual ?? null, note: values.note ?? old?.note ?? '' }
  }))
  removeBadCells(db, [...newTargets.flatMap(mendedTargets), ...newResults.map(({ key }): BadCellKey => ({ ...key, field: 'actual' }))])

  const own = [...newTargets, ...newResults].flatMap(({ key }) => sheets.get(sheetKey(key))?.id ?? [])
  const touched = [...new Set([...own, ...followers(db, newResults.map(({ key }) => key))])]
  return {
    targets: landed(landingTargets, newTargets), results: landed(landingResults, newResults),
    written: [...newTargets, ...newResults].map(({ line }) => line), touched,
  }
}

interface Landing<L> { line: L; key: TargetKey }

const landing = <L extends TargetLine | ResultLine>(lines: readonly L[], keyOf: KeyOf): Landing<L>[] =>
  lines.flatMap((line) => (line.outcome === 'new' || line.outcome === 'changed' ? [{ line, key: keyOf(line.values) }] : []))

function landed<L extends TargetLine | ResultLine>(all: readonly Landing<L>[], written: readonly Landing<L>[]): Landed {
  const added = written.filter(({ line }) => line.outcome === 'new').length
  return { added, changed: written.length - added, kept: all.length - written.length }
}

const mendedTargets = ({ key, line: { values } }: Landing<TargetLine>): BadCellKey[] =>
  (['floor', 'target', 'stretch'] as const).flatMap((field) => (values[field] === null ? [] : [{ ...key, field }]))

const factKey = ({ month, employeeId, indicatorId }: TargetKey): string => `${month} ${employeeId} ${indicatorId}`
const sheetKey = ({ month, employeeId }: { month: Month; employeeId: EmployeeId }): string => `${month} ${employeeId}`

const sheetsOf = (db: Connection, months: readonly Month[]): Map<string, EvaluationRecord> =>
  new Map([...new Set(months)].flatMap((month) => evaluationsOfMonth(db, month)).map((sheet) => [sheetKey(sheet), sheet]))

/** 增长率法 rows of later months take these results as their base. */
const followers = (db: Connection, keys: readonly TargetKey[]): EvaluationId[] => growthFollowers(db, keys.flatMap((key) => [
  { ...key, month: addMonths(key.month, 1), base: 'last-month' as const }, { ...key, month: addMonths(key.month, 12), base: 'last-year' as const },
]))
