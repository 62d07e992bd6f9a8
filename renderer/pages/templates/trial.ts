import type { IndicatorCard } from '../../../shared/api/templates.ts'
import { isDecimalText } from '../../../shared/domain/decimal/decimal.ts'
import { parseFigure } from '../../../shared/domain/figure/parse-figure.ts'
import { unreadNumbers } from '../../../shared/domain/scoring/check-rule.ts'
import { describeRule } from '../../../shared/domain/scoring/describe-rule.ts'
import type { RowScore } from '../../../shared/domain/scoring/row-score.ts'
import type { Rule } from '../../../shared/domain/scoring/rule.ts'
import { scoreRow } from '../../../shared/domain/scoring/score-row.ts'
import { text } from '../../components/text.ts'
import { numberText, storedRule, type RowText, type TrialField } from '../../stores/template-draft.ts'
import { usableWeight } from './draft-check.ts'

const t = text.templates

/** The figures a rule looks at, in the order they are agreed and recorded. */
export function trialFields(rule: Rule): TrialField[] {
  switch (rule.kind) {
    case 'ratio': return ['target', 'floor', 'actual']
    case 'interpolation': return ['floor', 'target', 'stretch', 'actual']
    case 'bands': return ['actual']
    case 'deduction': return rule.basis === 'count' ? ['actual'] : ['target', 'actual']
    case 'bonus': case 'nearness': return ['target', 'actual']
    case 'growth': return rule.base === 'rate' ? ['actual'] : ['base', 'actual']
    case 'binary': return rule.meetsTarget ? ['target', 'actual'] : ['actual']
    case 'judgement': return ['points', 'reason']
  }
}

/** A figure to begin with, so that the sum can be seen before anything is typed. */
function exampleOf(field: TrialField, rule: Rule, higher: boolean, weight: string): string {
  if (field === 'reason') return t.trialReason
  if (field === 'points') return isDecimalText(weight) ? weight : ''
  if (rule.kind === 'ratio' && field === 'floor') return ''
  if (rule.kind === 'binary' && !rule.meetsTarget) return t.met
  if (rule.kind === 'deduction' && rule.basis === 'count') return '2'
  if (rule.kind === 'growth' && rule.base === 'rate') return '5'
  if (rule.kind === 'bands') return rule.bands.findLast((band) => band.from !== null)?.from ?? '1'
  const [floor, target, stretch, actual] = higher ? ['60', '100', '120', '90'] : ['15', '10', '6', '12']
  return { floor, target, stretch, actual, base: target }[field] ?? ''
}

export const trialText = (row: RowText, field: TrialField, higher: boolean): string =>
  row.trial[field] ?? exampleOf(field, row.rule, higher, numberText(row.weight))

export type Trial = { unready: true } | { unready: false; wrong: Partial<Record<TrialField, string>>; score: RowScore | null }

/** Scores a row on the figures typed beneath it, with the very function that scores the sheets. */
export function tryRow(row: RowText, indicator: IndicatorCard | undefined): Trial {
  const [unit, weight] = [indicator?.unit ?? row.displayUnit, numberText(row.weight)]
  const rule = storedRule(row.rule, unit, row.displayUnit)
  if (unreadNumbers(rule, weight).length > 0 || usableWeight(weight) !== weight) return { unready: true }
  const direction = indicator?.direction ?? 'higher'
  const wrong: Partial<Record<TrialField, string>> = {}
  const read = (field: TrialField): string | null => {
    if (!trialFields(rule).includes(field)) return null
    const binary = rule.kind === 'binary' && !rule.meetsTarget && field === 'actual'
    const rate = rule.kind === 'growth' && rule.base === 'rate'
    const parsed = parseFigure(trialText(row, field, direction === 'higher'), rate ? { unit: '%', displayUnit: '%', binary } : { unit, displayUnit: row.displayUnit, binary })
    if ('reason' in parsed) wrong[field] = parsed.reason
    return 'value' in parsed ? parsed.value : null
  }
  const figures = { floor: read('floor'), target: read('target'), stretch: read('stretch'), base: read('base') }
  const actual = read('actual')
  if (Object.keys(wrong).length > 0) return { unready: false, wrong, score: null }
  const judged = rule.kind === 'judgement' ? { points: numberText(trialText(row, 'points', true)), reason: trialText(row, 'reason', true) } : null
  const name = row.name.trim() || indicator?.name || t.thisRow
  return { unready: false, wrong, score: scoreRow({ name, unit, displayUnit: row.displayUnit, direction, weight, rule, figures, actual, judged }) }
}

/** 评分标准 as it will be printed. */
export function standardOf(row: RowText, indicator: IndicatorCard | undefined): string {
  const unit = indicator?.unit ?? row.displayUnit
  return describeRule(storedRule(row.rule, unit, row.displayUnit), { weight: numberText(row.weight), direction: indicator?.direction ?? 'higher', unit, displayUnit: row.displayUnit })
}
