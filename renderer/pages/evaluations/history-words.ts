import type { EvaluationRow } from '../../../shared/api/evaluations.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { displayFactor } from '../../../shared/domain/indicator/indicator.ts'
import type { SparkPoint } from '../../charts/sparkline.tsx'
import { points, shownFigure } from '../../components/figures.tsx'
import { text } from '../../components/text.ts'
import { actualWords } from './row-words.ts'

const t = text.evaluations.history

export interface HistoryPoint extends SparkPoint { words: string; targetWords: string | null }

/** Actuals by month with this month last; a judged row has none and shows its scores. For drawing only, so floats do. */
export function historySeries(row: EvaluationRow, month: Month): HistoryPoint[] {
  const judged = row.rule.kind === 'judgement'
  const factor = displayFactor(row.unit, row.displayUnit)
  const number = (value: string | null, by = '1') => (value === null ? null : exact(value).div(by).toNumber())
  const now = { month, actual: row.actual, target: (row.effective ?? row).target, score: row.score.state === 'scored' ? row.score.score : null }
  return [...row.history, now].map((point) => ({
    label: point.month === month ? t.now : t.month(Number(point.month.slice(5))),
    value: judged ? number(point.score) : number(point.actual, factor),
    target: judged ? null : number(point.target, factor),
    words: judged ? (point.score === null ? t.unknown : points(point.score)) : point.actual === null ? t.unknown : actualWords(row, point.actual),
    targetWords: judged || point.target === null ? null : shownFigure(point.target, row.unit, row.displayUnit),
  }))
}

/** The same figures in words. Targets that never changed are said once. */
export function historySentence(row: Pick<EvaluationRow, 'rule' | 'displayUnit'>, series: readonly HistoryPoint[]): string {
  const parts = series.map(({ label, words }) => t.part(label, words)).join('，')
  if (row.rule.kind === 'judgement') return t.score(parts)
  const targets = series.flatMap(({ label, targetWords }) => (targetWords === null ? [] : [{ label, targetWords }]))
  const same = new Set(targets.map(({ targetWords }) => targetWords)).size === 1
  const target = targets.length === 0 ? '' : t.target(same ? targets[0]?.targetWords ?? '' : targets.map((one) => t.part(one.label, one.targetWords)).join('，'))
  return `${t.actual(row.displayUnit, parts)}${target}`
}
