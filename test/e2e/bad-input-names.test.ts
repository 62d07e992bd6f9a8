import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, type Program } from '../helpers/program.ts'
import { eventually, find, findOption, goBySection } from './steps/pages.ts'
import { pdfPages, previewText, savePdf, squeezed } from './steps/print-steps.ts'
import { ask, openWithSheets } from './steps/seeded.ts'
import { addPeople, personCell } from './steps/team-steps.ts'

const HOSTILE = [
  { number: 'X1', name: '<img src=x onerror=alert(1)>', query: '<img' },
  { number: 'X2', name: '=1+1', query: '=1+' },
  { number: 'X3', name: '𠮷安', query: '𠮷' },
  { number: 'X4', name: `长${'名'.repeat(199)}`, query: '长名名名' },
]

/** Names nobody expects: text on every screen and on paper, never markup, a formula or half a character. */
describe('names that are not names', () => {
  let program: Program
  const dialogs: string[] = []
  beforeAll(async () => {
    program = await openWithSheets()
    program.page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss() })
  })
  afterAll(async () => {
    await program.close()
    await closeBrowser()
  })

  // Catches: a name stored changed, drawn as markup, or sorted so that the rest loses its order.
  it('are added, shown and sorted as text in the team', async () => {
    const { page } = program
    await addPeople(page, HOSTILE)
    expect(ask(program, "SELECT number, name FROM employee WHERE number LIKE 'X%' ORDER BY number")).toEqual(HOSTILE.map(({ number, name }) => ({ number, name })))
    for (const { number, name } of HOSTILE) expect(await personCell(page, number, 'name').textContent()).toBe(name)
    await page.getByRole('button', { name: '姓名', exact: false }).filter({ hasText: '姓名' }).click()
    await eventually(() => page.locator('th[data-column="name"]').getAttribute('aria-sort')).toBe('ascending')
    const sorted = await page.locator('tbody [data-column="name"]').allTextContents()
    expect(sorted).toHaveLength(13)
    const plain = sorted.filter((name) => !HOSTILE.some((one) => one.name === name))
    expect(plain).toEqual(['布史蒂', '戴南希', '杜安妮', '傅安德', '金罗伯', '柯劳拉', '李珍妮', '裴玛格', '苏迈克'])
  })

  // Catches: a finder that reads a query as a pattern, or splits a character outside the basic plane.
  it.each(HOSTILE)('Ctrl+K finds $number by what is typed of the name', async ({ name, query }) => {
    const { page } = program
    const found = await find(page, query)
    await eventually(async () => (await found.first().textContent()) ?? '').toContain(name)
    await page.keyboard.press('Escape')
    await page.getByTestId('palette-input').waitFor({ state: 'detached' })
  })

  // Catches: a sheet, a preview or a PDF where the name is drawn, run or dropped.
  it('stand on the sheet, in the preview and in the PDF as they were typed', async () => {
    const { page } = program
    await goBySection(page, '考核')
    await page.getByTestId('apply-button').click()
    await findOption(page, '模板', '外贸销售')
    await page.getByTestId('apply-go').click()
    await eventually(() => page.getByTestId('sheet-line').count()).toBe(13)
    for (const { number, name } of HOSTILE) {
      await page.getByTestId('sheet-line').filter({ hasText: number }).click()
      await eventually(() => page.getByTestId('sheet').locator('h2').textContent()).toBe(name)
    }
    await goBySection(page, '打印中心')
    await eventually(() => previewText(page)).toContain('KP-1997-06-X1')
    const first = await previewText(page)
    await page.getByRole('button', { name: '下一批' }).click()
    await eventually(() => previewText(page)).toContain('KP-1997-06-X4')
    const preview = squeezed(first + await previewText(page))
    for (const { name } of HOSTILE) expect(preview).toContain(squeezed(name))
    expect(await page.frameLocator('[data-testid="paper"]').locator('img, script').count()).toBe(0)

    const pages = pdfPages((await savePdf(page)).file).map(squeezed)
    const own = (number: string) => pages.filter((one) => one.includes(`KP-1997-06-${number}`)).join('')
    // The name takes three lines of its cell, between the labels of the others.
    for (const part of ['<imgsrc=x', 'onerror=alert', '(1)>']) expect(own('X1')).toContain(part)
    expect(own('X2')).toContain('=1+1')
    expect(own('X3')).toContain('𠮷安')
    expect([...own('X4')].filter((character) => character === '名').length).toBeGreaterThanOrEqual(199)
  })

  it('opened no dialog, asked for no picture and made no complaint', () => {
    expect(dialogs).toEqual([])
    expect(program.complaints).toEqual([])
  })
})
