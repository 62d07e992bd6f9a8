import type { DecimalText, EvaluationId, Month } from '../../../shared/domain/brand.ts'
import type { FigureField } from '../../../shared/api/figures.ts'
import { FIGURE_FIELDS } from '../../../shared/api/figures.ts'
import { NO_FIGURES } from '../../../shared/domain/target/target.ts'
import type { Connection } from '../../database/open.ts'
import { removeBadCells } from '../../repositories/bad-cells.ts'
import { sheetsOf } from '../../repositories/evaluations.ts'
import { closedMonths } from '../../repositories/periods.ts'
import { putResults, resultOf, type ResultRecord } from '../../repositories/results.ts'
import { putTargets, targetOf, type TargetKey, type TargetRecord } from '../../repositories/targets.ts'
import { fedCells } from '../../repositories/team-rows.ts'
import { fedSheets, feedTeams, type FedChange } from '../evaluations/feed-teams.ts'
import { followersOf } from '../evaluations/growth-followers.ts'
import { rescore } from '../evaluations/rescore.ts'
import { recordAgreed, type ChangeReason } from './agreed-targets.ts'

/** Figures in the stored unit for employee × indicator × month. A key left out keeps what is stored; null empties it. */
export interface FigurePatch extends TargetKey, Partial<Record<FigureField, DecimalText | null>> { note?: string }

export interface FigureChange extends TargetKey { field: FigureField | 'note'; from: string | null; to: string | null }

/** For the record of one month. */
export const recorded = (changes: readonly FigureChange[]): Omit<FigureChange, 'month'>[] =>
  changes.map(({ employeeId, indicatorId, part, field, from, to }) => ({ employeeId, indicatorId, part, field, from, to }))

const sheetKey = ({ month, employeeId, part }: Pick<TargetKey, 'month' | 'employeeId' | 'part'>): string => `${month} ${employeeId} ${part}`

export interface WrittenFigures {
  /** Every figure that is different now. */
  changes: FigureChange[]
  /** Patches left alone, and why. */
  kept: { patch: FigurePatch; code: 'sheet-confirmed' | 'month-closed' | 'fed-row' }[]
  /** Open sheets whose figures changed, with those whose growth starts from one. */
  touched: EvaluationId[]
  /** How many of them have another score now. */
  rescored: number
}

/**
 * Writes figures of any months, mends the bad cells they replace and scores the sheets they touch.
 * Targets changed after they were agreed are kept with `why`; team rows are made anew from what changed beneath.
 * Somebody without a sheet keeps the figures for the sheet to come. Needs a transaction; no audit.
 */
export function writeFigures(db: Connection, patches: readonly FigurePatch[], why: ChangeReason): WrittenFigures {
  const sheets = new Map(sheetsOf(db, [...new Set(patches.map((patch) => patch.month))]).map((sheet) => [sheetKey(sheet), sheet]))
  const closed = new Set<Month>(closedMonths(db))
  const fed = fedKeys(db, patches)
  const kept: WrittenFigures['kept'] = []
  const good: FigurePatch[] = []
  for (const patch of patches) {
    if (closed.has(patch.month)) kept.push({ patch, code: 'month-closed' })
    else if (sheets.get(sheetKey(patch))?.confirmed) kept.push({ patch, code: 'sheet-confirmed' })
    else if (fed.has(cellKey(patch)) && (patch.actual !== undefined || patch.note !== undefined)) {
      kept.push({ patch, code: 'fed-row' })
      good.push(withoutResult(patch))
    } else good.push(patch)
  }
  const changes = storeAll(db, good)
  recordAgreed(db, changes, why)
  removeBadCells(db, good.flatMap((patch) => FIGURE_FIELDS.filter((field) => patch[field] !== undefined).map((field) => ({ ...patch, field }))))
  const own = changes.flatMap((change) => sheets.get(sheetKey(change))?.id ?? [])
  const teams = fed.size === 0 ? [] : feedChanged(db, changes)
  const touched = [...new Set([...own, ...fedSheets(teams), ...followersOf(db, [...changes.filter(({ field }) => field === 'actual'), ...teams])])]
  return { changes, kept, touched, rescored: rescore({ db }, touched) }
}

const cellKey = (key: TargetKey): string => `${sheetKey(key)} ${key.indicatorId}`

/** Rows that are made from the team's results, among the indicators whose results are written. */
function fedKeys(db: Connection, patches: readonly FigurePatch[]): Set<string> {
  const results = Map.groupBy(patches.filter(({ actual, note }) => actual !== undefined || note !== undefined), ({ month }) => month)
  return new Set([...results].flatMap(([month, own]) => fedCells(db, month, [...new Set(own.map(({ indicatorId }) => indicatorId))]).map(cellKey)))
}

const withoutResult = ({ actual: _actual, note: _note, ...rest }: FigurePatch): FigurePatch => rest

function feedChanged(db: Connection, changes: readonly FigureChange[]): FedChange[] {
  const results = Map.groupBy(changes.filter(({ field }) => field === 'actual'), ({ month }) => month)
  return [...results].flatMap(([month, own]) => feedTeams(db, month, [...new Set(own.map(({ indicatorId }) => indicatorId))]))
}

function storeAll(db: Connection, patches: readonly FigurePatch[]): FigureChange[] {
  const [readTarget, readResult] = [targetOf(db), resultOf(db)]
  const changes: FigureChange[] = []
  for (const patch of patches) {
    const key = { month: patch.month, employeeId: patch.employeeId, indicatorId: patch.indicatorId, part: patch.part }
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
