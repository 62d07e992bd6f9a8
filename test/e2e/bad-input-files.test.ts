import fs from 'node:fs'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { closeBrowser, openProgram, type Program } from '../helpers/program.ts'
import { chooseFile, confirmButton, dataFile, reportRows } from './steps/intake-steps.ts'
import { eventually } from './steps/pages.ts'
import { ask, counts } from './steps/seeded.ts'

let program: Program
beforeEach(async () => { program = await openProgram() })
afterEach(async () => {
  const { complaints } = program
  await program.close()
  expect(complaints).toEqual([])
})
afterAll(closeBrowser)

// Catches: an impossible date or an amount in words taken in; a namesake merged in silence; a mended row that stays blocked.
it('the GBK roster waits for its red row and its namesake, and comes in whole once they are settled', async () => {
  const { page } = program
  const before = counts(program)
  await chooseFile(page, dataFile('roster-gbk.csv'))
  await page.getByRole('button', { name: '看红色行' }).click()
  const red = page.locator('.intake-refused')
  await eventually(() => red.count()).toBe(1)
  const why = await red.innerText()
  for (const words of ['“1994/13/01”不是日历上有的日期', '“两千”不是数字', '文件第 2 行已有“戴南希”（工号 NW001）']) expect(why).toContain(words)
  expect(await confirmButton(page).isDisabled()).toBe(true)
  expect(await page.getByRole('region', { name: '确认' }).innerText()).toContain('还有 1 行有错')
  expect(counts(program)).toEqual(before)

  await page.getByTestId('intake-skip-all').click()
  await eventually(() => confirmButton(page).isEnabled()).toBe(true)
  await page.getByRole('button', { name: '撤销跳过' }).click()
  await eventually(() => confirmButton(page).isDisabled()).toBe(true)

  const joined = page.getByLabel('第 11 行 入职日期')
  expect(await joined.inputValue()).toBe('1994/13/01')
  await joined.fill('1994-12-01')
  expect(await page.getByLabel('第 11 行 绩效基数').inputValue()).toBe('两千')
  await page.getByLabel('第 11 行 绩效基数').fill('2000')
  await page.getByLabel('第 11 行 绩效基数').press('Enter')
  await eventually(() => red.count()).toBe(0)
  await page.getByRole('tab', { name: /要您回答/ }).click()
  await page.getByTestId('intake-people').getByText('另一个人（新增）', { exact: true }).first().click()
  await eventually(() => confirmButton(page).isEnabled()).toBe(true)
  await confirmButton(page).click()
  expect(await reportRows(page)).toEqual(['员工 10 0 0 0', '目标 0 0 0 0', '结果 0 0 0 0'])
  expect(ask(program, "SELECT number, joined_on AS joined, base_fen AS base FROM employee WHERE name = '戴南希' ORDER BY number")).toEqual([
    { number: 'NW001', joined: '1992-05-01', base: 200_000 }, { number: 'NW010', joined: '1994-12-01', base: 200_000 },
  ])
})

// Catches: a file trusted for its name; a half-copied workbook read as far as it goes.
it.each([
  ['plain text called .xlsx', '花名册.xlsx', () => Buffer.from('这不是表格，只是一段话。\n'), '没有读成：花名册.xlsx', '它是纯文本'],
  ['half a workbook', '一半.xlsx', () => fs.readFileSync(dataFile('clean-1997.xlsx')).subarray(0, 17_000), '没有读成：一半.xlsx', '这个文件不完整'],
])('%s is refused in words and leaves nothing behind', async (_label, name, bytes, title, why) => {
  const { page } = program
  const before = counts(program)
  await chooseFile(page, { name, mimeType: 'application/octet-stream', buffer: bytes() })
  const told = page.getByTestId('intake-refused')
  await told.waitFor()
  expect(await told.innerText()).toContain(title)
  expect(await told.innerText()).toContain(why)
  expect(await told.innerText()).toContain('没有导入任何内容')
  expect(counts(program)).toEqual(before)
  await chooseFile(page, dataFile('roster-gbk.csv'))
  await confirmButton(page).waitFor()
  expect(await told.count()).toBe(0)
})
