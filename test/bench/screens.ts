import type { Page } from 'playwright-core'
import { zhCN as text } from '../../shared/text/zh-CN/index.ts'
import { closeBrowser, openProgram } from '../helpers/program.ts'
import { bigCompany } from './big-company.ts'
import { stopwatch, type Landed } from './stopwatch.ts'
import { median, ms, worst, type Line, type Options } from './timing.ts'

const s = text.app.sections
/** What a section shows once it is there, beside its heading. */
const SECTIONS: [name: keyof typeof s, content: string][] = [
  ['home', '.step-count'], ['targets', '.figure-cell[data-cell]'], ['results', '.figure-cell[data-cell]'], ['evaluations', '[data-testid="sheet-line"]'],
  ['print', '.print-people li'], ['team', '[data-person]'], ['templates', '#content button'], ['intake', '#content button'], ['settings', '#content input'], ['help', '#content h2'],
]
/** The home page is headed by its month. */
const headed = (label: string): string => (label === s.home ? `!${JSON.stringify(Object.values(s).slice(1))}.includes(document.querySelector('h1')?.textContent)` : `document.querySelector('h1')?.textContent === ${JSON.stringify(label)}`)
const there = (label: string, content: string): string => `${headed(label)} && document.querySelector(${JSON.stringify(content)}) !== null`

/** Each screen of the built program with 200 people × 8 rows × 36 months, from the click to the frame that shows it, after a first visit. */
export async function screens({ quick, say }: Options): Promise<Line[]> {
  const program = await openProgram({ folder: bigCompany(200, quick ? 6 : 36) })
  const { page } = program
  const turns = quick ? 3 : 9
  const lines: Line[] = []
  const measure: Measure = async (name, once) => {
    const took: Landed[] = []
    await once()
    for (let turn = 0; turn < turns; turn += 1) took.push(await once())
    const [times, own] = [took.map(({ time }) => time), took.map(({ processor }) => processor)]
    lines.push({ name: `screen: ${name}`, ratio: '', medians: ms(median(times)), spread: `worst ${ms(worst(times))}, of it computing ${ms(median(own))}` })
  }
  try {
    for (const [name, content] of SECTIONS) {
      const visit = () => go(page, s[name], content)
      const away = name === 'help' ? () => go(page, s.settings, '#content input') : () => go(page, s.help, '#content h2')
      await visit()
      await measure(s[name], async () => { await away(); return visit() })
    }
    for (const part of [sheets, months, typing, palette]) await part(page, measure)
    if (program.complaints.length > 0) say(`the page complained: ${program.complaints.slice(0, 3).join(' | ')}`)
    return lines
  } finally {
    await program.close()
    await closeBrowser()
  }
}

type Measure = (name: string, once: () => Promise<Landed>) => Promise<void>

const go = (page: Page, label: string, content: string): Promise<Landed> =>
  stopwatch(page, 'click', () => page.getByRole('navigation').getByRole('link', { name: label, exact: true }).click(), there(label, content))

/** Another sheet of the list, by the mouse: to its own total on the right. */
async function sheets(page: Page, measure: Measure): Promise<void> {
  await go(page, s.evaluations, '[data-testid="sheet-line"]')
  let at = 0
  await measure('another sheet of the list', async () => {
    at = (at + 1) % 7
    const line = page.getByTestId('sheet-line').nth(at)
    const id = await line.getAttribute('data-id')
    return stopwatch(page, 'click', () => line.click(), `document.querySelector('[data-testid="sheet"][data-id="${id}"] [data-testid="sheet-total"]') !== null`)
  })
}

/** ‹ and › on the results and on the list of sheets: to the other month's sentence and content. */
async function months(page: Page, measure: Measure): Promise<void> {
  for (const [label, content] of [[s.results, '.figure-cell[data-cell]'], [s.evaluations, '[data-testid="sheet-line"]'], [s.home, '.home']] as const) {
    await go(page, label, content)
    let forth = false
    await measure(`another month on ${label}`, async () => {
      forth = !forth
      const before = await page.locator(content).first().evaluate((node) => node.outerHTML)
      return stopwatch(page, 'click', () => page.getByRole('button', { name: forth ? text.app.monthBefore : text.app.monthAfter }).click(),
        `(document.querySelector(${JSON.stringify(content)})?.outerHTML ?? ${JSON.stringify(before)}) !== ${JSON.stringify(before)}`)
    })
  }
}

/** A result typed over and Enter: to the person's new total in the same grid. */
async function typing(page: Page, measure: Measure): Promise<void> {
  await go(page, s.results, '.figure-cell[data-cell]')
  const cell = page.locator('.figure-cell[data-field="actual"][data-state="open"]').first()
  let turn = 0
  await measure('a result typed to the new total', async () => {
    turn += 1
    await cell.click()
    await page.keyboard.type((20 + turn * 0.37).toFixed(2))
    const before = await page.locator('.figure-edge[role="gridcell"]').first().textContent()
    return stopwatch(page, 'keydown', () => page.keyboard.press('Enter'), `document.querySelector('.figure-edge[role="gridcell"]')?.textContent !== ${JSON.stringify(before)}`)
  })
}

/** Ctrl+K, and a letter typed into it. */
async function palette(page: Page, measure: Measure): Promise<void> {
  await measure('Ctrl+K', async () => {
    const took = await stopwatch(page, 'keydown', () => page.keyboard.press('Control+k'), `document.querySelector('.palette-entry') !== null`)
    await page.keyboard.press('Escape')
    await page.getByTestId('palette-input').waitFor({ state: 'detached' })
    return took
  })
  await page.keyboard.press('Control+k')
  const input = page.getByTestId('palette-input')
  await measure('Ctrl+K, one letter typed', async () => {
    await input.fill('')
    const before = await page.locator('.palette-list').textContent()
    return stopwatch(page, 'keydown', () => page.keyboard.press('z'), `document.querySelector('.palette-list')?.textContent !== ${JSON.stringify(before)}`)
  })
}
