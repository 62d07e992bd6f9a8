import type { EmployeeId, IndicatorId } from '../../../shared/domain/brand.ts'
import type { IndicatorRef, IntakePreview, PersonRef, ResultLine, TargetLine } from '../../../shared/domain/intake/intake.ts'
import type { Connection } from '../../database/open.ts'
import type { TargetKey } from '../../repositories/targets.ts'
import { writeFigures, type FigureChange, type FigurePatch } from '../figures/write-figures.ts'

export interface Landed { added: number; changed: number }
export interface FiguresTaken {
  targets: Landed
  results: Landed
  /** Lines left alone because their sheet is confirmed. */
  confirmedKept: number
  /** Figures that stood there before and were overwritten. */
  overwritten: FigureChange[]
  /** Open sheets that were scored anew. */
  rescored: number
}
export interface Ids { personOf(person: PersonRef): EmployeeId; indicatorOf(indicator: IndicatorRef): IndicatorId }

/** Writes the targets and results that land. What a line leaves empty stays as it is in the house. */
export function takeFigures(db: Connection, { targets, results }: Pick<IntakePreview, 'targets' | 'results'>, ids: Ids): FiguresTaken {
  const targetPatches = landing(targets, ({ values }) => given({ floor: values.floor, target: values.target, stretch: values.stretch }), ids)
  const resultPatches = landing(results, ({ values }) => given({ actual: values.actual, note: values.note }), ids)
  const written = writeFigures(db, [...targetPatches, ...resultPatches].map(({ patch }) => patch))
  const kept = new Set(written.kept.map(({ patch }) => patch))
  return {
    targets: landed(targetPatches, kept), results: landed(resultPatches, kept), confirmedKept: kept.size,
    overwritten: written.changes.filter(({ from }) => from !== null && from !== ''), rescored: written.touched.length,
  }
}

interface Landing { outcome: 'new' | 'changed'; patch: FigurePatch }

function landing<L extends TargetLine | ResultLine>(lines: readonly L[], figures: (line: L) => Omit<FigurePatch, keyof TargetKey>, ids: Ids): Landing[] {
  return lines.flatMap((line) => {
    const { outcome } = line
    return outcome === 'new' || outcome === 'changed' ? [{ outcome, patch: { ...keyOf(line.values, ids), ...figures(line) } }] : []
  })
}

/** Without the figures the file does not give. */
const given = <V>(figures: Record<string, V | null>): Record<string, V> =>
  Object.fromEntries(Object.entries(figures).flatMap(([field, value]) => (value === null ? [] : [[field, value]])))

function keyOf({ person, indicator, month }: (TargetLine | ResultLine)['values'], { personOf, indicatorOf }: Ids): TargetKey {
  if (!person || !indicator || !month) throw new Error('a line that lands lacks its person, indicator or month')
  return { month, employeeId: personOf(person), indicatorId: indicatorOf(indicator) }
}

function landed(lines: readonly Landing[], kept: ReadonlySet<FigurePatch>): Landed {
  const written = lines.filter(({ patch }) => !kept.has(patch))
  const added = written.filter(({ outcome }) => outcome === 'new').length
  return { added, changed: written.length - added }
}
