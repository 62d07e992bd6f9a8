import type { DecimalText, EmployeeId, Points } from '../brand.ts'
import { Exact, exact, twoPlaces } from '../decimal/decimal.ts'
import type { Grade } from '../evaluation/evaluation.ts'
import type { CalibrationSheet } from './sheet.ts'
import { meanOf, peopleTotals, spreadOf } from './totals.ts'

/** With fewer people nothing is said about a manager. */
export const LENIENCY_MINIMUM = 3
/** Points between two means that are worth a second look. */
const NOTABLE = 5
/** Percentage points between two means of judged rows that are worth a second look. */
const NOTABLE_JUDGED = 10

export type LeniencyLean = 'too-few' | 'alone' | 'near' | 'higher' | 'lower'

/** One manager's totals against the company's: a hint to look, never a verdict. */
export interface Leniency {
  /** null: people without a manager, whom the owner confirms. */
  managerId: EmployeeId | null
  name: string
  /** People with a total; those with two part-sheets count once, with the parts that are this manager's. */
  people: number
  mean: Points | null
  /** Mean minus the company's mean. */
  difference: Points | null
  /** Highest minus lowest total. */
  range: Points | null
  /** Mean of the judged (说明法) rows as percent of their weight, one decimal; null without any. */
  judged: DecimalText | null
  lean: LeniencyLean
  sentence: string
}

export interface LeniencyReport { companyMean: Points | null; companyJudged: DecimalText | null; managers: Leniency[] }

/** The company's mean takes everybody once, with the joined total; managers come in the order of their names' first sheet. */
export function leniencyOf(sheets: readonly CalibrationSheet[], grades: readonly Grade[]): LeniencyReport {
  const everybody = peopleTotals(sheets, grades)
  const companyMean = meanOf(everybody)
  const companyJudged = judgedShare(sheets)
  const groups = [...Map.groupBy(sheets, ({ managerId }) => managerId)]
  const managers = groups.map(([managerId, own]) => oneManager(managerId, own, grades, { companyMean, companyJudged, everybody: everybody.length }))
  return { companyMean, companyJudged, managers }
}

function oneManager(managerId: EmployeeId | null, own: readonly CalibrationSheet[], grades: readonly Grade[], company: { companyMean: Points | null; companyJudged: DecimalText | null; everybody: number }): Leniency {
  const totals = peopleTotals(own, grades)
  const people = totals.length
  const { mean, range } = spreadOf(totals)
  const judged = judgedShare(own)
  const difference = mean === null || company.companyMean === null ? null : twoPlaces(exact(mean).minus(exact(company.companyMean)))
  const name = managerId === null ? '没有直接上级的人（由老板确认）' : own[0]?.managerName ?? ''
  const facts = { managerId, name, people, mean, difference, range, judged }
  const lean = leanOf(facts, company.everybody)
  return { ...facts, lean, sentence: sentenceOf({ ...facts, lean }, company) }
}

function leanOf({ people, difference }: Pick<Leniency, 'people' | 'difference'>, everybody: number): LeniencyLean {
  if (people < LENIENCY_MINIMUM || difference === null) return 'too-few'
  if (people >= everybody) return 'alone'
  const value = exact(difference)
  if (value.abs().lt(NOTABLE)) return 'near'
  return value.isNegative() ? 'lower' : 'higher'
}

function sentenceOf({ lean, people, mean, difference, range, judged }: Omit<Leniency, 'sentence'>, { companyMean, companyJudged }: { companyMean: Points | null; companyJudged: DecimalText | null }): string {
  if (lean === 'too-few') return people === 0 ? '还没有人有总分，不作判断。' : `只有 ${people} 人有总分，人数太少，不作判断。`
  if (lean === 'alone') return `有总分的 ${people} 人都在这一组，没有别的组可比，不作判断。`
  const gap = exact(difference ?? '0')
  const against = gap.isZero() ? `和全公司平均 ${companyMean ?? ''} 一样` : `比全公司平均 ${companyMean ?? ''} ${gap.isNegative() ? '低' : '高'} ${twoPlaces(gap.abs())}`
  const hint = lean === 'near' ? '，和大家接近' : lean === 'higher' ? '；可能打分偏宽，也可能这组业绩确实好' : '；可能打分偏严，也可能这组业绩确实差'
  const narrow = range !== null && exact(range).lt(NOTABLE) ? `。组里最高和最低只差 ${range}，拉得不开` : `。组里最高和最低差 ${range ?? ''}`
  return `${people} 人平均 ${mean ?? ''}，${against}${hint}${narrow}${judgedWords(judged, companyJudged)}。${lean === 'near' ? '' : '请逐行看过再说。'}`
}

function judgedWords(judged: DecimalText | null, company: DecimalText | null): string {
  if (judged === null || company === null) return ''
  const gap = exact(judged).minus(exact(company))
  const words = gap.abs().lt(NOTABLE_JUDGED) ? '' : `，${gap.isNegative() ? '低' : '高'} ${gap.abs().toFixed(1)} 个百分点`
  return `。说明法打分平均是权重的 ${judged} %，全公司 ${company} %${words}`
}

/** Points of all judged rows over what they could give, in percent: '92.5'. */
function judgedShare(sheets: readonly CalibrationSheet[]): DecimalText | null {
  const given = sheets.flatMap(({ judged }) => (judged === null ? [] : [judged]))
  const weight = given.reduce((sum, each) => sum.plus(exact(each.weight)), new Exact(0))
  if (weight.isZero()) return null
  return given.reduce((sum, each) => sum.plus(exact(each.score)), new Exact(0)).times(100).div(weight).toFixed(1)
}
