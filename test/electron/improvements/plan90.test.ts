import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHouse } from '../../helpers/house.ts'
import { openImproving, openPlan } from './improve-house.ts'

let house: TestHouse
beforeAll(async () => { house = await openImproving() })
afterAll(() => house.close())

const paper = async (plans?: number[]) => {
  const { html, pages } = await house.call('print.preview', { month: '1997-06', ids: [], paper: 'plan90', ...(plans === undefined ? {} : { plans }) })
  return { pages, text: html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, '') }
}

test('without a plan it says where plans are made, on one page with its signatures', async () => {
  const { pages, text } = await paper()
  expect(pages).toBe(1)
  expect(text).toContain('还没有带“从哪里改”的进行中的改进计划')
  // All nine in June: 36,362.80 of 54,800 -> 18,437.20 short; 36,362.80 ÷ 54,800 = 66.36 %. Days have holes or are no 效益.
  expect(text).toContain('销售额36362.8元，目标54800元，差18437.2元（完成率66.36%）')
  expect(text).toContain('总经理')
})

// Catches: a plan that is over, or two of one lever, on the paper; figures of another scope; a text run as markup.
test('takes the latest open plan of each lever, with weeks, indicator before and goal, cost and owners', async () => {
  const first = await openPlan(house, '1997-03', '001', { lever: 1, action: '老办法', acceptance: '先不看' })
  await openPlan(house, '1997-06', '004', { lever: 1, action: '新办法<b>&粗', acceptance: '连续两月过 80 %', costFen: 300_050, partners: '采购部', dueOn: '1997-09-30' })
  await openPlan(house, '1997-06', '006', { lever: 2, leverAction: 'S02', action: '报价模板' })
  const over = await openPlan(house, '1997-06', '003', { lever: 3, action: '已经停了' })
  await house.call('improvements.close', { id: over, state: 'dropped', on: '1997-07-01', note: '没用' })
  const { pages, text } = await paper()
  expect(pages).toBe(1)
  expect(text).toContain('1997年7月起')
  expect(text).toContain('07-01至07-28')
  expect(text).toContain('08-26至09-29')
  expect(text).toContain('新办法&lt;b&gt;&amp;粗')
  // 004: 89.2450 + 61.1972 + 43.4345 = 193.8766 ÷ 3 = 64.63 % over April to June.
  expect(text).toContain('之前完成率64.63%（3个月平均）')
  expect(text).toContain('目标连续两月过80%')
  expect(text).toContain('3000.5元')
  expect(text).toContain('协同：采购部')
  expect(text).toContain('期限1997-09-30')
  expect(text).toContain('效用责任人裴玛格')
  expect(text).not.toContain('老办法')
  expect(text).not.toContain('已经停了')
  // Chosen by hand: the older one instead, alone.
  const chosen = await paper([first])
  expect(chosen.text).toContain('老办法')
  expect(chosen.text).not.toContain('报价模板')
})

// Catches: a plan whose long texts push the signatures to a second sheet.
test('is one sheet however much was written', async () => {
  const long = (word: string, most: number) => word.repeat(Math.ceil(most / word.length)).slice(0, most)
  for (const [lever, number] of [[1, '001'], [2, '004'], [3, '006']] as const) {
    await openPlan(house, '1997-06', number, { lever, action: long('每周一上午和采购一起把上周的退货逐条过一遍，', 1000), acceptance: long('连续两个月退货率低于百分之二，', 1000), expected: long('退货少一半，', 1000), partners: long('采购部、仓库、客服部、', 500), costFen: 12_345_678_900 })
  }
  const { pages, text } = await paper()
  expect(pages).toBe(1)
  expect(text).toContain('总经理')
})
