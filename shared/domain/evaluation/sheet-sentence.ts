import { recurring } from '../decimal/recurring.ts'
import { figure } from '../scoring/figure-text.ts'
import { VETO_NAMES } from './evaluation.ts'
import type { Grade, ScoringSettings, SheetInput } from './evaluation.ts'
import type { SheetSum } from './sheet-sum.ts'

const shown = (points: string): string => points.replace('-', '−')
const plainly = (points: string): string => figure(points)

/** '2 − 3', '−1 + 2': a row of signed numbers as a sum. */
const signedSum = (points: readonly string[]): string =>
  points.map((text, i) => (i === 0 ? plainly(text) : text.startsWith('-') ? `− ${plainly(text.slice(1))}` : `+ ${plainly(text)}`)).join(' ')

/** One sentence for the whole sheet: the sum a calculator repeats, or what stands in its way. */
export function sheetSentence(input: SheetInput, settings: ScoringSettings, sum: SheetSum): string {
  const named = (state: string): string[] => input.rows.flatMap((row, i) => (sum.rows[i]?.score.state === state ? [row.name] : []))
  switch (sum.state) {
    case 'weights-wrong': return weightsSentence(input, sum)
    case 'excused': return `全部指标免考，本月不计总分${vetoSentence(input, sum)}`
    case 'refused': {
      const at = sum.rows.findIndex(row => row.score.state === 'refused')
      const more = named('refused').slice(1)
      return `「${input.rows[at]?.name ?? ''}」无法计分：${sum.rows[at]?.score.sentence ?? ''}${more.length > 0 ? `。另有 ${more.length} 项无法计分：${more.join('、')}` : ''}。尚无总分`
    }
    case 'incomplete': {
      const waiting = named('missing')
      return `待录 ${waiting.length} 项：${waiting.join('、')}。尚无总分`
    }
    case 'scored': return `${rowsSentence(sum)}${adjustmentSentence(input, settings, sum)}${totalSentence(input, settings, sum)}${okrSentence(input, settings, sum)}${gradeSentence(input, settings, sum)}`
  }
}

function weightsSentence(input: SheetInput, sum: SheetSum): string {
  if (input.rows.length === 0) return '考核表还没有指标，请先选用模板'
  const lacking = sum.difference.startsWith('-')
  const total = plainly(recurring(sum.difference).plus(100).toFixed())
  return `权重合计 ${total}，${lacking ? `还差 ${plainly(sum.difference.slice(1))}` : `多出 ${plainly(sum.difference)}`}；请改到正好 100`
}

function rowsSentence(sum: SheetSum): string {
  const scores = sum.rows.flatMap(({ score }) => (score.state === 'scored' ? [score.score] : []))
  return scores.length > 1 ? `小计 ${scores.join(' + ')} = ${sum.subtotal ?? ''}` : `小计 ${sum.subtotal ?? ''}`
}

function adjustmentSentence(input: SheetInput, settings: ScoringSettings, sum: SheetSum): string {
  if (input.adjustments.length === 0) return ''
  const points = input.adjustments.map(each => each.points)
  const adjusted = shown(sum.adjustment)
  if (recurring(sum.adjusted).abs().gt(recurring(settings.adjustmentLimit))) {
    const all = points.length > 1 ? `${signedSum(points)} = ${plainly(sum.adjusted)}` : plainly(sum.adjusted)
    return `；加减分 ${all}，超过 ±${plainly(settings.adjustmentLimit)}，按 ${adjusted} 计`
  }
  return points.length > 1 ? `；加减分 ${signedSum(points)} = ${adjusted}` : `；加减分 ${adjusted}`
}

function totalSentence({ okr }: SheetInput, settings: ScoringSettings, sum: SheetSum): string {
  const word = okr ? 'KPI 得分' : '总分'
  const down = sum.adjustment.startsWith('-')
  const chain = recurring(sum.adjustment).isZero() ? `；${word} ${shown(sum.raw ?? '')}`
    : `；${word} ${sum.subtotal ?? ''} ${down ? '−' : '+'} ${sum.adjustment.replace('-', '')} = ${shown(sum.raw ?? '')}`
  return `${chain}${clampSentence(sum.raw ?? '0', sum.kpi ?? '0', settings)}`
}

function clampSentence(raw: string, kept: string, { totalCap, totalFloor }: ScoringSettings): string {
  if (raw === kept) return ''
  const over = recurring(raw).gt(recurring(totalCap))
  return `，${over ? `超过上限 ${plainly(totalCap)}` : `低于下限 ${plainly(totalFloor)}`}，按 ${shown(kept)} 计`
}

/** OKR's part of the total where the position asks for it. Without any score the sheet stands on its KPI alone, and says so. */
function okrSentence({ okr }: SheetInput, settings: ScoringSettings, { combined, kpi, total }: SheetSum): string {
  if (!okr) return ''
  if (combined === null) return `；OKR 应占 ${plainly(okr.weight)} %，本季个人目标还没有得分，总分只计 KPI：${shown(kpi ?? '')}`
  const part = okr.scored < okr.objectives ? `；${okr.objectives} 个目标中 ${okr.scored} 个有得分，取其平均` : ''
  return `；总分 ${combined.sentence}${clampSentence(combined.score ?? '', total ?? '', settings)}${part}`
}

function gradeSentence(input: SheetInput, settings: ScoringSettings, sum: SheetSum): string {
  return input.veto === null ? gradeText(sum.grade?.code ?? '', settings.grades) : vetoSentence(input, sum)
}

/** '；等级 A（85 分以上，不足 95 分），系数 1.2'. */
export function gradeText(code: string, grades: readonly Grade[]): string {
  const at = grades.findIndex(grade => grade.code === code)
  const [grade, better] = [grades[at], grades[at - 1]]
  if (grade === undefined) return ''
  const low = plainly(grade.from)
  return `；等级 ${grade.code}（${better === undefined ? `${low} 分以上` : `${low} 分以上，不足 ${plainly(better.from)} 分`}），系数 ${plainly(grade.coefficient)}`
}

function vetoSentence(input: SheetInput, sum: SheetSum): string {
  if (input.veto === null || sum.grade === null) return ''
  return `；一票否决（${VETO_NAMES[input.veto.kind]}）：${sum.state === 'scored' ? '总分不变，' : ''}等级定为 ${sum.grade.code}，系数 ${plainly(sum.grade.coefficient)}`
}
