import type { Month } from '../brand.ts'
import { Exact, exact, plain, twoPlaces } from '../decimal/decimal.ts'
import { addMonths } from '../month/month.ts'
import { figure } from '../scoring/figure-text.ts'
import { ENOUGH, figures, words, type SummaryFacts, type SummaryPerson, type SummarySection, type SummaryTable } from './facts.ts'
import { amount, apartText, BASIS_NAMES, basisText, benefitSums, changeText, minus, titled, type IndicatorSum } from './indicator-sum.ts'

/** So that the whole summary stays on two pages. */
const SENTENCES = 3
const LINES = 6
/** Months of full results it takes before one is called the best or the worst. */
const LONG_ENOUGH = 6

/** 一、本月结果: sheets and grades, 效益 against target, and the same a month and a year ago. */
export function resultsSection(facts: SummaryFacts): Omit<SummarySection, 'heading'> {
  const sums = benefitSums(facts.rows, facts.month)
  const [before, lastYear] = [at(facts, addMonths(facts.month, -1)), at(facts, addMonths(facts.month, -12))]
  return {
    key: 'results',
    paragraphs: [
      peopleSentence(facts), ...(sums.length === 0 ? ['本月的考核表里没有效益指标。'] : [...targetSentences(sums), ...missingSentence(sums), ...standing(facts, sums), ...unlaid(facts), ...(sums.length > LINES ? [`效益指标共 ${sums.length} 项，表里列前 ${LINES} 项。`] : [])]),
    ],
    table: sums.length === 0 ? null : resultsTable(sums, before, lastYear),
  }
}

const at = ({ rows }: SummaryFacts, month: Month): ReadonlyMap<number, IndicatorSum> => new Map(benefitSums(rows, month).map((sum) => [sum.indicatorId, sum]))

/** Of some people: how many have a total, its mean (null under three), and how many are still to get one. */
export const meanOf = (people: readonly SummaryPerson[]): { people: number; sum: Exact; mean: string | null; open: number } => {
  const totals = people.flatMap(({ total }) => (total === null ? [] : [exact(total)]))
  const sum = totals.reduce((all, total) => all.plus(total), new Exact(0))
  return { people: totals.length, sum, open: people.filter(({ state, total }) => total === null && state !== 'excused').length, mean: totals.length < ENOUGH ? null : twoPlaces(sum.div(totals.length)) }
}

const WHY_NONE: Record<string, string> = { incomplete: '结果待录', refused: '有指标无法计分', 'weights-wrong': '权重不是 100', excused: '全部免考' }

function peopleSentence({ people: all, month, grades }: SummaryFacts): string {
  const people = all.filter((person) => person.month === month)
  if (people.length === 0) return '本月还没有考核表。'
  const { people: scored, sum, mean } = meanOf(people)
  const waiting = [...Map.groupBy(people.filter(({ total }) => total === null), ({ state }) => state)].map(([state, of]) => `${WHY_NONE[state] ?? '没有总分'} ${of.length} 人`)
  const graded = grades.map((code) => `${code} ${people.filter(({ grade }) => grade === code).length} 人`)
  const average = mean === null ? `，不足 ${ENOUGH} 人，不写平均分` : `，平均 ${mean} 分（${twoPlaces(sum)} ÷ ${scored}）；等级 ${graded.join('、')}`
  return `有考核表 ${people.length} 人，有总分 ${scored} 人${average}。${waiting.length === 0 ? '' : `没有总分：${waiting.join('、')}。`}`
}

const NAMED = 5
/** A few by name, the others by number. */
const listed = (items: readonly string[]): string => `${items.slice(0, NAMED).join('、')}${items.length > NAMED ? `等 ${items.length} 项` : ''}`

/** '销售额合计 28.5 万元 ÷ 目标 30 万元 = 95.00 %，差 1.5 万元'; the sum is the one a calculator repeats. */
function targetSentences(sums: readonly IndicatorSum[]): string[] {
  const judged = sums.filter(({ met }) => met !== null)
  if (judged.length === 0) return ['效益指标还没有同时有目标和结果的行，看不出是否达到目标。']
  const short = judged.filter(({ met }) => met === false)
  const reached = judged.filter(({ met }) => met === true)
  const head = `${judged.length} 项效益指标有目标和结果：${reached.length} 项达到目标${reached.length === 0 ? '' : `（${listed(reached.map(({ name }) => name))}）`}，${short.length} 项没有达到。`
  const told = short.slice(0, SENTENCES).map((sum) => `${sum.name}${BASIS_NAMES[sum.basis]} ${worked(sum)}。`)
  return [head, ...told, ...(short.length > SENTENCES ? [`另有 ${short.length - SENTENCES} 项没有达到。`] : [])]
}

function worked(sum: IndicatorSum): string {
  const [actual, target] = [sum.pairedActual ?? '0', sum.target ?? '0']
  const apart = plain(exact(actual).minus(exact(target)).abs())
  const tail = `${sum.direction === 'higher' ? '差' : '超出'} ${apartText(apart, sum)}`
  if (sum.attainment === null) return `${amount(actual, sum)}，目标 ${amount(target, sum)}，${tail}`
  const way = sum.direction === 'lower' || exact(target).lt(0) ? `，目标 ${amount(target, sum)}：2 − ${bracketed(actual)} ÷ ${bracketed(target)}` : ` ÷ 目标 ${amount(target, sum)}`
  return `${amount(actual, sum)}${way} = ${minus(sum.attainment)} %，${tail}`
}
const bracketed = (text: string): string => (text.startsWith('-') ? `(${figure(text)})` : figure(text))

function missingSentence(sums: readonly IndicatorSum[]): string[] {
  const missing = sums.filter((sum) => sum.missing > 0)
  if (missing.length === 0) return []
  const all = missing.reduce((count, sum) => count + sum.missing, 0)
  return [`还有 ${all} 行结果待录（${listed(missing.map(({ name, missing: count }) => `${name} ${count} 行`))}），没有计入上面的数；这些指标先不和以前比。`]
}

/** What this month is among the months before it that have all their results. */
function standing({ rows, month }: SummaryFacts, sums: readonly IndicatorSum[]): string[] {
  const earlier = Array.from({ length: 12 }, (_, back) => addMonths(month, -1 - back)).flatMap((each) => benefitSums(rows, each))
  const found = sums.flatMap((sum) => {
    const known = earlier.filter((past) => past.indicatorId === sum.indicatorId && comparable(past, sum))
    if (sum.missing > 0 || sum.actual === null || known.length < LONG_ENOUGH) return []
    const now = exact(sum.actual)
    const past = known.map(({ actual }) => exact(actual ?? '0'))
    const best = past.every((value) => now.gt(value)) ? '高' : past.every((value) => now.lt(value)) ? '低' : null
    return best === null ? [] : [`${sum.name} ${amount(sum.actual, sum)}，是有数的 ${known.length + 1} 个月里最${best}的`]
  })
  return found.length === 0 ? [] : [`${found.slice(0, SENTENCES).join('；')}。`]
}

/** Months before that are known from typed or imported figures alone. */
function unlaid({ rows, month }: SummaryFacts): string[] {
  const months = ([[addMonths(month, -1), '上月'], [addMonths(month, -12), '去年同月']] as const).filter(([each]) => rows.some((row) => row.month === each && row.unlaid))
  return months.length === 0 ? [] : [`${months.map(([, name]) => name).join('、')}没有考核表，按已录入的结果算。`]
}

/** Both whole, and reckoned the same way in the same unit. */
const comparable = (past: IndicatorSum | undefined, now: IndicatorSum): past is IndicatorSum =>
  past !== undefined && past.actual !== null && past.missing === 0 && now.actual !== null && now.missing === 0 && past.basis === now.basis && past.displayUnit === now.displayUnit

const compared = (now: IndicatorSum, past: IndicatorSum | undefined): [string, string] =>
  (comparable(past, now) ? [figure(past.actual ?? '0'), changeText(past.actual ?? '0', now.actual ?? '0', now.displayUnit)] : ['—', '—'])

/** A year ago only where something of it is known. */
function resultsTable(sums: readonly IndicatorSum[], before: ReadonlyMap<number, IndicatorSum>, lastYear: ReadonlyMap<number, IndicatorSum>): SummaryTable {
  const shown = sums.slice(0, LINES)
  const year = shown.some((sum) => comparable(lastYear.get(sum.indicatorId), sum))
  return {
    columns: [...words('效益指标', '口径'), ...figures('实际', '目标', '完成率', '上月', '比上月', ...(year ? ['去年同月', '比去年'] : []))],
    rows: shown.map((sum) => [
      titled(sum), basisText(sum),
      sum.actual === null ? '待录' : figure(sum.actual), sum.target === null ? '—' : figure(sum.target), sum.attainment === null ? '—' : `${minus(sum.attainment)} %`,
      ...compared(sum, before.get(sum.indicatorId)), ...(year ? compared(sum, lastYear.get(sum.indicatorId)) : []),
    ]),
  }
}
