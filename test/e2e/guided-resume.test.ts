import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { closeBrowser, openProgram, type Program } from '../helpers/program.ts'
import { handOf, kept, onPage, PEOPLE, typePeople } from './steps/guided-steps.ts'
import { enterDemo, eventually } from './steps/pages.ts'
import { paste } from './steps/figure-steps.ts'

let program: Program
afterEach(async () => { await program.close() })
afterAll(closeBrowser)

describe('the first-run wizard, killed in the middle', () => {
  // Catches: a draft saved only when a page is left, so that a power cut takes the page being typed.
  it('comes back to the same page with everything typed up to the last second', async () => {
    program = await openProgram()
    const { page } = program
    const hand = handOf(page)
    await page.getByTestId('setup-begin').click()
    await onPage(page, 'profile')
    await hand.type('杭州干货贸易')
    await page.getByTestId('setup-whereTo').fill('做本地餐饮店第一个想到的供应商。')
    await hand.press('Alt+ArrowRight')
    await hand.press('Alt+ArrowRight')
    await onPage(page, 'people')
    await typePeople(page, hand, PEOPLE.slice(0, 2))
    await hand.type('郑一')
    await kept(program, '郑一')

    await program.killAndRestart()
    await onPage(page, 'people')
    await eventually(() => page.getByTestId('setup-person').locator('input[aria-label$="姓名"]').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toEqual(['周启明', '许佳宁', '郑一', ''])
    expect(await page.getByTestId('setup-notice').innerText()).toContain('接着上次的继续')
    await page.getByTestId('wizard-back').click()
    await page.getByTestId('wizard-back').click()
    await eventually(() => page.getByTestId('setup-company').inputValue()).toBe('杭州干货贸易')
    expect(await page.getByTestId('setup-whereTo').inputValue()).toBe('做本地餐饮店第一个想到的供应商。')
    expect(program.complaints).toEqual([])
  })

  // Catches: figures of the last page, which lie deepest, lost or put under another person after the people were pasted.
  it('keeps half a number on the last page, after people pasted from Excel', async () => {
    program = await openProgram()
    const { page } = program
    await page.getByTestId('setup-begin').click()
    await onPage(page, 'profile')
    await page.getByTestId('setup-company').fill('杭州干货贸易')
    await page.keyboard.press('Alt+ArrowRight')
    await page.keyboard.press('Alt+ArrowRight')
    await onPage(page, 'people')
    await page.getByLabel('第 1 行 姓名').focus()
    await paste(page, ['姓名\t岗位\t部门', ...PEOPLE.map(({ name, position, department }) => `${name}\t${position}\t${department}`)].join('\n'))
    await eventually(() => page.getByTestId('wizard-preview').innerText()).toContain('8 位员工')
    for (const name of ['positions', 'mix', 'managers', 'grades', 'targets']) {
      await page.keyboard.press('Alt+ArrowRight')
      await onPage(page, name)
    }
    const own = page.locator('[data-target="003|回款额|target"]')
    const shared = page.locator('[data-target="*|回款额|target"]')
    await shared.fill('80')
    await own.fill('12.')
    await kept(program, '"12."')

    await program.killAndRestart()
    await onPage(page, 'targets')
    await eventually(() => Promise.all([shared.inputValue(), own.inputValue()])).toEqual(['80', '12.'])
    expect(await page.locator('[data-target="002|回款额|target"]').getAttribute('placeholder')).toContain('80')
    expect(program.complaints).toEqual([])
  })

  // Catches: 以后再说 that forgets, and a first screen that does not say where one stood.
  it('offers on the first screen to go on where it was left', async () => {
    program = await openProgram()
    const { page } = program
    await page.getByTestId('setup-begin').click()
    await onPage(page, 'profile')
    await page.getByTestId('setup-company').fill('杭州干货贸易')
    await page.keyboard.press('Alt+ArrowRight')
    await onPage(page, 'business')
    await page.getByTestId('setup-headcount').fill('12')
    await page.getByTestId('wizard-leave').click()
    await eventually(() => page.getByTestId('setup-begin').innerText()).toContain('上次填到“行业规模”')
    await program.killAndRestart()
    await page.getByTestId('setup-begin').click()
    await onPage(page, 'business')
    expect(await page.getByTestId('setup-headcount').inputValue()).toBe('12')
    expect(program.complaints).toEqual([])
  })
})

describe('the cycle’s wizard, killed in the middle', () => {
  // Catches: the step being worked on lost for the one the month stands on, and an improvement step typed in vain.
  it('comes back to the open page with the plan half typed', async () => {
    program = await openProgram()
    const { page } = program
    await enterDemo(page)
    await page.getByRole('navigation').getByRole('link', { name: '本月四步', exact: true }).click()
    await page.getByTestId('wizard').waitFor()
    await page.getByRole('navigation', { name: '步骤' }).getByRole('button', { name: /改进/ }).click()
    await onPage(page, 'improve')
    const form = page.getByTestId('plan-form')
    await form.getByRole('radio', { name: /组织/ }).check()
    await page.getByTestId('plan-action').fill('把交接清单重写')
    await page.getByTestId('plan-expected').fill('新人三天能独立')
    await kept(program, '新人三天能独立')

    await program.killAndRestart()
    await onPage(page, 'improve')
    await eventually(() => page.getByTestId('plan-action').inputValue()).toBe('把交接清单重写')
    expect(await page.getByTestId('plan-expected').inputValue()).toBe('新人三天能独立')
    expect(await form.getByRole('radio', { name: /组织/ }).isChecked()).toBe(true)
    expect(program.complaints).toEqual([])
  })
})
