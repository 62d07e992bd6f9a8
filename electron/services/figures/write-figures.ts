import type { DecimalText, EvaluationId, Month } from '../../../shared/domain/brand.ts'
import type { FigureField } from '../../../shared/api/figures.ts'
import { FIGURE_FIELDS } from '../../../shared/api/figures.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { NO_FIGURES } from '../../../shared/domain/target/target.ts'
import type { Connection } from '../../database/open.ts'
import { removeBadCells } from '../../repositories/bad-cells.ts'
import { growthFollowers } from '../../repositories/evaluation-rows.ts'
import { sheetsOf } from '../../repositories/evaluations.ts'
import { closedMonths } from '../../repositories/periods.ts'
import { putResults, resultOf, type ResultRecord } from '../../repositories/results.ts'
import { putTargets, targetOf, type TargetKey, type TargetRecord } from '../../repositories/targets.ts'
import { rescore } from '../evaluations/rescore.ts'

/** Figures in the stored unit for employee × indicator × month. A key left out keeps what is stored; null empties it. */
export interface FigurePatch extends TargetKey, Partial<Record<FigureField, DecimalText | null>> { note?: string }

export interface FigureChange extends TargetKey { field: FigureField | 'note'; from: string | null; to: string | null }

/** For the record of one month. */
export const recorded = (changes: readonly FigureChange[]): Omit<FigureChange, 'month'>[] =>
  changes.map(({ employeeId, indicatorId, field, from, to }) => ({ employeeId, indicatorId, field, from, to }))

export interface WrittenFigures {
  /** Every figure that is different now. */
  changes: FigureChange[]
  /** Patches left alone, and why. */
  kept: { patch: FigurePatch; code: 'sheet-confirmed' | 'month-closed' }[]
  /** Open sheets whose figures changed, with those whose growth starts from one. */
  touched: EvaluationId[]
  /** How many of them have another score now. */
  rescored: number
}

/**
 * Writes figures of any months, mends the bad cells they replace and scores the sheets they touch.
 * Somebody without a sheet keeps the figures for the sheet to come. Needs a transaction; no audit.
 */
export function writeFigures(db: Connection, patches: readonly FigurePatch[]): WrittenFigures {
  const sheets = new Map(sheetsOf(db, [...new Set(patches.map((patch) => patch.month))]).map((sheet) => [`${sheet.month} ${sheet.employeeId}`, sheet]))
  const closed = new Set<Month>(closedMonths(db))
  const kept: WrittenFigures['kept'] = []
  const good: FigurePatch[] = []
  for (const patch of patches) {
    if (closed.has(patch.month)) kept.push({ patch, code: 'month-closed' })
    else if (sheets.get(`${patch.month} ${patch.employeeId}`)?.confirmed) kept.push({ patch, code: 'sheet-confirmed' })
    else good.push(patch)
  }
  const changes = storeAll(db, good)
  removeBadCells(db, good.flatMap((patch) => FIGURE_FIELDS.filter((field) => patch[field] !== undefined).map((field) => ({ ...patch, field }))))
  const own = changes.flatMap((change) => sheets.get(`${change.month} ${change.employeeId}`)?.id ?? [])
  const touched = [...new Set([...own, ...followersOf(db, changes)])]
  return { changes, kept, touched, rescored: rescore({ db }, touched) }
}

function storeAll(db: Connection, patches: readonly FigurePatch[]): FigureChange[] {
  const [readTarget, readResult] = [targetOf(db), resultOf(db)]
  const changes: FigureChange[] = []
  for (const patch of patches) {
    const key = { month: patch.month, employeeId: patch.employeeId, indicatorId: patch.indicatorId }
    const target: TargetRecord = { ...(readTarget(key) ?? { ...key, ...NO_FIGURES }) }
    const result: ResultRecord = { ...(readResult(key) ?? { ...key, actual: null, note: '' }) }
    const before = changes.length
    for (const field of FIGURE_FIELDS) {
      const to = patch[field]
      if (to === undefined) continue
      const from = field === 'actual' ? result.actual : target[field]
      if (from === to) continue
      if (field === 'actual') result.actual = to
      else target[field] = to
      changes.push({ ...key, field, from, to })
    }
    if (patch.note !== undefined && patch.note !== result.note) {
      changes.push({ ...key, field: 'note', from: result.note, to: patch.note })
      result.note = patch.note
    }
    const fields = changes.slice(before).map((change) => change.field)
    if (fields.some((field) => field !== 'actual' && field !== 'note')) putTargets(db, [target])
    if (fields.some((field) => field === 'actual' || field === 'note')) putResults(db, [result])
  }
  return changes
}

/** No month follows the year 9999; a mistyped year must not fail a whole import. */
const LAST_YEAR = '9999'

/** Sheets of the next month, and of the same month a year on, whose growth starts from a result that changed. */
function followersOf(db: Connection, changes: readonly FigureChange[]): EvaluationId[] {
  const results = changes.filter((change) => change.field === 'actual' && change.month < LAST_YEAR)
  return growthFollowers(db, results.flatMap(({ employeeId, indicatorId, month }) => [
    { employeeId, indicatorId, month: addMonths(month, 1), base: 'last-month' as const },
    { employeeId, indicatorId, month: addMonths(month, 12), base: 'last-year' as const },
  ]))
}
