import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { RowPoint } from '../../../shared/api/history.ts'
import { rowTrend, type TrendPoint } from '../../../shared/domain/history/row-trend.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { RULE_NAMES } from '../../../shared/domain/scoring/rule.ts'
import { changedTargets, figuresOfIndicator, indicatorFacts, rowsOfIndicator, type PastRowRecord } from '../../repositories/history.ts'
import { Refusal, type ReadContext } from '../context.ts'
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
    sentence: rowTrend(monthly(points), months, { direction: facts.direction, judged: newest?.rule.kind === 'judgement' }),
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

/** A month of several parts counts once, by its last part. */
const monthly = (points: readonly RowPoint[]): TrendPoint[] => [...Map.groupBy(points, ({ month }) => month).values()].flatMap((parts) => parts.slice(-1))
