import { describe, expect, it } from 'vitest'
import type { CheckInId, Day, DecisionId, EmployeeId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { decisionsSentence, namesSeveral, standingOn } from '../../../shared/domain/meeting/decision.ts'
import { benefitPage } from '../../../shared/domain/meeting/wall-benefit.ts'
import { aloudOf, oldDecisionsPage, type DecisionFacts } from '../../../shared/domain/meeting/wall-decisions.ts'
import { gapsPage, trendSentence, type GapFacts, type GapRow } from '../../../shared/domain/meeting/wall-gaps.ts'
import { okrPage, type OkrFacts } from '../../../shared/domain/meeting/wall-okr.ts'
import { JUNE, MAY, row as summaryRow } from '../summary/month-of.ts'

const APRIL = '1997-04' as Month
const MONTHS = [APRIL, MAY, JUNE]
const LIMITS = { redBelow: '0.8', amberBelow: '1' }
const day = (text: string) => text as Day
const row = (employee: number, more: Partial<GapRow> = {}): GapRow => ({ ...summaryRow(), employeeId: employee as EmployeeId, department: '伦敦', share: '1', ...more })
const calls = (employee: number, more: Partial<GapRow> = {}): GapRow => row(employee, { indicatorId: 2 as IndicatorId, name: '拜访', unit: '次', displayUnit: '次', dimension: 'efficiency', weight: '60', score: '30.00', ...more })
const gaps = (rows: GapRow[], more: Partial<GapFacts> = {}) => gapsPage({ rows, months: MONTHS, limits: LIMITS, causes: [], departments: new Map(), ...more })

describe('the page of gaps', () => {
  const three = [1, 2, 3].flatMap((employee) => [row(employee), calls(employee)])
  // 拜访: 3 × (60 − 30) = 90 lost, 90/180 = 50 %. 销售额: 3 × (40 − 36) = 12 lost, 108/120 = 90 %.
  it('puts the indicator that lost most points first, over the whole company', () => {
    const page = gaps(three)
    expect(page.indicators.map(({ name, lost, attainment, light }) => [name, lost, attainment, light])).toEqual([['拜访', '90.00', '50.00', 'red'], ['销售额', '12.00', '90.00', 'amber']])
    // Each lost 34 of 100: 66 %.
    expect(page.departments).toMatchObject([{ name: '伦敦', people: 3, lost: '34.00', attainment: '66.00', few: false, indicators: [{ name: '拜访', lost: '90.00' }, { name: '销售额', lost: '12.00' }] }])
    expect(page.sentence).toBe('差距最大的是「拜访」，全公司少得 90.00 分，得分率 50.00 %。')
  })

  // Catches: a department of one or two whose figure is somebody's own total, or an indicator of one person with his points.
  it('shows no points of fewer than three people', () => {
    const page = gaps([...three, row(4, { department: '西雅图', score: '20.00' }), row(5, { department: '西雅图', score: '20.00' }), calls(4, { department: '西雅图', indicatorId: 3 as IndicatorId, name: '台账' })])
    expect(page.departments.find(({ name }) => name === '西雅图')).toMatchObject({ people: 2, lost: null, attainment: null, light: null, few: true, indicators: [] })
    expect(page.indicators.find(({ name }) => name === '台账')).toMatchObject({ lost: null, attainment: '50.00' })
    expect(page.sentence).toContain('1 个部门不足 3 人，不单独列出。')
    // Three people of whom two have a score: their mean would still tell.
    expect(gaps([row(1), row(2), row(3, { score: null, actual: null })]).departments[0]).toMatchObject({ people: 3, lost: null, attainment: null, indicators: [] })
  })

  // Catches: somebody with two part-sheets counted as two people, or with twice the points.
  it('counts a person with two part-sheets once', () => {
    const parts = [row(1, { share: '0.5' }), row(1, { share: '0.5', score: '30.00' }), row(2), row(3)]
    const [line] = gaps(parts).indicators
    // (4 + 10) ÷ 2 + 4 + 4
    expect(line?.lost).toBe('15.00')
    expect(gaps([row(1, { share: '0.5' }), row(1, { share: '0.5' }), row(2)]).indicators[0]?.lost).toBeNull()
  })

  it('brings the root causes of the company and of departments beside their indicator', () => {
    const causes = [{ indicatorId: 2 as IndicatorId, department: null, whys: ['没有路线'], conclusion: '没人排班' }, { indicatorId: 9 as IndicatorId, department: '伦敦', whys: [], conclusion: '别的' }]
    expect(gaps(three, { causes }).indicators.map((gap) => gap.causes)).toEqual([[{ department: null, whys: ['没有路线'], conclusion: '没人排班' }], []])
  })

  // Catches: a trend over a hole, or a single step called a trend.
  it('says a trend only where the months say it', () => {
    expect(trendSentence(['90.00', '80.00', '70.00'])).toBe('连续 2 个月下降')
    expect(trendSentence(['70.00', '80.00', '70.00'])).toBe('比上月降 10.00 个百分点')
    expect(trendSentence([null, '70.00', '74.20'])).toBe('比上月升 4.20 个百分点')
    expect(trendSentence(['70.00', '70.00'])).toBe('和上月一样')
    expect(trendSentence(['70.00', null, '60.00'])).toBe('')
    expect(trendSentence(['60.00', null])).toBe('')
  })

  it('says so when there is nothing to see', () => {
    expect([gaps([]).sentence, gaps([row(1, { score: null })]).sentence, gaps([row(1, { score: '40.00' })]).sentence]).toEqual(['本月还没有考核表，看不出差距。', '本月还没有得分，看不出差距。', '有得分的指标都得了满分，没有差距。'])
  })
})

describe('效益 on a page', () => {
  // 9 + 9 of 10 + 10 万元: 90 %; May had 8 + 8: +12.5 %. A month with a missing row is no point of the line.
  it('sums against target and last month, and leaves months out that are not whole', () => {
    const may = { month: MAY, actual: '80000' }
    const page = benefitPage([row(1), row(2), row(1, may), row(2, may), row(1, { month: APRIL }), row(2, { month: APRIL, actual: null, score: null })], MONTHS, LIMITS)
    expect(page.indicators).toMatchObject([{ name: '销售额', unit: '万元', actual: '18', target: '20', attainment: '90.00', met: false, light: 'amber', last: '16', change: '+12.50 %', missing: 0,
      series: [{ month: APRIL, actual: null, attainment: null }, { month: MAY, actual: '16', attainment: '80.00' }, { month: JUNE, actual: '18', attainment: '90.00' }],
      sentence: '销售额合计 18 万元，目标 20 万元，完成 90.00 %，比上月 +12.50 %。' }])
    expect(page.sentence).toBe('1 项效益指标，0 项达到目标，1 项没有达到；差得最多的是「销售额」，完成 90.00 %。')
    expect(benefitPage([], MONTHS, LIMITS).sentence).toBe('本月的考核表里没有效益指标。')
  })

  // Catches: a red light beside 完成 100 % with nothing that says why: one sold for two, 40 × 1.2 + 40 × 0.2 = 56 of 80 points.
  it('says the points the light goes by beside the sum', () => {
    expect(benefitPage([row(1, { actual: '180000', score: '48.00' }), row(2, { actual: '20000', score: '8.00' })], MONTHS, LIMITS).indicators).toMatchObject([{ attainment: '100.00', met: true, light: 'red', gained: '70.00' }])
  })

  // Catches: a month half typed that is said to have failed.
  it('says that figures are still to come', () => {
    expect(benefitPage([row(1), row(2, { actual: null, score: null })], MONTHS, LIMITS).sentence).toBe('1 项效益指标，0 项达到目标，1 项没有达到；差得最多的是「销售额」，完成 90.00 %（1 项还没录全，只按已录的算）。')
  })
})

describe('OKR', () => {
  const checkIn = (id: number, on: string, current: string, confidence: number) => ({ id: id as CheckInId, on: day(on), current, confidence, note: '', correctsId: null })
  const objective = (more: Partial<OkrFacts> = {}): OkrFacts => ({ level: 'company', department: '', title: '回款跟得上', ownerName: '戴南希', givenScore: null, keyResults: [
    { title: '回款额', kind: 'increase', start: '0', target: '100', unit: '万元', weight: '100', checkIns: [checkIn(1, '1997-05-20', '20', 7), checkIn(2, '1997-06-20', '50', 4), checkIn(3, '1997-07-20', '90', 9)] },
  ], ...more })
  // Catches: a check-in made after the meeting on its wall, a fall that is not told, a person's objective by name.
  it('shows what was known on the day of the meeting, and counts personal objectives only', () => {
    const page = okrPage([objective(), objective({ level: 'person', title: '个人的事' })], JUNE, day('1997-07-05'))
    expect(page.objectives).toMatchObject([{ title: '回款跟得上', score: '0.5', progressShown: '得分 0.5', atRisk: true, keyResults: [{ shown: '从 0 万元，现在 50 万元，目标 100 万元', confidence: 4, confidenceBefore: 7, fell: true, risk: expect.stringContaining('从 7 降到 4') as string }] }])
    expect([page.personal, page.sentence]).toEqual([{ count: 1, fell: 1 }, '公司和部门的目标 1 个，1 个信心下降了 2 以上。个人目标 1 个，1 个信心下降，会上不逐个看。'])
    expect(okrPage([], JUNE, day('1997-07-05')).sentence).toBe('本季还没有写目标（OKR）。')
  })
})

describe('decisions', () => {
  const decision = (more: Partial<DecisionFacts> = {}): DecisionFacts => ({
    id: 1 as DecisionId, month: MAY, sequence: 1, kind: 'decision', what: '每周对账。', ownerName: '王姐', partners: ['财务'], acceptance: '四张对账单', resources: '', page: null, indicatorName: '', evidence: '',
    state: 'open', dueOn: day('1997-06-20'), closedOn: null, postponed: 0, ...more,
  })
  it('are read aloud in one breath', () => {
    expect(aloudOf(decision(), 0)).toBe('第 1 条决议：每周对账。责任人王姐，协同财务，截止 1997-06-20，验收标准：四张对账单。')
  })
  it('of earlier months come with how they stand', () => {
    const page = oldDecisionsPage([decision({ postponed: 1 }), decision({ state: 'done', closedOn: day('1997-06-10') })], day('1997-07-05'))
    expect(page).toMatchObject({ sentence: '以前的决议还有 1 条没有关闭，1 条逾期，1 条延过期。上次会后关闭了 1 条。', open: [{ overdue: true, standing: '逾期 15 天，已延期 1 次' }], closed: [{ standing: '按期完成' }] })
    expect(oldDecisionsPage([], day('1997-07-05')).sentence).toBe('以前没有留下决议。')
  })
  // Catches: minutes that know of a closing or a postponement that came later.
  it('stand on a day as they stood then', () => {
    const put = [{ from: day('1997-06-20'), to: day('1997-07-20'), on: day('1997-06-25') }, { from: day('1997-07-20'), to: day('1997-08-20'), on: day('1997-07-10') }]
    const now = { state: 'done' as const, dueOn: day('1997-08-20'), closedOn: day('1997-08-01'), postponements: put }
    expect(standingOn(now, day('1997-06-21'))).toEqual({ state: 'open', dueOn: '1997-06-20', closedOn: null, postponed: 0 })
    expect(standingOn(now, day('1997-07-05'))).toEqual({ state: 'open', dueOn: '1997-07-20', closedOn: null, postponed: 1 })
    expect(standingOn(now, day('1997-08-01'))).toEqual({ state: 'done', dueOn: '1997-08-20', closedOn: '1997-08-01', postponed: 2 })
  })
  it('have one 责任人, however the names are joined', () => {
    expect(['张三、李四', '张三和李四', '张三 和 李四', '张三/李四', '张三，'].map(namesSeveral)).toEqual([true, true, true, true, false])
    expect(['和珅', '欧阳和平', 'Anna Lee', '王和'].map(namesSeveral)).toEqual([false, false, false, false])
  })
  it('are told in one sentence', () => {
    expect([decisionsSentence([], day('1997-07-05')), decisionsSentence([decision({ state: 'done', closedOn: day('1997-06-10') })], day('1997-07-05'))]).toEqual(['还没有决议。', '共 1 条，都已关闭；到期的 1 条里按期关闭 1 条。'])
  })
})
