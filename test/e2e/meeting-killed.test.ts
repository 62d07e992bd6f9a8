import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { closeBrowser, type Program } from '../helpers/program.ts'
import { kept } from './steps/guided-steps.ts'
import { openCompany } from './steps/meeting-company.ts'
import { choose, goByKeys, onWall, tabTo } from './steps/meeting-steps.ts'
import { eventually } from './steps/pages.ts'
import { ask } from './steps/seeded.ts'

let program: Program
afterEach(async () => { await program.close() })
afterAll(closeBrowser)

/** Whole seconds spent on the page, as kept. */
const used = (key: string): number => {
  const [place] = ask<{ used: string }>(program, 'SELECT used FROM meeting_place')
  return (JSON.parse(place?.used ?? '{}') as Record<string, number>)[key] ?? 0
}
const seconds = (clock: string): number => {
  const [, minutes, rest] = /(\d+):(\d+)/.exec(clock) ?? []
  return Number(minutes) * 60 + Number(rest)
}

describe('a meeting whose process is killed', () => {
  // Catches: a power cut in the middle of a sentence that takes the sentence, the page or the time with it; hours of darkness counted as talk.
  it('comes back to the page, the time spent and the half-typed decision', async () => {
    program = await openCompany({ page: '/meeting', month: '1997-06', clock: '1997-07-03T09:30:00' })
    const { page } = program
    await goByKeys(page, '月度会')
    await tabTo(page, '开始开会')
    await page.keyboard.press('Enter')
    await onWall(page, 'old-decisions')
    await page.keyboard.press('4')
    await onWall(page, 'gaps')
    await page.keyboard.press('d')
    await page.keyboard.type('把新客户写进')
    await tabTo(page, '责任人')
    await choose(page, 'bsd')
    await tabTo(page, '验收标准')
    await page.keyboard.type('七月的表上有')
    // Kept at the latest every fifteen seconds.
    await eventually(() => used('gaps')).toBeGreaterThanOrEqual(14)
    await kept(program, '七月的表上有')
    const before = used('gaps')

    await program.killAndRestart('1997-07-03T11:30:00', true)
    await onWall(page, 'gaps')
    await eventually(() => page.getByTestId('decision-what').inputValue()).toBe('把新客户写进')
    expect(await page.getByTestId('decision-acceptance').inputValue()).toBe('七月的表上有')
    expect(await page.getByRole('dialog').innerText()).toContain('布史蒂')
    expect(await page.getByTestId('decision-due').inputValue()).toBe('1997-07-31')
    const left = seconds(await page.getByTestId('wall-timer').innerText())
    expect(left).toBeLessThanOrEqual(20 * 60 - before)
    // What the machine was off for is nobody's talk.
    expect(left).toBeGreaterThan(20 * 60 - before - 60)
    expect(ask(program, 'SELECT count(*) AS n FROM decision')).toEqual([{ n: 0 }])

    // The cursor waits in the first field, behind what was typed.
    await eventually(() => page.locator(':focus').getAttribute('data-testid')).toBe('decision-what')
    await page.keyboard.type('模板')
    await page.keyboard.press('Control+Enter')
    await eventually(() => ask(program, 'SELECT what, acceptance, page FROM decision')).toEqual([{ what: '把新客户写进模板', acceptance: '七月的表上有', page: 'gaps' }])
    await eventually(() => page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('ArrowRight')
    await onWall(page, 'okr')
    expect(program.complaints).toEqual([])
  })
})
