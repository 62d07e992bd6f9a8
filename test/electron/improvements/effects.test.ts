import { afterAll, beforeAll, expect, test } from 'vitest'
import { countReads } from '../../helpers/count-reads.ts'
import type { TestHouse } from '../../helpers/house.ts'
import { closeMonth } from '../cycle/okr-rows.ts'
import { employee, indicator, openImproving, openPlan, planIn } from './improve-house.ts'

/*
 * Northwind's own figures of 1997, imported from the file; each mean is worked out by hand beside its assertion.
 * Plans of March: January to March before, April to June after. A plan of June: in July there is one month after it.
 */
let house: TestHouse
beforeAll(async () => { house = await openImproving() })
afterAll(() => house.close())

// 001 销售额, actual ÷ target:  7,331.60 ÷ 8,000 = 91.6450 %   1,946.40 ÷ 9,300 = 20.9290 %   5,124.08 ÷ 6,500 = 78.8320 %  -> 191.4060 ÷ 3 = 63.80 %
//                               240 ÷ 5,300 = 4.5283 %         9,115.96 ÷ 2,700 = 337.6281 %  5,468.35 ÷ 5,300 = 103.1764 % -> 445.3329 ÷ 3 = 148.44 %
test('a plan opened in March is judged in June on real figures: 有效', async () => {
  const id = await openPlan(house, '1997-03', '001')
  const plan = await planIn(house, '1997-06', id)
  expect(plan).toMatchObject({ verdict: 'effective', effect: { before: '63.80', after: '148.44', measure: 'attainment', beforeMonths: ['1997-01', '1997-02', '1997-03'], afterMonths: ['1997-04', '1997-05', '1997-06'] } })
  expect(plan.sentence).toBe('有效：销售额的完成率之前 3 个月平均 63.80 %（1997年1月、1997年2月、1997年3月），之后 3 个月平均 148.44 %（1997年4月、1997年5月、1997年6月）。同一时间也可能有别的原因。')
  // Judged in May already (two months on each side), not in April; and July changes nothing any more.
  expect((await planIn(house, '1997-04', id)).verdict).toBe('watch')
  expect((await planIn(house, '1997-05', id)).effect).toMatchObject({ afterMonths: ['1997-04', '1997-05'] })
  expect((await planIn(house, '1997-07', id)).effect).toMatchObject({ after: '148.44' })
})

// 004 销售额: 23,736.47 ÷ 11,400 = 208.2146 %  12,121.99 ÷ 15,100 = 80.2781 %  5,230.08 ÷ 15,400 = 33.9616 %  -> 322.4543 ÷ 3 = 107.48 %
//             13,475.99 ÷ 15,100 = 89.2450 %  6,915.28 ÷ 11,300 = 61.1972 %   4,082.84 ÷ 9,400 = 43.4345 %   -> 193.8766 ÷ 3 = 64.63 %
test('another of March is 无效, with both numbers', async () => {
  const plan = await planIn(house, '1997-06', await openPlan(house, '1997-03', '004'))
  expect(plan).toMatchObject({ verdict: 'ineffective', effect: { before: '107.48', after: '64.63' } })
  expect(plan.sentence).toContain('好转不到 5 %')
})

// 003 销售额: 10,252.55 ÷ 10,600 = 96.7222 %  18,049.60 ÷ 11,800 = 152.9627 %  5,599.79 ÷ 14,600 = 38.3547 % -> 288.0396 ÷ 3 = 96.01 %; July alone 1,081.97 ÷ 12,400 = 8.73 %
// Catches: a verdict on a single month, however bad it looks.
test('a plan opened in June says 待观察 in July', async () => {
  const plan = await planIn(house, '1997-07', await openPlan(house, '1997-06', '003'))
  expect(plan).toMatchObject({ verdict: 'watch', effect: { before: '96.01', after: '8.73', beforeMonths: ['1997-04', '1997-05', '1997-06'], afterMonths: ['1997-07'] } })
  expect(plan.sentence).toBe('待观察：销售额的完成率之前 3 个月平均 96.01 %（1997年4月、1997年5月、1997年6月），之后 1 个月平均 8.73 %（1997年7月）；前后各满 2 个月才下结论。')
})

// 006 平均发货天数 ÷ 8: 26.5, 4, 8 -> 331.25 + 50 + 100 = 481.25 ÷ 3 = 160.42 %; 6.5, 5, 5 -> 81.25 + 62.5 + 62.5 = 206.25 ÷ 3 = 68.75 %: fewer days are better.
// 005 has no days for January, February and April: one month before, so nothing is claimed in June.
test('lower is better where it is; months without a result are no months', async () => {
  const days = { indicatorId: indicator(house, '平均发货天数') }
  expect(await planIn(house, '1997-06', await openPlan(house, '1997-03', '006', days))).toMatchObject({ verdict: 'effective', effect: { before: '160.42', after: '68.75' } })
  expect(await planIn(house, '1997-06', await openPlan(house, '1997-03', '005', days))).toMatchObject({ verdict: 'watch', effect: { beforeMonths: ['1997-03'], afterMonths: ['1997-05', '1997-06'] } })
})

// 伦敦销售部 销售额: 13,564.14 ÷ 20,300 = 66.8184 %  5,215.24 ÷ 23,400 = 22.2874 %  9,052.78 ÷ 23,200 = 39.0206 %  -> 128.1264 ÷ 3 = 42.71 %
//                   15,145.26 ÷ 12,500 = 121.1621 %  10,924.73 ÷ 13,000 = 84.0364 %  12,066.71 ÷ 14,400 = 83.7966 % -> 288.9951 ÷ 3 = 96.33 %
// All nine: 61,258.07 ÷ 51,900 = 118.0310 %  38,483.63 ÷ 62,700 = 61.3774 %  38,547.23 ÷ 63,800 = 60.4189 %  -> 239.8272 ÷ 3 = 79.94 %
//           53,032.95 ÷ 53,100 = 99.8737 %  53,781.29 ÷ 49,900 = 107.7781 %  36,362.80 ÷ 54,800 = 66.3555 %  -> 274.0073 ÷ 3 = 91.34 %
test('measured on the department as on the sheets, and on the company', async () => {
  const london = await openPlan(house, '1997-03', '007', { measured: 'department' })
  const company = await openPlan(house, '1997-03', '002', { measured: 'company' })
  expect(await planIn(house, '1997-06', london)).toMatchObject({ department: '伦敦销售部', verdict: 'effective', effect: { before: '42.71', after: '96.33' } })
  expect(await planIn(house, '1997-06', company)).toMatchObject({ verdict: 'effective', effect: { before: '79.94', after: '91.34' } })
  // Catches: a department that was renamed after March was closed, cut in two.
  closeMonth(house.db, '1997-03')
  const id = house.db.prepare("SELECT id FROM department WHERE name = '伦敦销售部'").pluck().get() as number
  await house.call('departments.rename', { id, name: '欧洲部' })
  expect(await planIn(house, '1997-06', london)).toMatchObject({ department: '伦敦销售部', verdict: 'effective', effect: { before: '42.71', after: '96.33' } })
  house.db.prepare("DELETE FROM period WHERE month = '1997-03'").run()
})

// Catches: a verdict invented for a plan that names no indicator, or for an indicator that stands on no sheet.
test('without an indicator, or without its figures, it says what is missing', async () => {
  expect(await planIn(house, '1997-06', await openPlan(house, '1997-03', '008', { indicatorId: null }))).toMatchObject({ verdict: 'unmeasured', effect: null, sentence: '没有写用哪个指标看效果，所以说不出有没有用。' })
  const orders = await planIn(house, '1997-06', await openPlan(house, '1997-03', '008', { indicatorId: indicator(house, '订单数') }))
  expect(orders).toMatchObject({ verdict: 'watch', effect: { before: null, after: null } })
  expect(orders.sentence).toBe('待观察：考核表上还没有“订单数”的完整数字，录入结果后再看。')
})

test('only plans of the twelve months up to the one asked for, newest month first; later ones are not known yet', async () => {
  const months = async (month: string) => (await house.call('improvements.effects', { month })).plans.map((plan) => plan.month)
  expect(new Set(await months('1997-03'))).toEqual(new Set(['1997-03']))
  expect((await months('1997-07'))[0]).toBe('1997-06')
  expect(new Set(await months('1998-02'))).toEqual(new Set(['1997-06', '1997-03']))
  expect(await months('1998-03')).toEqual(['1997-06'])
  await house.call('improvements.save', { id: null, month: '1997-03', employeeIds: [employee(house, '009')], kind: 'none-needed', lever: null, action: '', expected: '', dueOn: null, indicatorId: null, reason: '达标' })
  expect((await house.call('improvements.effects', { month: '1997-07' })).plans.map(({ employeeName }) => employeeName)).not.toContain('杜安妮')
})

// Catches: a query a plan: fifty plans must cost what one costs.
test('fifty plans more are read by as many queries as before', async () => {
  const queries = () => countReads(() => house.call('improvements.effects', { month: '1997-07' }))
  const few = await queries()
  expect(few).toBeGreaterThan(0)
  for (let at = 0; at < 50; at += 1) await openPlan(house, '1997-03', '001', { action: `办法 ${at}` })
  expect(await queries()).toBe(few)
})
