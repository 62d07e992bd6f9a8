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
      await eventually(() => page.locator('h1').count()).toBe(1)
      found[section] = [...await layoutFaults(page), ...await faintTexts(page)]
    }
    expect(found).toEqual(Object.fromEntries(SECTIONS.map((section) => [section, []])))
    expect(program.complaints).toEqual([])
  })
})

// Catches: a new shade of the palette, used on one of its grounds only now and then, that is too faint there.
it.each(['light', 'dark'] as const)('the words of the palette can be read on every ground of %s', async (theme) => {
  program = await openProgram({ theme })
  const grounds = ['page', 'card', 'rail'] as const
  const pairs = [
    ...['text', 'text-2', 'good', 'bad', 'wait', 'ink', 'benefit', 'utility', 'efficiency', 'capability'].flatMap((words) => grounds.map((ground) => [words, ground] as const)),
    ['good', 'good-soft'], ['bad', 'bad-soft'], ['wait', 'wait-soft'], ['ink', 'ink-soft'], ['text-2', 'ink-soft'],
    ...['good-soft', 'bad-soft', 'wait-soft', 'ink-soft'].map((ground) => ['text', ground] as const),
  ] as (readonly [string, string])[]
  const faint = await program.page.evaluate((all) => {
    const sample = document.body.appendChild(document.createElement('div'))
    const light = (colour: string): number => {
      sample.style.color = `var(--${colour})`
      const [red, green, blue] = (getComputedStyle(sample).color.match(/[\d.]+/g) ?? []).map((part) => (Number(part) / 255 <= 0.040_45 ? Number(part) / 255 / 12.92 : ((Number(part) / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number]
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    return all.flatMap(([words, ground]) => {
      const [high, low] = [light(words), light(ground)].toSorted((a, b) => b - a) as [number, number]
      const ratio = (high + 0.05) / (low + 0.05)
      return ratio < 4.5 ? [`${words} on ${ground}: ${ratio.toFixed(2)}`] : []
    })
  }, pairs)
  expect(faint).toEqual([])
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
  expect(reached).toEqual({
    首页: undefined, 目标值: '从上月复制', 月度结果: '导入 Excel', 考核: '建立本月考核表', 打印中心: '存成 PDF',
    团队: '添加员工', 指标与模板: '另存为我的模板', '导入 Excel': '选择文件…', 设置: undefined, 帮助: undefined,
  })
})
