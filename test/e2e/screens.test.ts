import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { closeBrowser, openProgram, type Program } from '../helpers/program.ts'
import { enterDemo, eventually } from './steps/pages.ts'
import { faintTexts, layoutFaults, MAIN_ACTION, tabToMainAction } from './steps/screen-checks.ts'

let program: Program
afterEach(async () => { await program.close() })
afterAll(closeBrowser)

/** Every section the rail offers, whatever is added to it. */
const sections = (page: Page): Promise<string[]> => page.locator('nav .rail-link').evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''))

async function open(page: Page, section: string): Promise<void> {
  const link = page.getByRole('navigation').getByRole('link', { name: section, exact: true })
  await link.click()
  await eventually(() => link.getAttribute('aria-current')).toBe('page')
  await eventually(() => page.getByText('正在读取…').count()).toBe(0)
  await eventually(() => page.locator('h1').count()).toBe(1)
}

/** On a laptop of 1366 × 768 with the demo company: the narrowest screen the program promises to serve. */
describe.each(['light', 'dark'] as const)('every section in %s', (theme) => {
  // Catches: a clipped or covered action, a page that scrolls sideways, text too faint to read, a page that complains.
  it('fits the window, reads well and complains of nothing', async () => {
    program = await openProgram({ theme, width: 1366, height: 768 })
    const { page } = program
    await enterDemo(page)
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
    const found: Record<string, unknown> = {}
    const all = await sections(page)
    expect(all).toContain('帮助')
    for (const section of all) {
      await open(page, section)
      await page.mouse.move(700, 20)
      found[section] = [...await layoutFaults(page), ...await faintTexts(page)]
    }
    expect(found).toEqual(Object.fromEntries(all.map((section) => [section, []])))
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
  const reached: string[] = []
  for (const section of await sections(page)) {
    await open(page, section)
    const wanted = page.locator(MAIN_ACTION)
    if (await wanted.count() === 0) continue
    const main = await tabToMainAction(page)
    expect(main?.words, section).toBe(await wanted.first().textContent())
    expect(main?.outline, section).toMatch(/^solid [23]/)
    reached.push(section)
  }
  expect(reached).toEqual(expect.arrayContaining(['目标值', '月度结果', '考核', '打印中心', '团队', '指标与模板', '导入 Excel']))
})
