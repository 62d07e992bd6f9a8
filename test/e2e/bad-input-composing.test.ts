import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { closeBrowser, type Program } from '../helpers/program.ts'
import { inputMethod, sendComposingEnter } from './steps/compose.ts'
import { openSheet } from './steps/evaluation-steps.ts'
import { cell, goTo, saved, textIn } from './steps/figure-steps.ts'
import { eventually, goBySection } from './steps/pages.ts'
import { ask, counts, openWithSheets } from './steps/seeded.ts'
import { personCell } from './steps/team-steps.ts'

let program: Program
beforeEach(async () => { program = await openWithSheets() })
afterEach(async () => {
  const { complaints } = program
  await program.close()
  expect(complaints).toEqual([])
})
afterAll(closeBrowser)

// Catches: a half-typed person saved because the Enter that picks a word also submits the form.
it('an Enter that picks a word does not submit the form for a new person', async () => {
  const { page } = program
  const before = counts(program)
  await goBySection(page, '团队')
  await page.getByTestId('add-person').click()
  const name = page.locator('#add-name')
  await eventually(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
  const ime = await inputMethod(page)
  await ime.compose('wang')
  expect(await ime.enter()).toBe(true)
  await sendComposingEnter(name)
  await ime.commit('王小明')
  await eventually(() => name.inputValue()).toBe('王小明')
  expect(counts(program)).toEqual(before)
  await page.keyboard.press('Enter')
  await eventually(() => ask(program, "SELECT name FROM employee WHERE name LIKE '%王小明%'")).toEqual([{ name: '王小明' }])
})

// Catches: a cell of the team left, or saved with the letters of the input method, in the middle of a word.
it('an Enter that picks a word does not leave a cell of the team', async () => {
  const { page } = program
  await goBySection(page, '团队')
  await personCell(page, '001', 'name').click()
  const field = page.getByRole('textbox', { name: '戴南希 姓名' })
  await field.fill('')
  const ime = await inputMethod(page)
  await ime.compose('dai')
  expect(await ime.enter()).toBe(true)
  await sendComposingEnter(field)
  expect(await field.isVisible()).toBe(true)
  await ime.commit('戴南熙')
  await page.keyboard.press('Enter')
  await eventually(() => ask(program, "SELECT name FROM employee WHERE number = '001'")).toEqual([{ name: '戴南熙' }])
})

// Catches: 加减分 booked, or the grid moved on, by the Enter of the input method.
it('an Enter that picks a word books no 加减分 and does not leave a cell of the grid', async () => {
  const { page } = program
  await goBySection(page, '考核')
  await openSheet(page, '001')
  await page.getByTestId('adjust-add').click()
  await page.getByTestId('adjust-points').fill('2')
  await page.getByTestId('adjust-reason').focus()
  const ime = await inputMethod(page)
  await ime.compose('biaoyang')
  expect(await ime.enter()).toBe(true)
  await sendComposingEnter(page.getByTestId('adjust-reason'))
  await ime.commit('客户书面表扬')
  expect(ask(program, 'SELECT id FROM adjustment')).toEqual([])
  await page.getByTestId('adjust-reason').press('Enter')
  await eventually(() => ask(program, 'SELECT reason FROM adjustment')).toEqual([{ reason: '客户书面表扬' }])

  await goBySection(page, '月度结果')
  const one = cell(page, '003', '订单数')
  await goTo(one)
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await ime.compose('shi')
  expect(await ime.enter()).toBe(true)
  expect(await one.getAttribute('data-editing')).toBe('true')
  await ime.commit('12')
  await page.keyboard.press('Enter')
  await saved(page)
  await eventually(() => textIn(one)).toBe('12')
})
