import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Program } from '../../helpers/program.ts'
import { eventually } from './pages.ts'

/** One owner at the mouse and the keyboard, who counts what the work costs: a key for every sign typed. */
export interface Hand {
  clicks: number
  keys: number
  click(where: Locator): Promise<void>
  type(words: string): Promise<void>
  press(key: string): Promise<void>
  /** Clicks into a field and types there. */
  fill(field: Locator, words: string): Promise<void>
}

export function handOf(page: Page): Hand {
  return {
    clicks: 0, keys: 0,
    async click(where) {
      this.clicks += 1
      await where.click()
    },
    async type(words) {
      this.keys += [...words].length
      await page.keyboard.type(words)
    },
    async press(key) {
      this.keys += key.split('+').length
      await page.keyboard.press(key)
    },
    async fill(field, words) {
      await this.click(field)
      await this.type(words)
    },
  }
}

/** The wizard stands on this page. */
export async function onPage(page: Page, name: string): Promise<void> {
  await eventually(() => page.locator('[data-testid="wizard"]').getAttribute('data-page')).toBe(name)
}

export const next = (page: Page): Locator => page.getByTestId('wizard-next')
/** The field the keyboard is in. */
export const focused = (page: Page): Locator => page.locator(':focus')

export interface Colleague { name: string; position: string; department: string }

/** A small trading firm: a sales manager with three reps and an order clerk, and three who answer to the owner. */
export const PEOPLE: readonly Colleague[] = [
  { name: '周启明', position: '销售经理', department: '销售部' },
  { name: '许佳宁', position: '业务员', department: '销售部' },
  { name: '郑一凡', position: '业务员', department: '销售部' },
  { name: '冯雨桐', position: '业务员', department: '销售部' },
  { name: '蒋文静', position: '客服', department: '客服部' },
  { name: '沈立群', position: '会计', department: '财务部' },
  { name: '韩小军', position: '跟单', department: '销售部' },
  { name: '杨若兰', position: '行政', department: '行政部' },
]

/** Types people line by line, by the keyboard alone: the cursor waits in the first empty name. */
export async function typePeople(page: Page, hand: Hand, people: readonly Colleague[]): Promise<void> {
  for (const [at, { name, position, department }] of people.entries()) {
    await eventually(() => focused(page).getAttribute('aria-label')).toContain('姓名')
    await hand.type(name)
    await hand.press('Tab')
    await hand.type(position)
    await hand.press('Tab')
    // The second of a position has its department already.
    if (!people.slice(0, at).some((before) => before.position === position)) await hand.type(department)
    await hand.press('Enter')
  }
}

/** Figures an owner might set, whatever is asked: floor, target and stretch in the indicator's own direction. */
const FIGURES = { higher: { floor: '60', target: '80', stretch: '95' }, lower: { floor: '9', target: '6', stretch: '3' } } as const

/** Fills the first column of every position, which goes for all its people, down by Enter from where the page puts the cursor. */
export async function typeTargets(page: Page, hand: Hand): Promise<number> {
  const places = page.locator('[data-place$=":0"]')
  const wanted = await places.evaluateAll((cells) => {
    let lower = false
    return cells.map((cell) => {
      const row = cell.closest('tr')
      if (row?.dataset['firstLine'] === 'true') lower = row.textContent.includes('越低越好')
      return { field: (cell as HTMLElement).dataset['target']?.split('|')[2] ?? '', lower }
    })
  })
  for (const { field, lower } of wanted) {
    await hand.type(FIGURES[lower ? 'lower' : 'higher'][field as 'floor' | 'target' | 'stretch'])
    await hand.press('Enter')
  }
  return wanted.length
}

/** Goes by a link of the wizard, does what is to be done there, and comes back by the bar that leads to the same step. */
export async function outAndBack(page: Page, link: Locator, act: () => Promise<void>): Promise<void> {
  await link.click()
  await page.getByTestId('cycle-return-go').waitFor()
  await act()
  await page.getByTestId('cycle-return-go').click()
  await page.getByTestId('wizard').waitFor()
}

export const block = (page: Page, code: string): Locator => page.locator(`[data-block="${code}"]`).locator('a, button')

/** The open step is ready: goes on to the next one. */
export async function readyNext(page: Page, to: string): Promise<void> {
  await page.getByTestId('cycle-ready').waitFor()
  await next(page).click()
  await onPage(page, to)
}

const active = (page: Page): Locator => page.getByTestId('figure-grid').locator('[data-cell][aria-selected="true"]')

const drawn = (page: Page): Promise<void> => page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => { resolve() }) }))

/** Walks the grid of results by the keyboard alone and types a figure into every cell that waits for one. */
export async function typeResults(page: Page, figureFor: (number: string, indicator: string, lower: boolean) => string): Promise<void> {
  const grid = page.getByTestId('figure-grid')
  const missing = page.getByTestId('figure-missing')
  await grid.locator('[data-state="open"]').first().click()
  // A second walk takes what a busy machine drew too late for the first.
  for (let walk = 0; walk < 3 && await missing.isEnabled(); walk += 1) {
    await page.keyboard.press('Control+Home')
    const [rows, columns] = [Number(await grid.getAttribute('aria-rowcount')) - 1, Number(await grid.getAttribute('aria-colcount')) - 1]
    for (let at = 0; at < rows * columns; at += 1) {
      if (at > 0) for (const key of at % columns === 0 ? ['Home', 'ArrowDown'] : ['ArrowRight']) await page.keyboard.press(key)
      await drawn(page)
      const cell = await active(page).evaluateAll(([one]) => {
        if (one === undefined) return null
        const [number = '', indicator = ''] = (one as HTMLElement).dataset['cell']?.split('|') ?? []
        const head = [...document.querySelectorAll('[data-testid="figure-grid"] [role="columnheader"]')].find((each) => each.textContent.startsWith(indicator))
        return { number, indicator, waits: (one as HTMLElement).dataset['state'] === 'open' && (one as HTMLElement).dataset['text'] === '', lower: head?.textContent.includes('↓') ?? false }
      })
      if (cell?.waits !== true) continue
      await page.keyboard.type(figureFor(cell.number, cell.indicator, cell.lower))
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowUp')
    }
  }
  await eventually(() => missing.isDisabled()).toBe(true)
}

/** 说明法 rows of the open sheet: points and a reason each. */
export async function judgeRows(page: Page, points: string, reason: string): Promise<void> {
  await page.getByTestId('rows-open-all').click()
  const forms = page.getByTestId('judge-form')
  await forms.first().waitFor()
  for (let at = 0; at < await forms.count(); at += 1) {
    const form = forms.nth(at)
    await form.getByTestId('judge-points').fill(points)
    await form.getByTestId('judge-reason').fill(reason)
    await form.getByTestId('judge-save').click()
    await eventually(() => form.innerText()).toContain('已保存')
  }
}

/** Ticks every sheet shown and confirms them; the list shows only those of whoever sits at the machine. */
export async function confirmShown(page: Page): Promise<void> {
  await page.getByTestId('sheet-choose-all').click()
  await page.getByTestId('confirm-many').click()
  await page.getByTestId('confirm-many-go').click()
  await page.getByTestId('confirm-many-go').waitFor({ state: 'detached' })
}

/** Both files of the program: the company's and the demo's. */
const FILES = ['hengping.db', 'demo.db']

/** What was typed is on the disk, soon and without leaving the page: a program killed from now on has to have it. */
export async function kept({ folder }: Program, words: string): Promise<void> {
  const stored = () => FILES.map((name) => path.join(folder, name)).filter((file) => fs.existsSync(file)).flatMap((file) => {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return db.prepare<[], { value: string }>('SELECT value FROM draft').all().map(({ value }) => value)
    } finally {
      db.close()
    }
  }).join('\n')
  await expect.poll(stored, { timeout: 5000, interval: 50 }).toContain(words)
}
