import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, openProgram, type Program } from '../helpers/program.ts'
import { chooseFile, confirmButton, dataFile, reportRows } from './steps/intake-steps.ts'
import { eventually, find, goBySection, operateAs, showMonth } from './steps/pages.ts'
import { confirmOpen, confirmReason, listedGrades, listedTotals, makeSheets, openSheet, standings } from './steps/evaluation-steps.ts'
import { cell, goTo, paste, saved, textIn, totals } from './steps/figure-steps.ts'
import { pdfPages, previewText, savePdf, squeezed } from './steps/print-steps.ts'
import { personCell } from './steps/team-steps.ts'
import { NORTHWIND_ROWS, saveTemplate, setForPositions, typeTemplate, weightTotal } from './steps/template-steps.ts'

const TOTALS = { '001': '100.49', '002': '91.96', '003': '51.08', '004': '53.75', '005': '68.15', '006': '71.00', '007': '43.75', '008': '60.39', '009': '102.72' }

const NAMES = { '001': '戴南希', '002': '傅安德', '003': '李珍妮', '004': '裴玛格', '005': '布史蒂', '006': '苏迈克', '007': '金罗伯', '008': '柯劳拉', '009': '杜安妮' }
const GRADES = { '001': 'S', '002': 'A', '003': 'D', '004': 'D', '005': 'C', '006': 'B', '007': 'D', '008': 'C', '009': 'S' }
const CONFIRMED = Object.fromEntries(Object.keys(TOTALS).map((number) => [number, 'confirmed']))

/** One owner's month, each step on what the one before it left. */
describe('an owner from an empty database to signed sheets', () => {
  let program: Program
  beforeAll(async () => { program = await openProgram() })
  afterAll(async () => {
    await program.close()
    await closeBrowser()
  })

  it('imports the year only once the unknown indicators are answered, and the same file again changes nothing', async () => {
    const { page } = program
    await chooseFile(page, dataFile('clean-1997.xlsx'))
    await page.getByTestId('intake-accept-all').waitFor()
    expect(await confirmButton(page).isDisabled()).toBe(true)
    await page.getByTestId('intake-accept-all').click()
    await eventually(() => confirmButton(page).isEnabled()).toBe(true)
    await confirmButton(page).click()
    expect(await reportRows(page)).toEqual(['员工 9 0 0 0', '目标 648 0 0 0', '结果 636 0 0 0'])

    await page.getByTestId('intake-another').click()
    await chooseFile(page, dataFile('clean-1997.xlsx'))
    await eventually(() => page.getByRole('region', { name: '确认' }).innerText()).toContain('没有变化')
  })

  it('finds 戴南希 by the first letters of her name', async () => {
    const { page } = program
    const found = await find(page, 'dnx')
    await eventually(() => found.first().innerText()).toContain('戴南希')
    await page.keyboard.press('Enter')
    await eventually(() => page.url()).toMatch(/#\/team\?person=\d+$/)
  })

  it('edits a person in place', async () => {
    const { page } = program
    await goBySection(page, '团队')
    const joined = personCell(page, '009', 'joinedOn')
    await joined.click()
    await page.getByRole('textbox', { name: '杜安妮 入职' }).fill('1994年11月16日')
    await page.keyboard.press('Enter')
    await eventually(() => joined.innerText()).toContain('1994-11-16')
  })

  it('builds one template and gives it to every position', async () => {
    const { page } = program
    await typeTemplate(page, '销售月度考核', NORTHWIND_ROWS)
    await eventually(() => weightTotal(page).innerText()).toContain('合计 100 ✓')
    await saveTemplate(page)
    await setForPositions(page, ['销售代表', '销售副总', '销售经理', '内勤销售'])
  })

  it('makes the sheets of June 1997, whose totals and sentences are on the screen', async () => {
    const { page } = program
    await showMonth(page, 1997, 6)
    await makeSheets(page, 9)
    await eventually(() => listedTotals(page)).toEqual(TOTALS)
    for (const [number, total] of Object.entries(TOTALS)) {
      await openSheet(page, number)
      expect(await page.getByTestId('sheet-total').innerText()).toBe(total)
      await page.getByTestId('rows-open-all').click()
      await eventually(() => page.getByTestId('row-sentence').count()).toBe(NORTHWIND_ROWS.length)
      const scores = (await page.getByTestId('row-score').allInnerTexts()).map((score) => /\d+\.\d{2}/.exec(score)?.[0] ?? 'no score')
      for (const [at, sentence] of (await page.getByTestId('row-sentence').allInnerTexts()).entries()) expect(sentence).toMatch(new RegExp(`(= |得 )${scores[at]}`))
      expect(await page.getByTestId('sheet-sentence').innerText()).toContain(total)
    }
  })

  it('types and pastes results; words stay red with the reason while the rest is saved; Ctrl+Z leads back to the first totals', async () => {
    const { page } = program
    await goBySection(page, '月度结果')
    await eventually(() => totals(page)).toEqual(TOTALS)
    const orders = cell(page, '003', '订单数')
    await goTo(cell(page, '001', '订单数'))
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await page.keyboard.type('8')
    await page.keyboard.press('Tab')
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await eventually(() => Promise.all([cell(page, '001', '订单数'), cell(page, '002', '订单数'), cell(page, '002', '新客户数')].map(textIn))).toEqual(['12', '8', '3'])

    await goTo(orders)
    await paste(page, '11\t2\n很多\t4\n9\t1\n')
    await eventually(() => Promise.all(['003', '004', '005'].flatMap((number) => [textIn(cell(page, number, '订单数')), textIn(cell(page, number, '新客户数'))]))).toEqual(['11', '2', '很多', '4', '9', '1'])
    await saved(page)
    const wrong = cell(page, '004', '订单数')
    expect(await wrong.getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByTestId('figure-wrong').innerText()).toContain('1 处有误')
    await goTo(wrong)
    expect(await page.getByTestId('figure-problem').innerText()).toContain('很多')
    expect(await totals(page)).not.toEqual(TOTALS)

    for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('Control+z')
    await eventually(() => page.getByRole('button', { name: '撤销（Ctrl+Z）' }).isDisabled()).toBe(true)
    await saved(page)
    await eventually(() => totals(page)).toEqual(TOTALS)
  })

  it('keeps self scores and comments on the sheet', async () => {
    const { page } = program
    await goBySection(page, '考核')
    await openSheet(page, '001')
    const scores = page.getByTestId('self-score')
    await scores.first().fill('38.5')
    await scores.first().press('Enter')
    await eventually(() => scores.nth(1).evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByTestId('comment-self').fill('六月签下三家新客户。')
    await page.getByTestId('comment-manager').fill('回款及时；下月把发货提前两天。')
    await page.getByTestId('comment-manager').blur()
    for (const field of ['self', 'manager']) await eventually(() => page.getByTestId(`comment-state-${field}`).innerText()).toBe('已保存')
    await openSheet(page, '002')
    await openSheet(page, '001')
    expect(await scores.first().inputValue()).toBe('38.50')
    expect(await page.getByTestId('comment-manager').inputValue()).toBe('回款及时；下月把发货提前两天。')
  })

  it('lets only the direct manager confirm, and the owner whoever has none', async () => {
    const { page } = program
    await operateAs(page, '人事')
    for (const number of Object.keys(TOTALS)) {
      await openSheet(page, number)
      await eventually(() => page.getByTestId('confirm-button').isDisabled()).toBe(true)
      expect(await confirmReason(page)).toContain('人事负责收集和打印，不能确认')
    }
    await operateAs(page, '傅安德')
    for (const number of ['006', '002']) {
      await openSheet(page, number)
      await eventually(() => confirmReason(page)).toContain(number === '006' ? '只有直接上级布史蒂可以确认' : '只能由老板确认')
      expect(await page.getByTestId('confirm-button').isDisabled()).toBe(true)
    }
    for (const number of ['001', '003', '004', '005', '008']) {
      await openSheet(page, number)
      expect(await confirmOpen(page)).toContain('傅安德（直接上级）')
    }
    await operateAs(page, '布史蒂')
    for (const number of ['006', '007', '009']) {
      await openSheet(page, number)
      expect(await confirmOpen(page)).toContain('布史蒂（直接上级）')
    }
    await operateAs(page, '老板')
    await openSheet(page, '002')
    expect(await confirmOpen(page)).toContain('老板')
    await eventually(() => standings(page)).toEqual(CONFIRMED)
  })

  it('prints all nine as one PDF that says what the screen says', async () => {
    const { page } = program
    const grades = await listedGrades(page)
    expect(grades).toEqual(GRADES)
    const { file, name } = await savePdf(page)
    expect(name).toMatch(/1997.*\.pdf$/)
    await eventually(() => previewText(page)).toContain('杜安妮')
    const preview = squeezed(await previewText(page))
    const sheets = pdfPages(file).map(squeezed)
    for (const [number, total] of Object.entries(TOTALS)) {
      const who = NAMES[number as keyof typeof NAMES]
      expect(preview).toContain(who)
      const own = sheets.filter((sheet) => sheet.includes(`KP-1997-06-${number}`)).join('')
      for (const words of [who, `总分${total}等级${grades[number]}`, '已确认', '被考核人', '直接上级', '总经理', '签名']) expect(own, `${number} ${words}`).toContain(words)
    }
    for (const [at, sheet] of sheets.entries()) expect(sheet, `page ${at + 1}`).toMatch(/第\d+页\/共\d+页/)
  })

  it('comes back after a kill with the same totals, confirmations, page and month', async () => {
    const { page } = program
    await goBySection(page, '考核')
    await eventually(() => standings(page)).toEqual(CONFIRMED)
    await program.killAndRestart()
    await eventually(() => page.locator('header h1').innerText()).toBe('考核')
    expect(await page.getByLabel('月份').inputValue()).toBe('1997年6月')
    await eventually(() => listedTotals(page)).toEqual(TOTALS)
    expect(await standings(page)).toEqual(CONFIRMED)
  })

  it('nothing complained and nothing was asked of any other machine', () => {
    expect(program.complaints).toEqual([])
  })
})
