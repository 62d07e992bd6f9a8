import type { Direction } from '../../../shared/domain/indicator/indicator.ts'
import type { RowInput, RowScore } from '../../../shared/domain/scoring/row-score.ts'
import type { Rule } from '../../../shared/domain/scoring/rule.ts'
import { scoreRow } from '../../../shared/domain/scoring/score-row.ts'
import { NO_FIGURES } from '../../../shared/domain/target/target.ts'
import type { TargetFigures } from '../../../shared/domain/target/target.ts'

/** A row to be varied in a test: higher is better, no figures, nothing entered. */
export const rowOf = (rule: Rule, weight: string, figures: Partial<TargetFigures>, actual: string | null, more: Partial<RowInput> = {}): RowInput => ({
  name: '指标', unit: '分', displayUnit: '分', direction: 'higher', weight, rule, figures: { ...NO_FIGURES, ...figures }, actual, judged: null, ...more,
})

export const lower: { direction: Direction } = { direction: 'lower' }

/** The score, or the state and the refusal or want: one text to compare. */
export function outcomeText(score: RowScore): string {
  if (score.state === 'scored') return score.score
  if (score.state === 'refused') return `refused ${score.refusal}`
  return score.state === 'missing' ? `missing ${score.wants}` : score.state
}

export const outcomeOf = (row: RowInput): string => outcomeText(scoreRow(row))
export const sentenceOf = (row: RowInput): string => scoreRow(row).sentence
