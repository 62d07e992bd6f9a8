import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { person } from '../../helpers/person.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

let page: HousePage
let sheets: { id: number; name: string; employeeId: number }[]
const MONTH = '2026-11'
/** Other work may hold the machine up: what is waited for comes, only later. */
const SLOW = { timeout: 8000 }

beforeEach(async () => {
  page = await openHousePage(['/talks', '/evaluations/:id'], async () => (await import('../../../renderer/pages/talks/talks-page.tsx')).TalksPage)
  const { house } = page
  const { templates } = await house.call('templates.list', {})
  const [template] = templates
  if (template === undefined) throw new Error('no template')
  const boss = await house.call('employees.save', person({ number: '001', name: '欧阳澈' }))
  const ids = [boss.id]
  for (const [number, name] of [['002', '戴南希'], ['003', '金罗伯']] as const) ids.push((await house.call('employees.save', person({ number, name, managerId: boss.id }))).id)
  await house.call('evaluations.apply', { month: MONTH, employeeIds: ids.slice(1), templateId: template.id })
  sheets = (await house.call('evaluations.list', { month: MONTH })).evaluations
})
afterEach(() => page.close())

const sheetOf = (name: string) => {
  const sheet = sheets.find((one) => one.name === name)
  if (sheet === undefined) throw new Error(`no sheet of ${name}`)
  return sheet
}
const asked = (method: string) => page.calls.filter((call) => call.method === method)

describe('面谈', () => {
  // Catches: opening a person writing a record nobody asked for; a typed text lost on leaving before the pause is over.
  it('writes nothing until something is typed, and keeps what was typed when the page is left at once', async () => {
    await page.open('/talks')
    const good = await screen.findByTestId('talk-good')
    expect(asked('interviews.save')).toEqual([])
    fireEvent.change(good, { target: { value: '订单多' } })
    await act(async () => { page.leave() })
    await waitFor(async () => {
      const { record } = await page.house.call('interviews.get', { month: MONTH, employeeId: sheetOf('戴南希').employeeId })
      expect(record).toMatchObject({ good: '订单多', byName: '欧阳澈' })
    })
  })

  // Catches: half a word of an input method saved; a record sent without its name, refused again and again.
  it('sends nothing while a word is composed or nobody is named as holding it', async () => {
    await page.open('/talks')
    const good = await screen.findByTestId('talk-good')
    fireEvent.compositionStart(good)
    fireEvent.change(good, { target: { value: 'ding' } })
    await act(async () => { await new Promise((resolve) => { setTimeout(resolve, 800) }) })
    expect(asked('interviews.save')).toEqual([])
    fireEvent.compositionEnd(good, { target: { value: '订' } })
    fireEvent.change(screen.getByTestId('talk-byName'), { target: { value: ' ' } })
    fireEvent.blur(screen.getByTestId('talk-byName'))
    expect(screen.getByRole('alert').textContent).toContain('谁来谈')
    await act(async () => { await new Promise((resolve) => { setTimeout(resolve, 800) }) })
    expect(asked('interviews.save')).toEqual([])
  })

  // Catches: a suggestion put in over what was typed, or offered again after it was taken; a signed record still editable; the page going on to the next person once the first word is saved.
  it('takes a suggestion in by one click, then locks when the paper is signed', async () => {
    const { house } = page
    await house.call('improvements.save', { id: null, month: MONTH, employeeIds: [sheetOf('戴南希').employeeId], kind: 'plan', lever: 1, action: '跟两单', expected: '', dueOn: '2026-11-30', indicatorId: null, reason: '' })
    await page.open('/talks')
    const agreed = await screen.findByRole('region', { name: '约定事项' })
    fireEvent.click(within(agreed).getByTestId('talk-adopt'))
    expect(within(agreed).queryByTestId('talk-adopt')).toBeNull()
    expect(within(agreed).getByTestId<HTMLInputElement>('point-action').value).toBe('跟两单')
    const sign = await screen.findByTestId<HTMLButtonElement>('talk-sign', {}, SLOW)
    await waitFor(() => expect(sign.disabled).toBe(false), SLOW)
    fireEvent.click(sign)
    await waitFor(() => expect(screen.getByTestId('talk-form').dataset['locked']).toBe('true'), SLOW)
    expect(screen.getByTestId<HTMLTextAreaElement>('talk-good').readOnly).toBe(true)
    expect(screen.getAllByTestId('talk-person')[0]?.dataset['state']).toBe('signed')
  })

  it('goes to the next person by Alt+↓ and finds people by pinyin', async () => {
    await page.open('/talks')
    await screen.findByTestId('talk-form')
    fireEvent.keyDown(window, { key: 'ArrowDown', altKey: true })
    await waitFor(() => expect(screen.getByTestId('talk-form').getAttribute('aria-label')).toBe('金罗伯'))
    fireEvent.change(screen.getByTestId('talk-find'), { target: { value: 'dnx' } })
    expect(screen.getAllByTestId('talk-person').map((line) => line.textContent?.slice(0, 3))).toEqual(['戴南希'])
  })
})

describe('申诉', () => {
  const file = () => page.house.call('appeals.file', { evaluationId: sheetOf('戴南希').id, rowId: null, on: '2026-11-10', reason: '<b>漏了一单</b>', wanted: '' })

  // Catches: an answer saved without a word; a typed answer lost by going away; an answered appeal still shown as open.
  it('is answered with words, which outlive the page until they are saved', async () => {
    await file()
    await page.open('/talks?tab=appeals')
    expect((await screen.findByTestId('appeal-late')).textContent).toContain('9 个工作日')
    fireEvent.click(screen.getByTestId('appeal-answer'))
    fireEvent.click(screen.getByTestId('answer-save'))
    expect(screen.getByRole('alert').textContent).toContain('请写答复的依据')
    fireEvent.change(screen.getByTestId('answer-text'), { target: { value: '查了物流单' } })
    page.leave()
    await page.open('/talks?tab=appeals')
    expect((await screen.findByTestId<HTMLTextAreaElement>('answer-text')).value).toBe('查了物流单')
    fireEvent.click(screen.getByTestId('outcome-changed'))
    fireEvent.click(screen.getByTestId('answer-save'))
    await screen.findByText('没有等着答复的申诉')
    expect((await page.house.call('appeals.list', { month: MONTH })).appeals).toMatchObject([{ outcome: 'changed', answer: '查了物流单' }])
  })

  // Catches: a manager offered a form that the house refuses, without a word why; text of the appeal read as markup.
  it('tells the direct manager why he may not answer', async () => {
    await file()
    const { employees } = await page.house.call('employees.list', {})
    await page.house.call('operator.choose', { kind: 'employee', employeeId: employees.find(({ name }) => name === '欧阳澈')?.id ?? 0 })
    await page.open('/talks?tab=appeals')
    expect((await screen.findByTestId('appeal-why')).textContent).toContain('您不能一个人决定对自己的申诉')
    expect(screen.queryByTestId('appeal-answer')).toBeNull()
    expect(screen.getByText('<b>漏了一单</b>')).not.toBeNull()
  })
})

// Catches: a clamped sheet shown as counted whole, a missing evidence passed over, the ratio missing from the page.
it('奖惩台账 shows what counted, what lacks evidence, and the ratio in words', async () => {
  for (const points of ['8', '5']) await page.house.call('evaluations.adjust', { id: sheetOf('戴南希').id, adjustmentId: null, points, reason: '客户表扬', on: '2026-11-05', evidence: points === '8' ? '' : '表扬信' })
  await page.open('/talks?tab=ledger')
  expect((await screen.findByTestId('ledger-ratio')).textContent).toContain('奖 2 次共 13 分，没有惩，算不出比例。')
  const [first, second] = screen.getAllByTestId('ledger-entry').map((line) => line.textContent ?? '')
  expect(first).toContain('合计 +13，封顶计 +10')
  expect(first).toContain('没有证据')
  expect(second).not.toContain('没有证据')
  fireEvent.click(screen.getByTestId('ledger-csv'))
  await waitFor(() => expect(page.house.ports.saved.map(({ name }) => name)).toEqual(['奖惩台账_2026-01至2026-11.csv']))
})
