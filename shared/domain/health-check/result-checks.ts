import type { Month } from '../brand.ts'
import { addMonths, daysInMonth, monthLabel } from '../month/month.ts'
import { perPerson, type Series } from './facts.ts'
import { article } from './finding.ts'
import type { Check } from './finding.ts'
import { evaluationPlace, PLACES, templatePlace } from './places.ts'
import { lacksTarget } from './reach.ts'

const LONGEST_EXEMPTION = 3

const resultsLate: Check = {
  code: 'results-late', principle: null, severity: 'amber', title: '月份结束了，结果还没录齐',
  why: '结果来得晚，谈话就晚，人已经忘了那个月做过什么，改也来不及。次月 5 日前录完。',
  source: '及时反馈：离事情越近，反馈越有用',
  look: ({ snapshot: { sheets, today, month } }) => {
    const ended = sheets.filter((sheet) => sheet.month <= month && today > `${sheet.month}-${daysInMonth(sheet.month)}`)
    if (ended.length === 0) return null
    return ended.toSorted((a, b) => (a.month > b.month ? -1 : a.month < b.month ? 1 : 0)).flatMap((sheet) => {
      const missing = sheet.rows.filter((row) => row.state === 'missing' && row.actual === null && !lacksTarget(row))
      return missing.length === 0 ? [] : [{ text: `${monthLabel(sheet.month)} ${sheet.name}：${missing.map(({ name }) => `「${name}」`).join('')}没有结果`, to: PLACES.results }]
    })
  },
}

/** Months on end, back from this month (or last month, while this one is not exempt), without those of quarterly rows. */
function exemptMonths({ of, past }: Series, month: Month): number {
  const isExempt = (at: Month): boolean => {
    const kind = (of.get(at) ?? past.findLast((one) => one.month === at))?.exempt ?? null
    return kind !== null && kind !== 'quarterly'
  }
  let at = of.has(month) ? month : addMonths(month, -1)
  let months = 0
  while (isExempt(at)) {
    months += 1
    at = addMonths(at, -1)
  }
  return months
}

const exemptTooLong: Check = {
  code: 'exempt-too-long', principle: null, severity: 'note', title: '同一行连着免考好几个月',
  why: `免考超过 ${LONGEST_EXEMPTION} 个月，说明这一行不适合这个岗位，它的分一直摊给别的行。换一项能量的，或正式去掉。`,
  source: '指标要与岗位职责相符',
  look: (facts) => {
    if (facts.series.length === 0 && facts.snapshot.past.length === 0) return null
    return facts.series.map((series) => ({ series, months: exemptMonths(series, facts.snapshot.month) })).filter(({ months }) => months > LONGEST_EXEMPTION).map(({ series: { sheet, row }, months }) => {
      const templateId = facts.snapshot.positions.find(({ name }) => name === sheet.position)?.templateId ?? null
      return { text: `${sheet.name}「${row.name}」连续 ${months} 个月免考`, to: templateId === null ? evaluationPlace(sheet.id) : templatePlace(templateId) }
    })
  },
}

const improvementMissing: Check = {
  code: 'improvement-missing', principle: null, severity: 'amber', title: '上个月没有改进这一步',
  why: '评完分就结束，下个月还会错在同一个地方。每个人一条：改什么、谁做、到哪天；不需要改进也写一句理由。',
  source: article('制订改进计划/新的目标'),
  look: (facts) => {
    const last = addMonths(facts.snapshot.month, -1)
    const still = new Set(facts.active.map(({ id }) => id))
    const sheets = perPerson(facts.sheetsOf(last)).filter(({ employeeId }) => still.has(employeeId))
    if (sheets.length === 0) return null
    const improved = new Set(facts.snapshot.improvements.filter(({ month }) => month === last).map(({ employeeId }) => employeeId))
    return sheets.filter(({ employeeId }) => !improved.has(employeeId)).map(({ name }) => ({ text: `${name} ${monthLabel(last)}没有改进计划，也没有写“不需要”的理由`, to: PLACES.improve }))
  },
}

const SAME_AT_LEAST = 3
const SAME_SHARE = 0.8

const improvementSame: Check = {
  code: 'improvement-same-text', principle: null, severity: 'note', title: '改进计划人人一个样',
  why: '一段话复制给所有人，就是走过场。改进要落到这个人、这一项；大家都卡在同一处，那是公司的一条改进，写成决议。',
  source: article('找出问题点,一步步进行沟通处理'),
  look: ({ snapshot: { improvements, month } }) => {
    const plansOf = (of: Month): string[] => improvements.filter((one) => one.month === of && one.kind === 'plan').map(({ action }) => action.trim())
    const of = plansOf(month).length > 0 ? month : addMonths(month, -1)
    const plans = plansOf(of)
    if (plans.length < SAME_AT_LEAST) return null
    const counts = new Map<string, number>()
    for (const text of plans) counts.set(text, (counts.get(text) ?? 0) + 1)
    return [...counts].filter(([, count]) => count >= SAME_AT_LEAST && count >= plans.length * SAME_SHARE)
      .map(([text, count]) => ({ text: `${monthLabel(of)} ${plans.length} 条计划里有 ${count} 条都是“${text.slice(0, 40)}”`, to: PLACES.improve }))
  },
}

export const RESULT_CHECKS: readonly Check[] = [resultsLate, exemptTooLong, improvementMissing, improvementSame]
