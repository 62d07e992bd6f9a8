import { isBelowZero, isDecimalText } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { figure } from './figure-text.ts'
import { missing, points, refused } from './outcome.ts'
import type { Outcome, RuleFinding, ScoredRow } from './outcome.ts'
import type { JudgementRule } from './rule.ts'

export const checkJudgement = (rule: JudgementRule): RuleFinding[] =>
  rule.standard.trim() === '' ? [{ refusal: 'rule-invalid', sentence: '说明法要有书面标准；请写明什么样得多少分' }] : []

/** 说明法. The manager's points, within 0..W and with a reason; a blank reason is none. */
export function scoreJudgement(row: ScoredRow): Outcome {
  const { judged } = row.input
  if (judged === null) return missing(row, 'judgement')
  const reason = judged.reason.trim()
  if (reason === '') return refused('reason-missing', '说明法的评分没有理由；请写明依据再保存')
  const weight = row.weight.toFixed()
  if (!isDecimalText(judged.points)) return refused('points-out-of-range', `评分须是 0 到 ${weight} 之间的数；请改正`)
  const value = recurring(judged.points)
  if (isBelowZero(value) || value.gt(row.weight)) return refused('points-out-of-range', `评分 ${figure(judged.points)} 不在 0 到权重 ${weight} 之间；请改正`)
  return points(value, `${row.input.name}：上级对照标准评分，`, `（理由：${reason}）`)
}
