import { afterAll, afterEach, expect, it } from 'vitest'
import { closeBrowser, openProgram, type Program } from '../helpers/program.ts'

let program: Program
afterEach(async () => { await program.close() })
afterAll(closeBrowser)

it('an empty database offers three ways and nothing else; the demo company comes and goes in one click each', async () => {
  program = await openProgram()
  const { page } = program
  const ways = page.locator('#content button')
  await expect.poll(() => ways.allInnerTexts()).toHaveLength(3)
  expect((await ways.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual(['开始建立', '导入 Excel', '看演示公司'])

  await page.getByRole('button', { name: '看演示公司' }).click()
  await page.getByRole('button', { name: '离开演示公司' }).waitFor()
  await expect.poll(() => page.getByRole('navigation').innerText()).toContain('（演示）')
  await expect.poll(() => page.locator('#content').innerText()).toContain('接下来')

  await page.getByRole('button', { name: '离开演示公司' }).click()
  await page.getByRole('button', { name: '开始建立' }).waitFor()
  expect(program.complaints).toEqual([])
})

it('a killed program comes back to the demo company, the page, the month and the theme that were on screen', async () => {
  program = await openProgram()
  const { page } = program
  await page.getByRole('button', { name: '看演示公司' }).click()
  await page.getByRole('button', { name: '离开演示公司' }).waitFor()
  await page.getByRole('button', { name: '上个月' }).click()
  await page.getByRole('button', { name: '外观' }).click()
  await page.getByRole('menuitem', { name: '深色' }).click()
  await page.getByRole('link', { name: '打印中心' }).click()
  await expect.poll(() => page.locator('header h1').innerText()).toBe('打印中心')
  const month = await page.getByLabel('月份').inputValue()

  await program.killAndRestart()
  await expect.poll(() => page.locator('header h1').innerText()).toBe('打印中心')
  expect(await page.getByLabel('月份').inputValue()).toBe(month)
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.getByRole('button', { name: '离开演示公司' }).waitFor()
  expect(program.complaints).toEqual([])
})

it('Ctrl+K finds a person by pinyin, a sheet, a page and a command, by keyboard alone', async () => {
  program = await openProgram()
  const { page } = program
  await page.getByRole('button', { name: '看演示公司' }).click()
  await page.getByRole('button', { name: '离开演示公司' }).waitFor()
  const find = async (words: string) => {
    await page.keyboard.press('Control+k')
    await page.getByTestId('palette-input').fill(words)
  }
  await find('oyc')
  await expect.poll(() => page.locator('#palette-list').getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('欧阳澈'), expect.stringContaining('考核表'), expect.stringContaining('个人档案')])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toMatch(/#\/evaluations\/\d+$/)

  await find('dayin')
  await expect.poll(() => page.locator('#palette-list').getByRole('option').first().innerText()).toContain('打印中心')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toMatch(/#\/print$/)

  await find('深色')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  expect(program.complaints).toEqual([])
})

it('an Enter that ends a Chinese composition chooses nothing in the finder', async () => {
  program = await openProgram()
  const { page } = program
  await page.getByRole('button', { name: '看演示公司' }).click()
  await page.getByRole('button', { name: '离开演示公司' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByTestId('palette-input').fill('打印')
  const before = page.url()
  await page.getByTestId('palette-input').evaluate((input) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', keyCode: 229, bubbles: true, cancelable: true }))
  })
  expect(await page.getByTestId('palette-input').isVisible()).toBe(true)
  expect(page.url()).toBe(before)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).not.toBe(before)
})
