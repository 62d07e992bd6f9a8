import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { RowPoint } from '../../../shared/api/history.ts'
import { isSummable } from '../../../shared/domain/breakdown/summable.ts'
import { Exact, exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { joinRow } from '../../../shared/domain/history/join-row.ts'
import { rowTrend, type TrendPoint } from '../../../shared/domain/history/row-trend.ts'
import { addMonths, daysInMonth } from '../../../shared/domain/month/month.ts'
import { RULE_NAMES } from '../../../shared/domain/scoring/rule.ts'
import { changedTargets, figuresOfIndicator, indicatorFacts, rowsOfIndicator, type PastRowRecord } from '../../repositories/history.ts'
import type { Connection } from '../../database/open.ts'
import { Refusal, type ReadContext } from '../context.ts'
import { frozenMonth } from '../months/frozen-month.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'
import { figuresOf } from './past.ts'

/** One indicator of one person over the months up to and with `month`: what was agreed, reached and scored. */
export function rowHistory({ db }: Pick<ReadContext, 'db'>, { employeeId, indicatorId, month, months }: Parsed<'history.row'>): Output<'history.row'> {
  const facts = indicatorFacts(db, indicatorId)
  if (facts === undefined) throw new Refusal('not-found', { what: 'indicator' })
  const range = { from: addMonths(month, 1 - months), to: month }
  const changed = changedTargets(db, employeeId, indicatorId)
  const rows = rowsOfIndicator(db, employeeId, indicatorId, range)
  const onSheets = new Set(rows.map((row) => `${row.month} ${row.part}`))
  const loose = figuresOfIndicator(db, employeeId, indicatorId, range).filter((one) => !onSheets.has(`${one.month} ${one.part}`)).map((one): RowPoint => ({
    month: one.month, part: one.part, evaluationId: null, floor: one.floor, target: one.target, stretch: one.stretch, actual: one.actual,
    state: null, score: null, weight: null, light: null, ruleKind: null, ruleName: '', changed: changed.has(`${one.month} ${one.part}`),
  }))
  const points = [...rows.map((row) => pointOf(row, changed.has(`${row.month} ${row.part}`))), ...loose].toSorted((a, b) => (a.month === b.month ? a.part - b.part : a.month < b.month ? -1 : 1))
  const newest = rows.at(-1)
  return {
    name: newest?.name ?? facts.name, unit: newest?.unit ?? facts.unit, displayUnit: newest?.displayUnit ?? facts.unit, direction: facts.direction, points,
    sentence: rowTrend(monthly(db, points, rows), months, { direction: facts.direction, judged: newest?.rule.kind === 'judgement' }),
  }
}

function pointOf(row: PastRowRecord, changed: boolean): RowPoint {
  const { floor, target, stretch } = figuresOf(row)
  return {
    month: row.month, part: row.part, evaluationId: row.evaluationId, floor, target, stretch, actual: row.actual, state: row.score.state,
    score: row.score.state === 'scored' ? row.score.score : null, weight: row.effectiveWeight, light: row.score.state === 'scored' ? row.score.light : null,
    ruleKind: row.rule.kind, ruleName: RULE_NAMES[row.rule.kind], changed,
  }
}

/** A month of several parts counts once, by all of them: days weigh the score, what adds up is added, a mean of the parts says nothing of a movement. */
function monthly(db: Connection, points: readonly RowPoint[], rows: readonly PastRowRecord[]): TrendPoint[] {
  const held = new Map(rows.map((row) => [`${row.month} ${row.part}`, row]))
  return [...Map.groupBy(points, ({ month }) => month)].flatMap(([month, parts]): TrendPoint[] => {
    if (parts.length === 1) return [...parts]
    const limits = frozenMonth(db, month)?.snapshot.surroundings.settings ?? scoringSettings(db)
    const joined = joinRow(parts.flatMap(({ part, state, score, weight, light }) => (state === null ? [] : [{ days: held.get(`${month} ${part}`)?.served?.days ?? daysInMonth(month), state, score, weight, light }])), limits)
    const [first] = parts.flatMap(({ part }) => held.get(`${month} ${part}`) ?? [])
    const adds = first !== undefined && parts.every(({ actual }) => actual !== null) && isSummable({ unit: first.unit, name: first.name, formula: first.definition })
    return [{ month, score: joined.score, light: joined.light, actual: adds ? plain(parts.reduce((sum, { actual }) => sum.plus(exact(actual ?? '0')), new Exact(0))) : null }]
  })
}
