import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { closeBrowser, openProgram, type Program } from '../helpers/program.ts'
import { enterDemo, eventually } from './steps/pages.ts'
import { faintTexts, layoutFaults, tabToMainAction } from './steps/screen-checks.ts'

const SECTIONS = ['首页', '目标值', '月度结果', '考核', '打印中心', '团队', '指标与模板', '导入 Excel', '设置', '帮助']
let program: Program
afterEach(async () => { await program.close() })
afterAll(closeBrowser)

/** On a laptop of 1366 × 768 with the demo company: the narrowest screen the program promises to serve. */
describe.each(['light', 'dark'] as const)('every section in %s', (theme) => {
  // Catches: a clipped or covered action, a page that scrolls sideways, text too faint to read, a page that complains.
  it('fits the window, reads well and complains of nothing', async () => {
    program = await openProgram({ theme, width: 1366, height: 768 })
    const { page } = program
    await enterDemo(page)
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
    const found: Record<string, unknown> = {}
    for (const section of SECTIONS) {
      const link = page.getByRole('navigation').getByRole('link', { name: section, exact: true })
      await link.click()
      await eventually(() => link.getAttribute('aria-current')).toBe('page')
      await eventually(() => page.getByText('正在读取…').count()).toBe(0)
      await page.mouse.move(700, 20)
      await eventually(async () => { found[section] = [...await layoutFaults(page), ...await faintTexts(page)]; return page.locator('h1').count() }).toBe(1)
      await page.screenshot({ path: `/tmp/shots/${theme}-${SECTIONS.indexOf(section)}.png` })
    }
    expect(found).toEqual(Object.fromEntries(SECTIONS.map((section) => [section, []])))
    expect(program.complaints).toEqual([])
  })
})

// Catches: a main action that the keyboard cannot reach, or reaches without showing it.
it('Tab reaches the main action of every section that has one, and shows it', async () => {
  program = await openProgram({ width: 1366, height: 768 })
  const { page } = program
  await enterDemo(page)
  const reached: Record<string, string | undefined> = {}
  for (const section of SECTIONS) {
    const link = page.getByRole('navigation').getByRole('link', { name: section, exact: true })
    await link.click()
    await eventually(() => link.getAttribute('aria-current')).toBe('page')
    await eventually(() => page.getByText('正在读取…').count()).toBe(0)
    const main = await tabToMainAction(page)
    reached[section] = main?.words
    if (main !== null) expect(main.outline, section).toMatch(/^solid [23]/)
  }
  expect(reached).toEqual({})
})
