import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHousePage, type HousePage } from '../house-page.tsx'

const MONTH = '2026-11'
const SLOW = { timeout: 8000 }
let page: HousePage

beforeEach(async () => {
  page = await openHousePage(['/meeting/run', '/meeting'], async () => (await import('../../../renderer/pages/meeting/run-page.tsx')).MeetingRunPage)
  await page.house.call('meetings.start', { month: MONTH, on: '2026-11-23' })
  await page.open(`/meeting/run?month=${MONTH}`)
  await screen.findByTestId('wall', {}, SLOW)
})
afterEach(() => page.close())

const key = (name: string, also: object = {}, at: Element = document.activeElement ?? document.body) => act(async () => { fireEvent.keyDown(at, { key: name, ...also }) })
const stored = async () => (await page.house.call('decisions.list', { month: MONTH, which: 'all' })).decisions
const draft = async () => (await page.house.call('wizard.get', { key: `meeting:${MONTH}` })).draft as { decision: { what: string; dueOn: string } | null } | null
/** The form, with everything it needs; the owner answers. */
const typeDecision = async (what: string) => {
  await key('d')
  const field = await screen.findByTestId<HTMLTextAreaElement>('decision-what', {}, SLOW)
  fireEvent.change(field, { target: { value: what } })
  const owner = screen.getByRole('combobox', { name: '责任人' })
  fireEvent.mouseDown(owner)
  fireEvent.change(owner, { target: { value: '老板' } })
  await act(async () => { fireEvent.keyDown(owner, { key: 'Enter', keyCode: 13, which: 13 }) })
  return field
}

describe('slips of the hand on the wall', () => {
  // Catches: a decision written two or three times because the key was pressed again before the page was drawn anew.
  it('writes a decision once, however often Ctrl+Enter is pressed', async () => {
    const field = await typeDecision('每周对账')
    await act(async () => { for (let press = 0; press < 3; press += 1) fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true }) })
    await waitFor(() => expect(screen.queryByTestId('decision-what')).toBeNull(), SLOW)
    expect((await stored()).map(({ what }) => what)).toEqual(['每周对账'])
    // Said at the foot, where it covers nothing.
    expect(screen.getByTestId('wall-told').textContent).toBe('已记下第 1 条')
    expect(document.querySelector('.ant-message-notice')).toBeNull()
  })

  // Catches: a day the field calls wrong while another one, typed before, is saved in its place.
  it('saves no day that is none, and keeps what stands there', async () => {
    const field = await typeDecision('每周对账')
    const due = screen.getByTestId<HTMLInputElement>('decision-due')
    fireEvent.change(due, { target: { value: '2026-02-30' } })
    await key('Enter', { ctrlKey: true }, field)
    expect((await screen.findByRole('alert')).textContent).toContain('2026-02-30')
    expect([await stored(), document.activeElement, due.value]).toEqual([[], due, '2026-02-30'])
    fireEvent.change(due, { target: { value: '12-28' } })
    await key('Enter', { ctrlKey: true }, due)
    await waitFor(async () => expect((await stored()).map(({ dueOn }) => dueOn)).toEqual(['2026-12-28']), SLOW)
  })

  // Catches: the letter that opened a form written into it again and again by a slow finger; a pause that flickers, an end asked for by a held Esc.
  it('hears a key that is held down once, but for turning pages', async () => {
    await key('d')
    const field = await screen.findByTestId<HTMLTextAreaElement>('decision-what', {}, SLOW)
    expect([fireEvent.keyDown(field, { key: 'd', repeat: true }), fireEvent.keyDown(field, { key: 'x' }), fireEvent.keyDown(field, { key: 'd' }), fireEvent.keyDown(field, { key: 'd', repeat: true })]).toEqual([false, true, true, true])
    await key('Escape', {}, field)
    await waitFor(() => expect(screen.queryByTestId('decision-what')).toBeNull(), SLOW)
    for (const held of [{}, { repeat: true }, { repeat: true }]) await key('Escape', held)
    expect(screen.queryByTestId('end-end')).toBeNull()
    for (const held of [{}, { repeat: true }, { repeat: true }]) await key('t', held)
    expect(screen.getByTestId('wall-paused')).toBeTruthy()
    for (const held of [{}, { repeat: true }, { repeat: true }]) await key('ArrowRight', held)
    expect(screen.getByTestId('wall').dataset['page']).toBe('gaps')
  })

  // Catches: a decision taken back in another window while it is changed here, which can then never be saved nor given up.
  it('saves a decision anew that has been taken away while it was being changed', async () => {
    const field = await typeDecision('每周对账')
    await key('Enter', { ctrlKey: true }, field)
    await waitFor(() => expect(screen.queryByTestId('decision-what')).toBeNull(), SLOW)
    await key('7')
    await screen.findByTestId('reading', {}, SLOW)
    await waitFor(() => expect(page.calls.filter(({ method }) => method === 'decisions.list').length).toBeGreaterThan(1), SLOW)
    await key('e')
    const again = await screen.findByTestId<HTMLTextAreaElement>('decision-what', {}, SLOW)
    fireEvent.change(again, { target: { value: '每周五对账' } })
    const [{ id } = { id: 0 }] = await stored()
    await act(async () => { await page.house.call('decisions.remove', { id }) })
    await key('Enter', { ctrlKey: true }, again)
    expect((await screen.findByRole('alert', {}, SLOW)).textContent).toContain('删掉')
    await waitFor(async () => expect((await draft())?.decision?.what).toBe('每周五对账'), SLOW)
    await key('Enter', { ctrlKey: true }, screen.getByTestId('decision-what'))
    await waitFor(async () => expect((await stored()).map(({ what }) => what)).toEqual(['每周五对账']), SLOW)
  })

  // Catches: an empty page that says twice the same, or beside 'no results yet' that there is no gap.
  it('says of an empty page one thing, once', async () => {
    for (const [at, says] of [['1', '以前没有留下决议。'], ['2', '没有效益指标'], ['4', '看不出差距'], ['5', '还没有写目标']] as const) {
      await key(at)
      const stage = document.querySelector('.wall-stage')
      expect([stage?.children.length, stage?.textContent], at).toEqual([2, expect.stringContaining(says)])
    }
  })
})
