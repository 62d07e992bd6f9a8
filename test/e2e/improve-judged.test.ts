import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, type Program } from '../helpers/program.ts'
import { openSheet } from './steps/evaluation-steps.ts'
import { openCompany } from './steps/meeting-company.ts'
import { eventually, goBySection, showMonth } from './steps/pages.ts'
import { squeezed } from './steps/print-steps.ts'
import { ask } from './steps/seeded.ts'

/** Plans opened from red rows of real sheets, and what the months after them say; the means are worked out in test/electron/improvements/effects.test.ts. */
describe('a plan from a red row, months later', () => {
  let program: Program
  beforeAll(async () => { program = await openCompany({ page: '/evaluations', month: '1997-03', clock: '1997-04-02T10:00:00' }) })
  afterAll(async () => {
    await program.close()
    await closeBrowser()
  })

  async function planFromRow(number: string, action: string): Promise<void> {
    const { page } = program
    await goBySection(page, '考核')
    await openSheet(page, number)
    await page.getByTestId('rows-open-all').click()
    await page.getByRole('link', { name: '定改进计划：销售额', exact: true }).click()
    await page.getByTestId('improve-form').waitFor()
    await page.getByTestId('improve-action').fill(action)
    await page.keyboard.press('Tab')
    await page.getByTestId('improve-save').click()
    await eventually(() => ask(program, `SELECT count(*) AS n FROM improvement WHERE action = '${action}'`)).toEqual([{ n: 1 }])
  }
  /** The list's line, and the card it opens. */
  async function judged(action: string): Promise<{ line: string; sentence: string; sides: string }> {
    const { page } = program
    const line = page.getByTestId('improve-plan').filter({ hasText: action })
    await line.click()
    await eventually(() => line.getAttribute('aria-current')).toBe('true')
    await eventually(() => page.locator('.improve-right').innerText()).toContain(action)
    return { line: await line.innerText(), sentence: (await page.getByTestId('improve-sentence').innerText()).replaceAll('\u00A0', ' '), sides: squeezed(await page.locator('.improve-sides').innerText()) }
  }

  // Catches: a row's link that opens an empty form, or a plan that forgets whose row and which indicator it came from.
  it('is opened in March from the sheets of 戴南希 and 裴玛格', async () => {
    await planFromRow('001', '每周二约老客户')
    await planFromRow('004', '报价前先核成本')
    expect(ask(program, `SELECT e.number, i.name AS indicator, p.month, p.source FROM improvement p JOIN employee e ON e.id = p.employee_id JOIN indicator i ON i.id = p.indicator_id ORDER BY p.id`)).toEqual([
      { number: '001', indicator: '销售额', month: '1997-03', source: 'row' }, { number: '004', indicator: '销售额', month: '1997-03', source: 'row' },
    ])
    const { line, sentence } = await judged('每周二约老客户')
    expect(line).toContain('待观察')
    expect(sentence).toContain('待观察')
  })

  // Catches: a verdict that only the service gives, other figures on screen than in the sheets, or good taken for bad.
  it('is judged in June: one 有效, one 无效, each with both figures', async () => {
    const { page } = program
    await showMonth(page, 1997, 6)
    await goBySection(page, '改进')
    const good = await judged('每周二约老客户')
    expect(good.line).toContain('▲ 有效')
    expect(good.sentence).toBe('有效：销售额的完成率之前 3 个月平均 63.80 %（1997年1月、1997年2月、1997年3月），之后 3 个月平均 148.44 %（1997年4月、1997年5月、1997年6月）。同一时间也可能有别的原因。')
    expect(good.sides).toBe('之前3个月平均63.80%→之后3个月平均148.44%')
    const bad = await judged('报价前先核成本')
    expect(bad.line).toContain('▼ 无效')
    expect(bad.sides).toBe('之前3个月平均107.48%→之后3个月平均64.63%')
    expect(await page.locator('header.top').innerText()).toContain('有效 1，无效 1')
  })

  // Catches: a verdict on a single month.
  it('opened in June, it says 待观察 in July', async () => {
    const { page } = program
    await planFromRow('003', '大客户每月回访')
    await showMonth(page, 1997, 7)
    await goBySection(page, '改进')
    const plan = await judged('大客户每月回访')
    expect(plan.line).toContain('◆ 待观察')
    expect(plan.sentence).toBe('待观察：销售额的完成率之前 3 个月平均 96.01 %（1997年4月、1997年5月、1997年6月），之后 1 个月平均 8.73 %（1997年7月）；前后各满 2 个月才下结论。')
    // And July changes nothing about March's.
    expect((await judged('每周二约老客户')).line).toContain('▲ 有效')
    expect(program.complaints).toEqual([])
  })
})
