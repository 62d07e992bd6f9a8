import { describe, expect, it } from 'vitest'
import type { Day, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { SUMMARY_KEYS, type SummaryFacts, type SummaryKey } from '../../../shared/domain/summary/facts.ts'
import { basisOf, printedParagraphs, staleKeys, writeSummary } from '../../../shared/domain/summary/summary.ts'
import { discount, facts, JUNE, MAY, person, row } from './month-of.ts'

const section = (of: SummaryFacts, key: SummaryKey) => {
  const found = writeSummary(of).find((each) => each.key === key)
  if (found === undefined) throw new Error(`no ${key}`)
  return found
}
const said = (of: SummaryFacts, key: SummaryKey): string => section(of, key).paragraphs.join('\n')
const JULY = '1997-07' as Month
const LAST_JUNE = '1996-06' as Month

describe('the month summary', () => {
  // Catches: an empty month that breaks the page, or a section that leaves the paper without a word.
  it('has its seven sections for a month with nothing at all, each with a sentence', () => {
    const sections = writeSummary(facts())
    expect(sections.map(({ key }) => key)).toEqual([...SUMMARY_KEYS])
    for (const { paragraphs, table } of sections) {
      expect(paragraphs.length).toBeGreaterThan(0)
      expect(table).toBeNull()
    }
    expect(said(facts(), 'results')).toBe('本月还没有考核表。\n本月的考核表里没有效益指标。')
    expect(sections.flatMap(({ paragraphs }) => paragraphs).join('')).not.toMatch(/undefined|null|NaN/)
  })

  // Catches: money shown in the stored unit, a percentage nobody's calculator gives, a mean where there should be a sum.
  it('sums what adds up and averages what does not, against targets, in the unit shown', () => {
    // 销售额: 9 + 12 + 3 = 24 万, targets 10 + 10 + 10 = 30 万: 24 ÷ 30 = 80 %, 6 万 short.
    // 平均折扣率: (6 + 4 + 6.5) ÷ 3 = 5.5 against 5: 2 − 5.5 ÷ 5 = 90 %, 0.5 over.
    const rows = [row(), row({ actual: '120000' }), row({ actual: '30000' }), discount(), discount({ actual: '4' }), discount({ actual: '6.5' })]
    expect(said(facts({ rows }), 'results')).toContain([
      '2 项效益指标有目标和结果：0 项达到目标，2 项没有达到。',
      '销售额合计 24 万元 ÷ 目标 30 万元 = 80.00 %，差 6 万元。',
      '平均折扣率平均 5.5 %，目标 5 %：2 − 5.5 ÷ 5 = 90.00 %，超出 0.5 个百分点。',
    ].join('\n'))
    expect(section(facts({ rows }), 'results').table?.rows).toEqual([
      ['销售额（万元）', '3 行合计', '24', '30', '80.00 %', '—', '—'],
      ['平均折扣率（%）', '3 行平均', '5.5', '5', '90.00 %', '—', '—'],
    ])
  })

  // Catches: a missing result read as zero, or its target dragging the company's attainment down.
  it('leaves rows without a result out of both sides, says how many, and compares nothing meanwhile', () => {
    const rows = [row(), row({ actual: '110000' }), row({ actual: null, score: null, light: null }), row({ month: MAY })]
    const text = said(facts({ rows }), 'results')
    expect(text).toContain('1 项达到目标（销售额）')
    expect(text).toContain('还有 1 行结果待录（销售额 1 行），没有计入上面的数；这些指标先不和以前比。')
    expect(section(facts({ rows }), 'results').table?.rows).toEqual([['销售额（万元）', '2 行合计', '20', '20', '100.00 %', '—', '—']])
  })

  // Catches: a manager's team row counted on top of the people's own rows, so the company's money doubles.
  it('counts money once: team and organisation rows repeat it', () => {
    const rows = [row(), row({ actual: '60000' }), row({ scope: 'team', feed: 'team-sum', actual: '150000', target: '200000' })]
    expect(section(facts({ rows }), 'results').table?.rows[0]?.slice(1, 4)).toEqual(['2 行合计', '15', '20'])
    const shared = [row({ scope: 'organisation', actual: '500000' }), row({ scope: 'organisation', actual: '500000' })]
    expect(section(facts({ rows: shared }), 'results').table?.rows[0]?.slice(1, 3)).toEqual(['团队或公司', '50'])
  })

  // Catches: exempt rows that still add their figures, and met / not met averaged into a number.
  it('leaves exempt rows out and counts what is met', () => {
    const rows = [row(), row({ exempt: true, actual: '990000' })]
    expect(section(facts({ rows }), 'results').table?.rows[0]?.slice(1, 3)).toEqual(['1 行合计', '9'])
    const binary = ['1', '1', '0'].map((actual) => row({ rule: 'binary', unit: '次', displayUnit: '次', actual, target: null }))
    expect(section(facts({ rows: binary }), 'results').table?.rows[0]?.slice(0, 5)).toEqual(['销售额（项）', '3 行达成', '2', '—', '—'])
  })

  // Catches: a change reckoned from figures other than those printed, or against the wrong month.
  it('puts last month and the same month last year beside it', () => {
    // 9 + 9 = 18 against 6 + 9 = 15 in May: +3, 3 ÷ 15 = 20 %; against 20 a year ago: −2, 2 ÷ 20 = 10 %.
    const rows = [row(), row(), row({ month: MAY, actual: '60000' }), row({ month: MAY }), row({ month: LAST_JUNE, actual: '200000' })]
    expect(section(facts({ rows }), 'results').table?.rows[0]?.slice(5)).toEqual(['15', '+20.00 %', '20', '−10.00 %'])
  })

  // Catches: '最高' claimed on a handful of months.
  it('calls a month the best only with six whole months to compare with', () => {
    const months = ['1997-05', '1997-04', '1997-03', '1997-02', '1997-01', '1996-12'] as Month[]
    const past = months.map((month, at) => row({ month, actual: String(50_000 + at) }))
    expect(said(facts({ rows: [row(), ...past] }), 'results')).toContain('销售额 9 万元，是有数的 7 个月里最高的。')
    expect(said(facts({ rows: [row(), ...past.slice(1)] }), 'results')).not.toContain('最高')
  })

  // Catches: a mean of two people, from which each of them can tell the other's total.
  it('gives the mean and the grades of three people and more, nobody by name', () => {
    const three = [person(1, '90.00'), person(2, '80.00', { grade: 'B' }), person(3, '95.01', { grade: 'S' }), person(4, null)]
    // 90 + 80 + 95.01 = 265.01; ÷ 3 = 88.3366… -> 88.34
    expect(said(facts({ people: three }), 'results')).toContain('有考核表 4 人，有总分 3 人，平均 88.34 分（265.01 ÷ 3）；等级 S 1 人、A 1 人、B 1 人。没有总分：结果待录 1 人。')
    expect(said(facts({ people: three.slice(0, 2) }), 'results')).toContain('有总分 2 人，不足 3 人，不写平均分。')
  })

  // Catches: indicators ranked by a lucky single sheet, or best and weakest naming the same row twice.
  it('ranks indicators by the points reached of the points to be had', () => {
    const of = (id: number, name: string, score: string, count = 3) => Array.from({ length: count }, () => row({ indicatorId: id as IndicatorId, name, weight: '20', score }))
    // 甲 18 × 3 = 54 of 60 = 90 %; 乙 15 × 3 = 45 of 60 = 75 %; 丙 10.01 × 3 = 30.03 of 60 = 50.05 %.
    const rows = [...of(1, '甲', '18.00'), ...of(2, '乙', '15.00'), ...of(3, '丙', '10.01'), ...of(4, '丁', '20.00', 2)]
    expect(said(facts({ rows }), 'rows')).toBe('按得分率（得分合计 ÷ 权重合计）比较 3 项指标。最好：甲 90.00 %。最弱：丙 50.05 %。1 项指标有分的不足 3 行，不比较。')
    expect(section(facts({ rows }), 'rows').table?.rows.map((each) => each.slice(0, 7))).toEqual([['最好', '甲', '效益', '3', '54.00', '60.00', '90.00 %'], ['最弱', '丙', '效益', '3', '30.03', '60.00', '50.05 %']])
    expect(said(facts({ rows: of(1, '甲', '18.00') }), 'rows')).toBe('能比较的指标不足 2 项，分不出最好和最弱。')
  })

  // Catches: a change told with the wrong sign, or between a full department and a nearly empty one.
  it('tells what moved most since last month, indicators and departments', () => {
    const team = (month: Month, totals: string[], department: string) => totals.map((total, at) => person(at + 1, total, { month, department }))
    const people = [...team(JUNE, ['90.00', '90.00', '96.00'], '伦敦'), ...team(MAY, ['90.00', '80.00', '85.00'], '伦敦'), ...team(JUNE, ['70.00', '70.00'], '西雅图'), ...team(MAY, ['90.00', '90.00', '90.00'], '西雅图')]
    const rows = [...Array.from({ length: 3 }, () => row()), ...Array.from({ length: 3 }, () => row({ month: MAY, score: '38.00' }))]
    // 伦敦: 276 ÷ 3 = 92 against 255 ÷ 3 = 85. 销售额: 108 of 120 = 90 % against 114 of 120 = 95 %.
    expect(said(facts({ people, rows }), 'changes')).toBe([
      '1 项指标的得分率可以和上月比。没有上升的。下降最多：销售额 95.00 % → 90.00 %，降 5.00 个百分点。', '部门平均分上升最多：伦敦 85.00 → 92.00 分，升 7.00 分。有总分不足 3 人的部门不写平均分。',
    ].join('\n'))
    expect(section(facts({ people, rows }), 'changes').table?.rows).toEqual([['伦敦', '3 人', '92.00', '3 人', '85.00', '+7.00'], ['西雅图', '2 人', '—', '3 人', '90.00', '—']])
    expect(said(facts({ people: people.filter(({ month }) => month === JUNE) }), 'changes')).toContain('上月没有考核表，没有可比的数。')
  })

  // Catches: half a department called better than the whole of it last month.
  it('compares nothing that is not whole', () => {
    const people = [person(1, '90.00'), person(2, '90.00'), person(3, '90.00'), person(4, null), ...[1, 2, 3, 4].map((id) => person(id, '80.00', { month: MAY }))]
    const rows = [row(), row(), row(), row({ score: null, actual: null }), ...[1, 2, 3].map(() => row({ month: MAY }))]
    expect(said(facts({ people, rows }), 'changes')).toBe([
      '没有两个月都得分齐全、都有 3 行以上的指标，不比较指标的变化。', '没有两个月都有足够人数的部门，不比较部门的变化。还有人没有总分的部门，平均分只算有总分的人，先不和上月比。',
    ].join('\n'))
    expect(section(facts({ people, rows }), 'changes').table?.rows).toEqual([['伦敦', '3 人', '90.00', '4 人', '80.00', '—']])
    expect(said(facts({ rows: [...rows, row({ indicatorId: 2 as IndicatorId }), row({ indicatorId: 2 as IndicatorId }), row({ indicatorId: 2 as IndicatorId })] }), 'rows')).toContain('这些指标还有 1 行没有得分，没有计入。')
  })

  // Catches: people's objectives named on a paper that goes on the wall; an average of marks nobody can repeat.
  it('names the objectives of company and departments, counts those of people', () => {
    const of = facts({ objectives: [
      { level: 'company', title: '让老客户多买', score: '0.775', mark: 4 }, { level: 'department', title: '伦敦走出去', score: null, mark: 3 }, { level: 'person', title: '私下的目标', score: '1', mark: null },
    ] })
    expect(said(of, 'goals')).toBe('本季目标 3 个（公司 1 个、部门 1 个、个人 1 个）；到月底 2 个的关键结果都有进展记录，有得分。过程分：2 个目标打了分，平均 3.50（7 ÷ 2，满分 5），1 个没有打。')
    expect(section(of, 'goals').table?.rows).toEqual([['公司', '让老客户多买', '0.8', '4'], ['部门', '伦敦走出去', '—', '3']])
  })

  // Catches: a count that is lost, or a meeting that was not held told as held.
  it('counts rewards, appeals, interviews and plans, and says whether there was a meeting', () => {
    const of = facts({
      ledger: { rewards: 4, rewardPoints: '6', penalties: 1, penaltyPoints: '-2', vetoes: 1 }, clamped: 1, appeals: { open: 1, upheld: 1, changed: 2, withdrawn: 0 },
      interviews: { people: 9, held: 6, signed: 5 }, noneNeeded: 3, withoutStep: 2, meeting: { on: null, skipped: '当月出差。' },
      plans: [{ action: '每周拜访两家', who: '戴南希', due: '1997-07-31' as Day, expected: '多两单', indicator: '订单数' }],
    })
    expect(said(of, 'people')).toBe('奖 4 次共 6 分，惩 1 次共 −2 分，次数比 4 : 1，分数比 3 : 1。另有一票否决 1 次。1 张考核表的加减分超过上限，按上限计。'
      + '申诉 4 件：维持 1 件、更正 2 件、撤回 0 件、待答复 1 件。绩效面谈 6 人，占有考核表的 9 人的 66.67 %；5 人已签字。')
    expect(said(of, 'decisions')).toBe('月度会未召开：当月出差。改进计划 1 项，3 人写明无需改进，2 人还没有写。')
    expect(section(of, 'decisions').table?.rows).toEqual([['每周拜访两家', '戴南希', '1997-07-31', '多两单', '订单数']])
  })

  // Catches: a month that says nothing of what it decided and of what was due.
  it('says what was decided and how much of what was due was closed in time', () => {
    expect(said(facts({ meeting: { on: '1997-07-05' as Day, skipped: null }, decisions: { made: 3, due: 2, inTime: 1 } }), 'decisions')).toBe('月度会 1997-07-05 召开。定下决议 3 条。本月到期的决议 2 条，按期关闭 1 条。还没有改进计划。')
  })

  // Catches: next month's targets compared with this month's results, or rows without a target summed as nothing.
  it('puts next month’s targets beside this month’s', () => {
    const rows = [row(), row(), row({ month: JULY, target: '120000', actual: null, score: null }), row({ month: JULY, target: '110000', actual: null, score: null }), row({ month: JULY, target: null, actual: null, score: null })]
    expect(said(facts({ rows }), 'next')).toBe('1997年7月有目标的效益指标 1 项，1 项不同，见表。另有 1 行还没有填目标，没有计入。')
    // 12 + 11 = 23 against 10 + 10 = 20: +3, 15 %.
    expect(section(facts({ rows }), 'next').table?.rows).toEqual([['销售额（万元）', '2 行合计', '20', '23', '+15.00 %']])
    expect(section(facts({ rows: [row(), row({ month: JULY, actual: null, score: null })] }), 'next')).toMatchObject({ paragraphs: ['1997年7月有目标的效益指标 1 项，都和本月一样。'], table: null })
    expect(said(facts({ rows: [row()] }), 'next')).toBe('1997年7月还没有考核表，目标还没有定。')
  })
})

describe('the owner’s words', () => {
  const sections = writeSummary(facts({ rows: [row()] }))
  const results = sections[0]
  if (results === undefined) throw new Error('no section')

  // Catches: an edit that outlives its figures without a word, or one called stale although nothing moved.
  it('are stale once the figures behind them change, table included', () => {
    const edited = { results: { text: '很好。', basis: basisOf(results) } }
    expect(staleKeys(sections, edited)).toEqual([])
    expect(staleKeys(writeSummary(facts({ rows: [row({ actual: '95000' })] })), edited)).toEqual(['results'])
    expect(staleKeys(sections, {})).toEqual([])
  })

  it('print line by line in place of the program’s', () => {
    expect(printedParagraphs(results, { text: '第一段\n\n第二段\n', basis: '' })).toEqual(['第一段', '第二段'])
    expect(printedParagraphs(results, undefined)).toEqual(results.paragraphs)
    expect(printedParagraphs(results, { text: '', basis: '' })).toEqual([])
  })
})
