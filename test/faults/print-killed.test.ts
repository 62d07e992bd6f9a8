import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPdfEngine, type PdfEngine } from '../../electron/files/pdf/chromium-pdf.ts'
import { pageTexts, testChromium } from '../electron/print/poppler.ts'
import type { TestHouse } from '../helpers/house.ts'
import { furnishedHouses, type FurnishedHouses } from './furnished-house.ts'

let houses: FurnishedHouses
let house: TestHouse
let engine: PdfEngine
beforeAll(async () => { houses = await furnishedHouses() })
afterAll(() => houses.remove())
beforeEach(() => {
  house = houses.open()
  engine = openPdfEngine(testChromium())
  house.ports.makePdf = (html, options) => engine.print(html, options)
})
afterEach(async () => {
  await engine.close()
  house.close()
})

const SHEET = 55
const print = () => house.house.invoke('print.pdf', { month: '2026-10', ids: [SHEET], paper: 'evaluation' })
const sleep = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms) })

/** Waits for the browser of the print under way and kills it, as the owner's task manager does. */
async function killBrowser(after: number): Promise<void> {
  await expect.poll(() => engine.pid(), { timeout: 20_000, interval: 5 }).not.toBeNull()
  await sleep(after)
  const pid = engine.pid()
  if (pid !== null) process.kill(pid, 'SIGKILL')
}
const lastPdf = (): Uint8Array => house.ports.saved.at(-1)?.bytes ?? new Uint8Array()
const isWhole = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes).toString('latin1')
  return text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF')
}

// Catches: a print that never answers, answers `fault`, or saves half a document when its browser dies; a dead browser kept for the next.
test.each([0, 120, 350])('the browser killed %i ms into a print: a coded failure or a whole document, never half of one; the next print works', async (after) => {
  const printing = print()
  await killBrowser(after)
  const answer = await printing
  if (!answer.ok) expect(answer.code).toBe('save-failed')
  expect(house.ports.saved.every(({ bytes }) => isWhole(bytes))).toBe(true)
  expect(house.ports.saved).toHaveLength(answer.ok ? 1 : 0)
  expect(await print()).toMatchObject({ ok: true })
  expect(isWhole(lastPdf())).toBe(true)
}, 60_000)

// Catches: several prints in a row of which the first one's death takes the waiting ones along.
test('prints that wait behind one whose browser dies are printed all the same', async () => {
  const [first, ...rest] = [print(), print(), print()]
  await killBrowser(0)
  const answer = await first
  if (!answer?.ok) expect(answer?.code).toBe('save-failed')
  expect(await Promise.all(rest)).toMatchObject([{ ok: true }, { ok: true }])
}, 60_000)

// Catches: a document of two moments, or a save that waits for the printer or fails because of it.
test('a sheet that changes, and goes, while it is printed is printed as it was; the saves are not kept waiting', async () => {
  let printed = false
  const printing = print().then((answer) => {
    printed = true
    return answer
  })
  await house.call('evaluations.comment', { id: SHEET, self: null, manager: '印刷途中改的话' })
  await house.call('evaluations.remove', { id: SHEET })
  expect(printed).toBe(false)
  expect(await printing).toMatchObject({ ok: true })
  const text = (await pageTexts(lastPdf())).join('')
  expect(text).toContain('陶知夏')
  expect(text).not.toContain('印刷途中改的话')
  expect(await house.refuse('print.pdf', { month: '2026-10', ids: [SHEET] })).toMatchObject({ code: 'not-found' })
}, 60_000)

// Catches: a browser that cannot be started told as a fault of the program.
test('a browser that has been uninstalled since the start is a coded failure', async () => {
  const gone = openPdfEngine('/nowhere/chromium')
  house.ports.makePdf = (html, options) => gone.print(html, options)
  expect((await print())).toMatchObject({ ok: false, code: 'save-failed', details: { cause: 'unavailable' } })
  expect(house.ports.saved).toEqual([])
})
