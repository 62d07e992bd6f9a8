import type { Month } from '../../domain/brand.ts'
import { rowDifference } from '../../domain/evaluation/self-difference.ts'
import { exact, twoPlaces } from '../../domain/decimal/decimal.ts'
import { VETO_NAMES } from '../../domain/evaluation/evaluation.ts'
import { DIMENSION_NAMES } from '../../domain/indicator/indicator.ts'
import { describeRule } from '../../domain/scoring/describe-rule.ts'
import type { RowInput, RowScore } from '../../domain/scoring/row-score.ts'
import { RULE_NAMES } from '../../domain/scoring/rule.ts'
import { monthTitle } from '../month-title.ts'
import { checkCode } from '../check-code.ts'
import { payText } from '../pay-text.ts'
import type { SheetFacts, SheetFactsRow } from './facts.ts'
import { figureText, scoreText, signedText, weightText } from './figures.ts'
import { plainStandard } from './plain-standard.ts'
import type { PaperRow, PaperRowState, PaperTotals, SheetPaper } from './paper.ts'

const NONE = '—'
export const QUARTERLY_REMARK = '季度指标，本月不计'

export const WEIGHT_NOTE = '权重栏第二行为有效权重：免考、不计各项的权重按比例分给其余各项，合计 100。'

/** 'KP-1997-06-001', and 'KP-1997-06-001-2' for the second of two part-sheets. */
export const sheetNumber = (month: Month, employeeNumber: string, part: number | null = null): string => `KP-${month}-${employeeNumber}${part === null ? '' : `-${part}`}`

const stateOf = (row: SheetFactsRow, outcome: RowScore): PaperRowState =>
  outcome.state !== 'exempt' ? outcome.state : row.exempt?.kind === 'quarterly' ? 'quarterly' : 'exempt'

/** 评分标准: the rule's name and its words, the same words as on screen. */
const standardText = (input: RowInput): string => `${RULE_NAMES[input.rule.kind]}：${describeRule(input.rule, input)}`

const STATE_WORDS: Record<Exclude<PaperRowState, 'scored'>, string> = { missing: '待录', exempt: '免考', quarterly: '不计', refused: '不可计' }

function actualText({ input }: SheetFactsRow, state: PaperRowState): string {
  if (state === 'exempt' || state === 'quarterly') return NONE
  if (input.rule.kind === 'judgement') return state === 'missing' ? '待评' : '评议'
  if (input.actual === null) return '待录'
  if (input.rule.kind === 'binary' && !input.rule.meetsTarget) return input.actual === '0' ? '未达成' : '达成'
  return figureText(input.actual, input.unit, input.displayUnit)
}

/** Against the weight that counts, as on screen. */
function gapText({ input, selfScore }: SheetFactsRow, { effectiveWeight, score }: SheetFacts['score']['rows'][number]): string {
  const gap = rowDifference({ weight: input.weight, effectiveWeight, selfScore, score: score.state === 'scored' ? score.score : null })
  return gap === null ? '' : signedText(gap.difference)
}

function paperRow(row: SheetFactsRow, at: number, scored: SheetFacts['score']['rows'][number]): PaperRow {
  const { input } = row
  const { score: outcome, effectiveWeight } = scored
  const state = stateOf(row, outcome)
  const weight = weightText(input.weight)
  const shown = (value: string | null) => figureText(value, input.unit, input.displayUnit)
  const effective = effectiveWeight === null || state === 'exempt' || state === 'quarterly' || weightText(effectiveWeight) === weight ? null : scoreText(effectiveWeight)
  return {
    sequence: String(at + 1), dimension: row.dimension, dimensionName: DIMENSION_NAMES[row.dimension],
    name: input.name, definition: row.definition, displayUnit: input.displayUnit, weight, effectiveWeight: effective,
    floor: shown(input.figures.floor), target: shown(input.figures.target), stretch: shown(input.figures.stretch),
    actual: actualText(row, state), standard: row.standard ?? standardText(input), source: row.source,
    plainStandard: plainStandard(input), selfScore: row.selfScore === null ? '' : scoreText(row.selfScore), selfGap: gapText(row, scored),
    changes: row.changes ?? [], evidence: row.evidence ?? '',
    score: outcome.state === 'scored' ? scoreText(outcome.score) : STATE_WORDS[outcome.state === 'exempt' && state === 'quarterly' ? 'quarterly' : outcome.state],
    sentence: state === 'quarterly' ? QUARTERLY_REMARK : outcome.sentence, state,
  }
}

const okrText = ({ weight, score }: NonNullable<SheetFacts['okr']>): string =>
  `${score === null ? NONE : scoreText(twoPlaces(exact(score).times(100)))} × ${weightText(weight)} %`

/** A part-sheet has no grade of its own to pay by: the month's stands in the note. */
function totals({ score, okr, part }: SheetFacts): PaperTotals {
  return {
    state: score.state, sentence: score.sentence,
    subtotal: score.subtotal === null ? NONE : scoreText(score.subtotal), adjustment: signedText(score.adjustment),
    ...(okr && { okr: okrText(okr) }),
    total: score.total === null ? NONE : scoreText(score.total), grade: part ? NONE : score.grade ?? NONE,
    coefficient: part || score.coefficient === null ? NONE : weightText(score.coefficient),
  }
}

function periodText({ month, served }: SheetFacts): string {
  if (served) return `${served.from} 至 ${served.to}（在岗 ${served.days} 天）`
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
  return `${month}-01 至 ${month}-${String(days).padStart(2, '0')}`
}

/** Domain values -> the words and figures that stand on the sheet. Preview, PDF and paper all start here. */
export function sheetPaper(facts: SheetFacts): SheetPaper {
  const { employee, confirmed, veto } = facts
  if (facts.rows.length !== facts.score.rows.length) throw new RangeError('a sheet prints one score for each row')
  const rows = facts.rows.map((row, at) => paperRow(row, at, facts.score.rows[at] as SheetFacts['score']['rows'][number]))
  const body = {
    company: facts.company, title: `${monthTitle(facts.month)}绩效考核表`, number: sheetNumber(facts.month, employee.number, facts.part?.at ?? null),
    employee: { ...employee, hired: employee.hired ?? '', period: periodText(facts) },
    rows,
    notes: [
      ...(rows.some((row) => row.effectiveWeight !== null) ? [WEIGHT_NOTE] : []), ...(facts.servedNote ? [facts.servedNote] : []),
      ...(facts.part ? [`本表为本月第 ${facts.part.at} 段。${facts.part.joined}。`] : []),
    ],
    adjustments: facts.adjustments.map(({ points, reason, on, evidence }) => ({ points: signedText(points), reason, on, evidence })),
    totals: totals(facts),
    veto: veto && `${VETO_NAMES[veto.kind]}（${veto.on}）：${veto.reason}`,
    selfSummary: facts.selfSummary, managerComment: facts.managerComment, plans: facts.plans, appeal: facts.appeal, consent: facts.consent,
  }
  return {
    ...body, corrected: facts.corrected ?? null,
    pay: facts.pay && facts.score.coefficient !== null ? payText({ ...facts.pay, coefficient: facts.score.coefficient }) : null,
    confirmation: confirmed && `${confirmed.standIn ? '总经理代为确认' : '已确认'}：${confirmed.by} ${confirmed.at}`,
    printedWhen: facts.printedWhen, checkCode: checkCode(body),
  }
}
