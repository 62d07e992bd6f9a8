import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { closeBrowser, openProgram, type Program } from '../helpers/program.ts'
import { chartFaults, clippedTexts, wallFaults, watchCanvases } from './steps/clip-checks.ts'
import { makeHostile } from './steps/hostile.ts'
import { decisionScreen, pageScreens, presenterScreen, settled, wallScreens, type Looked } from './steps/looked-screens.ts'
import { enterDemo, eventually } from './steps/pages.ts'
import { faintTexts, layoutFaults } from './steps/screen-checks.ts'
import { openWithSheets } from './steps/seeded.ts'

let program: Program
afterEach(async () => { await program.close() })
afterAll(closeBrowser)

const SIZES = [{ width: 1920, height: 1080 }, { width: 1366, height: 768 }] as const

/** Goes through the screens, looks at each in both sizes and answers what is wrong with it. */
async function look(page: Page, screens: readonly Looked[]): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const { name, of, open } of screens) {
    await open(page)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await settled(page)
      await page.mouse.move(size.width / 2, 2)
      const faults = [
        ...await clippedTexts(page), ...await chartFaults(page), ...await faintTexts(page),
        ...(of === 'page' ? await layoutFaults(page) : []), ...(of === 'wall' ? await wallFaults(page) : []),
      ]
      if (faults.length > 0) found[`${name} at ${size.width} × ${size.height}`] = faults
    }
  }
  return found
}

async function startMeeting(page: Page): Promise<void> {
  await page.evaluate(() => { location.hash = '#/meeting' })
  await page.getByTestId('meeting-start').click()
  await page.getByTestId('wall').waitFor()
}

/** The wall asks before it lets a step back go, so the page is loaded anew elsewhere. */
async function leaveWall(page: Page): Promise<void> {
  await page.evaluate(() => { history.replaceState(null, '', '#/help') })
  await page.reload()
  await page.locator('nav.rail').waitFor()
}

// Catches: a Chinese label cut off or drawn over another, text beside or below the window, an agenda bar that overlaps,
// a page pushed out sideways when the window gets smaller, text too faint to read, a page that complains.
describe.each(['light', 'dark'] as const)('the meeting, the cause chain, improvement, dashboards and home in %s', (theme) => {
  it('are whole on a projector and on a laptop for the demo company', async () => {
    program = await openProgram({ theme })
    const { page } = program
    await enterDemo(page)
    await watchCanvases(page)
    await page.getByRole('button', { name: '上个月' }).click()
    const [year, month] = ((await page.getByLabel('月份').inputValue()).match(/\d+/g) ?? []).map(Number) as [number, number]
    expect(await look(page, pageScreens)).toEqual({})
    await startMeeting(page)
    expect(await look(page, wallScreens)).toEqual({})
    await leaveWall(page)
    expect(await look(page, [presenterScreen(`${year}-${String(month).padStart(2, '0')}`)])).toEqual({})
    expect(program.complaints).toEqual([])
  }, 240_000)

  it('are whole for a company with the longest names, a red result and its red cause', async () => {
    program = await openWithSheets({ theme }, makeHostile)
    const { page } = program
    await watchCanvases(page)
    expect(await look(page, pageScreens)).toEqual({})
    await startMeeting(page)
    await page.keyboard.press('3')
    await eventually(() => page.getByTestId('walk-says').innerText()).toContain('「新客户数」')
    expect(await look(page, [...wallScreens, decisionScreen])).toEqual({})
    await leaveWall(page)
    expect(await look(page, [presenterScreen('1997-06')])).toEqual({})
    expect(program.complaints).toEqual([])
  }, 240_000)
})

// Catches: a check that finds nothing because it looks at nothing.
it('the checks themselves see words cut off, words drawn beyond a chart and a box pushed out', async () => {
  program = await openProgram()
  const { page } = program
  await watchCanvases(page)
  await page.evaluate(() => {
    const place = document.querySelector('main') as HTMLElement
    place.insertAdjacentHTML('beforeend', '<p style="width:60px;overflow:hidden;white-space:nowrap">没有写全的一句话</p><p style="width:60px;overflow:hidden;white-space:nowrap" title="写全了的另外一句话">写全了的另外一句话</p><div style="width:80px;flex:none;overflow-x:auto"><div style="width:200px">宽</div></div>')
    const canvas = place.appendChild(document.createElement('canvas'))
    const brush = canvas.getContext('2d') as CanvasRenderingContext2D
    brush.fillText('出了边的字', canvas.width - 8, 60)
    brush.fillText('一个', 20, 60)
    brush.fillText('两个', 24, 62)
  })
  const clipped = await clippedTexts(page)
  expect([clipped.some((fault) => fault.startsWith('没有写全的一句话 is cut off')), clipped.some((fault) => fault.includes('写全了的另外')), clipped.some((fault) => fault.includes('scrolls sideways: 200 in 80'))]).toEqual([true, false, true])
  expect(await chartFaults(page)).toEqual(['a chart: 出了边的字 is cut off at the edge', 'a chart: 一个 over 两个'])
})
