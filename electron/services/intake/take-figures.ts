import type { EmployeeId, IndicatorId } from '../../../shared/domain/brand.ts'
import type { IntakeReport } from '../../../shared/api/intake.ts'
import { figureText } from '../../../shared/domain/figure/figure-text.ts'
import type { IndicatorRef, IntakePreview, PersonRef, ResultLine, TargetLine } from '../../../shared/domain/intake/intake.ts'
import type { Connection } from '../../database/open.ts'
import { putBadCells } from '../../repositories/bad-cells.ts'
import { employeeById } from '../../repositories/employees.ts'
import { rowsOfMonth } from '../../repositories/evaluation-rows.ts'
import { sheetsOf } from '../../repositories/evaluations.ts'
import { resultOf } from '../../repositories/results.ts'
import type { TargetKey } from '../../repositories/targets.ts'
import type { ChangeReason } from '../figures/agreed-targets.ts'
import { cellOf, columnUnit } from '../figures/grid-parts.ts'
import { writeFigures, type FigureChange, type FigurePatch } from '../figures/write-figures.ts'

export interface Landed { added: number; changed: number }
export interface FiguresTaken {
  targets: Landed
  results: Landed
  /** Lines left alone because their sheet is confirmed. */
  confirmedKept: number
  /** Results left alone because the row is made from the team's. */
  fedKept: number
  /** Figures that stood there before and were overwritten. */
  overwritten: FigureChange[]
  /** Open sheets that were scored anew. */
  rescored: number
  /** Results of a whole month that wait in one part to be shared out over all, or were left out because every part has its own. */
  toShare: IntakeReport['toShare']
}
export interface Ids { personOf(person: PersonRef): EmployeeId; indicatorOf(indicator: IndicatorRef): IndicatorId }

/**
 * Writes the targets and results that land. What a line leaves empty stays as it is in the house. Of somebody whose month is in
 * parts the agreed figures go to each; one result for the whole month cannot be shared out and waits as text to be typed by part.
 */
export function takeFigures(db: Connection, { targets, results }: Pick<IntakePreview, 'targets' | 'results'>, ids: Ids, why: ChangeReason): FiguresTaken {
  const partsOf = partReader(db, [...targets, ...results])
  const targetPatches = landing(targets, ({ values }) => given({ floor: values.floor, target: values.target, stretch: values.stretch }), ids).flatMap((line) =>
    partsOf(line.patch).map((part, at) => ({ outcome: at === 0 ? line.outcome : null, patch: { ...line.patch, part } })))
  const all = landing(results, ({ values }) => given({ actual: values.actual, note: values.note }), ids)
  const [split, single] = [all.filter(({ patch }) => partsOf(patch).length > 1), all.filter(({ patch }) => partsOf(patch).length === 1)]
  const resultPatches = single.map((line) => ({ ...line, patch: { ...line.patch, part: partsOf(line.patch)[0] ?? 1 } }))
  const written = writeFigures(db, [...targetPatches, ...resultPatches].map(({ patch }) => patch), why)
  const fed = written.kept.filter(({ code }) => code === 'fed-row').length
  const kept = new Set(written.kept.map(({ patch }) => patch))
  const toShare = leaveToBeShared(db, split.map(({ patch }) => patch), partsOf)
  const untouched = new Set(toShare.flatMap((one) => (one.kept ? [`${one.month} ${one.employeeId} ${one.indicatorId}`] : [])))
  return {
    targets: landed(targetPatches, kept), results: landed([...resultPatches, ...split.filter(({ patch }) => !untouched.has(`${patch.month} ${patch.employeeId} ${patch.indicatorId}`))], kept), confirmedKept: kept.size - fed, fedKept: fed,
    overwritten: written.changes.filter(({ from }) => from !== null && from !== ''), rescored: written.touched.length, toShare,
  }
}

interface Landing { outcome: 'new' | 'changed'; patch: FigurePatch }

function landing<L extends TargetLine | ResultLine>(lines: readonly L[], figures: (line: L) => Omit<FigurePatch, keyof TargetKey>, ids: Ids): Landing[] {
  return lines.flatMap((line) => {
    const { outcome } = line
    return outcome === 'new' || outcome === 'changed' ? [{ outcome, patch: { ...keyOf(line.values, ids), ...figures(line) } }] : []
  })
}

/** The parts of somebody's month, by the sheets that are there. */
function partReader(db: Connection, lines: readonly (TargetLine | ResultLine)[]): (key: TargetKey) => number[] {
  const months = new Set(lines.flatMap(({ values }) => values.month ?? []))
  const parts = Map.groupBy(sheetsOf(db, [...months]), ({ month, employeeId }) => `${month} ${employeeId}`)
  return ({ month, employeeId }) => parts.get(`${month} ${employeeId}`)?.map(({ part }) => part).toSorted() ?? [1]
}

const SHARE_REASON = '文件里是整月的数，这个人本月分段考核：请按每一段各填各的数'

/** Where every part has its own figure already, those stay (`kept`). The text is in the unit of the column it waits in. */
function leaveToBeShared(db: Connection, patches: readonly FigurePatch[], partsOf: (key: TargetKey) => number[]): IntakeReport['toShare'] {
  const read = resultOf(db)
  const rows = new Map([...new Set(patches.map(({ month }) => month))].map((month) => [month, Map.groupBy(rowsOfMonth(db, month), ({ indicatorId }) => indicatorId)]))
  const waiting = patches.flatMap((patch) => {
    const { month, employeeId, indicatorId, actual } = patch
    const parts = partsOf(patch)
    const free = parts.find((each) => (read({ ...patch, part: each })?.actual ?? null) === null)
    if (actual === undefined || actual === null) return []
    const [first, ...others] = rows.get(month)?.get(indicatorId) ?? []
    const own = [first, ...others].find((row) => row?.employeeId === employeeId)
    const text = first === undefined || own === undefined ? actual : figureText(actual, cellOf(own, 'actual', new Map([[indicatorId, columnUnit([first, ...others])]])))
    return [{ month, employeeId, indicatorId, part: free ?? parts[0] ?? 1, kept: free === undefined, text, name: employeeById(db, employeeId)?.name ?? '', indicator: own?.name ?? '' }]
  })
  putBadCells(db, waiting.filter(({ kept }) => !kept).map(({ month, employeeId, indicatorId, part, text }) => ({ month, employeeId, indicatorId, part, field: 'actual', text, reason: SHARE_REASON })))
  return waiting
}

/** Without the figures the file does not give. */
const given = <V>(figures: Record<string, V | null>): Record<string, V> =>
  Object.fromEntries(Object.entries(figures).flatMap(([field, value]) => (value === null ? [] : [[field, value]])))

function keyOf({ person, indicator, month }: (TargetLine | ResultLine)['values'], { personOf, indicatorOf }: Ids): TargetKey {
  if (!person || !indicator || !month) throw new Error('a line that lands lacks its person, indicator or month')
  return { month, employeeId: personOf(person), indicatorId: indicatorOf(indicator), part: 1 }
}

/** A line counts once, however many parts it went to. */
function landed(lines: readonly { outcome: 'new' | 'changed' | null; patch: FigurePatch }[], kept: ReadonlySet<FigurePatch>): Landed {
  const written = lines.filter(({ outcome, patch }) => outcome !== null && !kept.has(patch))
  const added = written.filter(({ outcome }) => outcome === 'new').length
  return { added, changed: written.length - added }
}
