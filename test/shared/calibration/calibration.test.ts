import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { EmployeeId, EvaluationId } from '../../../shared/domain/brand.ts'
import { distributionOf } from '../../../shared/domain/calibration/distribution-advice.ts'
import { leniencyOf } from '../../../shared/domain/calibration/leniency.ts'
import type { CalibrationSheet } from '../../../shared/domain/calibration/sheet.ts'
import { peopleTotals, spreadOf } from '../../../shared/domain/calibration/totals.ts'
import { whatIf } from '../../../shared/domain/calibration/what-if.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import { gradeOf } from '../../../shared/domain/evaluation/grades.ts'
import { scoreSheet } from '../../../shared/domain/evaluation/score-sheet.ts'

const { grades } = DEFAULT_SETTINGS
const sheet = (id: number, manager: number | null, total: string | null, form: Partial<CalibrationSheet> = {}): CalibrationSheet => ({
  id: id as EvaluationId, employeeId: id as EmployeeId, managerId: manager as EmployeeId | null, managerName: manager === null ? '' : `经理${manager}`, days: 30, daysOfMonth: 30,
  state: total === null ? 'incomplete' : 'scored', subtotal: total, total, grade: total === null ? null : gradeOf(total, grades).code, adjustments: [], veto: null, okr: null, judged: null, ...form,
})

describe('leniency', () => {
  // Three of manager 1: 90 + 92 + 94 = 276 / 3 = 92. Three of manager 2: 78 + 80 + 82 = 240 / 3 = 80. Company 516 / 6 = 86.
  const six = [sheet(1, 1, '90.00'), sheet(2, 1, '92.00'), sheet(3, 1, '94.00'), sheet(4, 2, '78.00'), sheet(5, 2, '80.00'), sheet(6, 2, '82.00')]

  it('sets each manager against the company, as a hint with both readings', () => {
    // Catches: a verdict where only a hint is known, and a mean of means.
    const { companyMean, managers } = leniencyOf(six, grades)
    expect(companyMean).toBe('86.00')
    expect(managers.map(({ mean, difference, range, people, lean }) => [mean, difference, range, people, lean])).toEqual([['92.00', '6.00', '4.00', 3, 'higher'], ['80.00', '-6.00', '4.00', 3, 'lower']])
    expect(managers[0]?.sentence).toBe('3 人平均 92.00，比全公司平均 86.00 高 6.00；可能打分偏宽，也可能这组业绩确实好。组里最高和最低只差 4.00，拉得不开。请逐行看过再说。')
    expect(managers[1]?.sentence).toContain('低 6.00；可能打分偏严，也可能这组业绩确实差')
  })

  it('says nothing about a manager of two people, nor where there is nobody to compare with', () => {
    // Catches: two high scores read as a lenient manager; a company of one manager measured against itself.
    const two = leniencyOf([...six, sheet(7, 3, '110.00'), sheet(8, 3, '110.00'), sheet(9, 3, null)], grades).managers.at(-1)
    expect([two?.lean, two?.people, two?.sentence]).toEqual(['too-few', 2, '只有 2 人有总分，人数太少，不作判断。'])
    expect(leniencyOf(six.slice(0, 3), grades).managers[0]).toMatchObject({ lean: 'alone', sentence: expect.stringContaining('不作判断') })
    expect(leniencyOf([sheet(1, 1, null)], grades).managers[0]?.sentence).toBe('还没有人有总分，不作判断。')
  })

  it('counts somebody with two part-sheets once in the company, and with the right part for each manager', () => {
    // 王 has 80.00 for 10 days under 1 and 95.00 for 20 days under 2: (80 × 10 + 95 × 20) / 30 = 90.00. Company: (90 + 92 + 94 + 90 + 78 + 80) / 6 = 87.33.
    // Catches: two people counted where one was assessed twice.
    const parts = [sheet(1, 1, '92.00'), sheet(2, 1, '94.00'), sheet(3, 1, '90.00'), sheet(4, 2, '78.00'), sheet(5, 2, '80.00'), sheet(10, 1, '80.00', { days: 10, employeeId: 9 as EmployeeId }), sheet(11, 2, '95.00', { days: 20, employeeId: 9 as EmployeeId })]
    const { companyMean, managers } = leniencyOf(parts, grades)
    expect(companyMean).toBe('87.33')
    expect(managers.map(({ people, mean }) => [people, mean])).toEqual([[4, '89.00'], [3, '84.33']])
  })

  it('counts somebody with two part-sheets under one manager once, by days', () => {
    // 王: 80.00 for 10 days and 95.00 for 20 days under manager 1, (80 × 10 + 95 × 20) ÷ 30 = 90.00; (92 + 94 + 90) ÷ 3 = 92.00.
    // Catches: 4 people and a mean of 90.25 where a change of position split one month in two.
    const parts = [sheet(1, 1, '92.00'), sheet(2, 1, '94.00'), sheet(10, 1, '80.00', { days: 10, employeeId: 9 as EmployeeId }), sheet(11, 1, '95.00', { days: 20, employeeId: 9 as EmployeeId }), sheet(4, 2, '78.00')]
    expect(leniencyOf(parts, grades).managers.map(({ people, mean, range }) => [people, mean, range])).toEqual([[3, '92.00', '4.00'], [1, '78.00', '0.00']])
    expect(spreadOf(peopleTotals(parts, grades))).toMatchObject({ count: 4, mean: '88.50', lowest: '78.00', highest: '94.00' })
  })

  it('shows what managers give where they judge, as percent of the weight', () => {
    // 1: (9 + 10 + 9) / 30 = 93.3 %; 2: (6 + 7 + 5) / 30 = 60.0 %; company 46 / 60 = 76.7 %. 93.3 − 76.7 = 16.6.
    const judged = ['9', '10', '9', '6', '7', '5']
    const { companyJudged, managers } = leniencyOf(six.map((each, at) => ({ ...each, judged: { score: judged[at] ?? '0', weight: '10' } })), grades)
    expect([companyJudged, ...managers.map((each) => each.judged)]).toEqual(['76.7', '93.3', '60.0'])
    expect(managers[0]?.sentence).toContain('说明法打分平均是权重的 93.3 %，全公司 76.7 %，高 16.6 个百分点')
  })
})

describe('distribution', () => {
  it('is silent under ten people and gives no quotas', () => {
    // Catches: forced quotas on a team of nine.
    const nine = distributionOf(Array.from({ length: 9 }, () => 'A'), grades)
    expect(nine.grades.map(({ advised }) => advised)).toEqual([null, null, null, null, null])
    expect(nine.sentence).toBe('有等级的只有 9 人，不到 10 人，不给各等级的人数建议。现在 S 0、A 9、B 0、C 0、D 0。')
  })
  it('advises twelve people 1/3/5/2/1 and says it moves nobody', () => {
    // Catches: ties given to the lower grade. 12 × 10/20/40/20/10 % = 1.2/2.4/4.8/2.4/1.2: remainders .8 → B, then .4 → A before C.
    const twelve = distributionOf(['S', 'S', ...Array.from({ length: 10 }, () => 'B'), null], grades)
    expect(twelve.grades.map(({ people, advised }) => [people, advised])).toEqual([[2, 1], [0, 3], [10, 5], [0, 2], [0, 1]])
    expect(twelve.sentence).toBe('有等级的 12 人，按 10/20/40/20/10 参考是 S 1、A 3、B 5、C 2、D 1；现在 S 2、A 0、B 10、C 0、D 0（S 多 1、A 少 3、B 多 5、C 少 2、D 少 1）。只供参考，不会因此改任何人的等级，也不能拿它当扣分的理由。')
  })
  it('gives no quotas where the grades are not five', () => {
    expect(distributionOf(Array.from({ length: 12 }, () => 'A'), grades.slice(1)).state).toBe('no-shares')
  })
})

it('spread: mean, median and range with two decimals', () => {
  // 70 + 80 + 91.5 + 60 = 301.5 / 4 = 75.375 → 75.38; median (70 + 80) / 2; range 31.5.
  expect(spreadOf(['70', '80', '91.5', '60'])).toEqual({ count: 4, mean: '75.38', median: '75.00', lowest: '60.00', highest: '91.50', range: '31.50' })
  expect(spreadOf([])).toMatchObject({ count: 0, mean: null, range: null })
})

describe('what a change would do', () => {
  it('82.00 B with +3 is 85.00 A; the distribution and the manager move with it, nothing else does', () => {
    const sheets = [sheet(1, 1, '82.00'), sheet(2, 1, '90.00'), sheet(3, 1, '70.00')]
    const effect = whatIf(sheets, [{ evaluationId: sheets[0]?.id as EvaluationId, points: '3' }], DEFAULT_SETTINGS)
    expect([...effect.sheets.values()]).toEqual([{ before: { total: '82.00', grade: 'B' }, after: { total: '85.00', grade: 'A' }, counted: '3.00' }])
    expect(effect.distribution.after.grades.map(({ people }) => people)).toEqual([0, 2, 1, 0, 0])
    expect([effect.leniency.before.managers[0]?.mean, effect.leniency.after.managers[0]?.mean]).toEqual(['80.67', '81.67'])
    expect(sheets[0]?.adjustments).toEqual([])
  })
  it('84.79 with +0.20 stays B: nothing is rounded into a grade', () => {
    const [effect] = whatIf([sheet(1, 1, '84.79')], [{ evaluationId: 1 as EvaluationId, points: '0.2' }], DEFAULT_SETTINGS).sheets.values()
    expect(effect?.after).toEqual({ total: '84.99', grade: 'B' })
  })
  it('tells how much of the points counts where the limits cut', () => {
    // Adjustments +9 and +3 are clamped to +10: total 80 + 10 = 90, so 1.00 of the 3 counts. At 119 the cap of 120 leaves 1.00 of 3.
    const near = sheet(1, 1, '89.00', { subtotal: '80.00', adjustments: [{ points: '9' }] })
    const top = sheet(2, 1, '119.00', { subtotal: '119.00' })
    const effect = whatIf([near, top], [{ evaluationId: near.id, points: '3' }, { evaluationId: top.id, points: '3' }], DEFAULT_SETTINGS)
    expect([...effect.sheets.values()].map(({ after, counted }) => [after.total, counted])).toEqual([['90.00', '1.00'], ['120.00', '1.00']])
  })
  it('keeps grade D under a veto, and changes the joined total by the share of the days', () => {
    // Parts 80.00 × 10 and 95.00 × 20; +6 on the first: (86 × 10 + 95 × 20) / 30 = 92.00.
    const parts = [sheet(10, 1, '80.00', { days: 10, employeeId: 9 as EmployeeId }), sheet(11, 2, '95.00', { days: 20, employeeId: 9 as EmployeeId })]
    const effect = whatIf(parts, [{ evaluationId: 10 as EvaluationId, points: '6' }], DEFAULT_SETTINGS)
    expect(effect.people.get(9 as EmployeeId)).toEqual({ before: { total: '90.00', grade: 'A' }, after: { total: '92.00', grade: 'A' } })
    const vetoed = whatIf([sheet(1, 1, '90.00', { veto: { kind: 'leak' }, grade: 'D' })], [{ evaluationId: 1 as EvaluationId, points: '5' }], DEFAULT_SETTINGS)
    expect([...vetoed.sheets.values()][0]?.after).toEqual({ total: '95.00', grade: 'D' })
  })
  it('is what scoring the sheet with one more adjustment gives, whatever the figures', () => {
    // Catches: a second way of adding up that drifts from the first.
    const points = fc.integer({ min: -2000, max: 2000 }).map((cents) => (cents / 100).toFixed(2))
    fc.assert(fc.property(fc.array(points, { maxLength: 4 }), points, fc.integer({ min: 0, max: 10000 }), fc.option(fc.record({ weight: fc.constantFrom('20', '30.5'), score: fc.option(fc.constantFrom('0.655', '1')) })), fc.boolean(), (given, more, cents, okr, vetoed) => {
      const input = {
        rows: [{ name: '行', unit: '分', displayUnit: '分', direction: 'higher' as const, weight: '100', rule: { kind: 'judgement' as const, standard: '' }, figures: { floor: null, target: null, stretch: null, base: null }, actual: null, judged: { points: (cents / 100).toFixed(2), reason: '据' }, exempt: null }],
        veto: vetoed ? { kind: 'leak' as const } : null, okr: okr === null ? null : { ...okr, objectives: 1, scored: 1 },
      }
      const now = scoreSheet({ ...input, adjustments: given.map((each) => ({ points: each })) }, DEFAULT_SETTINGS)
      const then = scoreSheet({ ...input, adjustments: [...given, more].map((each) => ({ points: each })) }, DEFAULT_SETTINGS)
      const one = sheet(1, 1, now.total, { subtotal: now.subtotal, grade: now.grade, adjustments: given.map((each) => ({ points: each })), veto: input.veto, okr })
      expect([...whatIf([one], [{ evaluationId: one.id, points: more }], DEFAULT_SETTINGS).sheets.values()][0]?.after).toEqual({ total: then.total, grade: then.grade })
    }))
  })
})
