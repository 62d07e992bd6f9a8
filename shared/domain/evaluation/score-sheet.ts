import type { Points } from '../brand.ts'
import { exact, twoPlaces } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import type { RowScore } from '../scoring/row-score.ts'
import { scoreRow } from '../scoring/score-row.ts'
import type { Exemption, ScoringSettings, SheetInput, SheetScore, SheetState } from './evaluation.ts'
import { sheetSentence } from './sheet-sentence.ts'
import type { SheetSum } from './sheet-sum.ts'
import { adjustmentSum, totalOf } from './sheet-total.ts'
import { redistribute, weightDifference } from './weights.ts'

const ZERO = recurring('0')

function exemptScore(exemption: Exemption): RowScore {
  if (exemption.kind === 'quarterly') return { state: 'exempt', sentence: '季度指标，本月不计' }
  const reason = exemption.reason.trim()
  return { state: 'exempt', sentence: `免考：${reason || (exemption.kind === 'no-business' ? '当月无业务' : '未写原因')}` }
}

function stateOf(rows: SheetScore['rows'], difference: Points): SheetState {
  if (difference !== '0') return 'weights-wrong'
  if (rows.every(row => row.effectiveWeight === null)) return 'excused'
  if (rows.some(row => row.score.state === 'refused')) return 'refused'
  return rows.some(row => row.score.state === 'missing') ? 'incomplete' : 'scored'
}

function scoreRows(input: SheetInput, settings: ScoringSettings): SheetScore['rows'] {
  const exempt = input.rows.map(row => row.exempt !== null)
  const shared = exempt.includes(true)
  const weights = redistribute(input.rows.map(row => row.weight), exempt)
  return input.rows.map((row, i) => {
    const effectiveWeight = weights[i] ?? null
    const score = row.exempt === null ? scoreRow(row, settings, shared ? effectiveWeight : null) : exemptScore(row.exempt)
    return { effectiveWeight, score }
  })
}

function sumSheet(input: SheetInput, settings: ScoringSettings): SheetSum {
  const rows = scoreRows(input, settings)
  const difference = weightDifference(input.rows.map(row => row.weight))
  const state = stateOf(rows, difference)
  const base = { state, rows, difference, ...adjustmentSum(input.adjustments, settings) }
  if (state !== 'scored') {
    // A veto outlives an excused sheet: nobody escapes it for having had no business that month.
    const vetoed = state === 'excused' && input.veto !== null ? settings.grades.at(-1) : undefined
    return { ...base, subtotal: null, raw: null, kpi: null, combined: null, total: null, grade: vetoed ?? null }
  }
  const subtotal = twoPlaces(rows.reduce((total, { score }) => (score.state === 'scored' ? total.plus(exact(score.score)) : total), ZERO))
  return { ...base, subtotal, ...totalOf({ ...input, subtotal, adjustment: base.adjustment }, settings) }
}

/**
 * A whole sheet. The total is the sum of the printed rows and of the clamped adjustments, clamped once, never rounded up
 * into a grade. Where OKR has a part, it is joined to that sum before the grade. There is no total while a row is missing or refused, or while the weights do not make 100.
 */
export function scoreSheet(input: SheetInput, settings: ScoringSettings): SheetScore {
  const sum = sumSheet(input, settings)
  return {
    state: sum.state, rows: sum.rows, subtotal: sum.subtotal, adjustment: sum.adjustment, total: sum.total,
    grade: sum.grade?.code ?? null, coefficient: sum.grade?.coefficient ?? null, sentence: sheetSentence(input, settings, sum),
  }
}
