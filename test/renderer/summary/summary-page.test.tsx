import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { person } from '../../helpers/person.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

let world: HousePage
beforeEach(async () => {
  world = await openHousePage(['/summary', '/'], async () => (await import('../../../renderer/pages/summary/summary-page.tsx')).SummaryPage)
  const { call } = world.house
  const { id: indicatorId } = await call('indicators.save', { id: null, name: '销售额', unit: '元', direction: 'higher', dimension: 'benefit', formula: '', source: '', frequency: 'month', kind: 'duty' })
  const { id: templateId } = await call('templates.save', { id: null, name: '销售', why: '', rows: [{ indicatorId, name: '', weight: '100', rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, displayUnit: '万元', source: '' }] })
  const { id: employeeId } = await call('employees.save', person({ number: '1' }))
  await call('evaluations.apply', { month: '2026-11', employeeIds: [employeeId], templateId })
  await call('figures.save', { month: '2026-11', entries: [{ employeeId, indicatorId, field: 'target', text: '30' }, { employeeId, indicatorId, field: 'actual', text: '28.5' }] })
})
afterEach(() => world.close())

const section = () => screen.findByTestId('summary-results')
const field = () => screen.getByTestId('summary-text-results')
const edit = async (words: string) => {
  fireEvent.click(await screen.findByTestId('summary-edit-results'))
  fireEvent.change(field(), { target: { value: words } })
}

// Catches: figures in the stored unit on screen, or an open month shown as settled.
it('shows the month as it prints, as a draft until it is closed', async () => {
  await world.open('/summary')
  expect((await section()).textContent).toContain('销售额合计 28.5 万元 ÷ 目标 30 万元 = 95.00 %，差 1.5 万元。')
  expect(within(await section()).getByText('程序写的')).toBeTruthy()
  expect(screen.getByTestId('summary-state').textContent).toContain('草稿：2026年11月还没有归档')
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(7)
})

// Catches: typed words lost by leaving the page, or saved without a word from the owner.
it('keeps what is typed across pages and stores it only when saved', async () => {
  await world.open('/summary')
  await edit('十一月差一点。')
  world.leave()
  await world.open('/summary')
  expect(await screen.findByTestId('summary-text-results')).toMatchObject({ value: '十一月差一点。' })
  expect(world.calls.filter(({ method }) => method === 'summary.save')).toEqual([])
  fireEvent.click(screen.getByTestId('summary-save-results'))
  await waitFor(async () => expect(within(await section()).getByText('我改过的')).toBeTruthy())
  expect((await section()).textContent).toContain('十一月差一点。')
  expect((await section()).textContent).not.toContain('差 1.5 万元。')
})

// Catches: Enter of an input method that saves half a word; Escape that throws typed text away.
it('saves by Ctrl+Enter but not while composing, and Escape leaves only what is untouched', async () => {
  await world.open('/summary')
  await edit('写到一半')
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true, keyCode: 229 })
  fireEvent.keyDown(field(), { key: 'Escape' })
  expect(field()).toMatchObject({ value: '写到一半' })
  expect(world.calls.some(({ method }) => method === 'summary.save')).toBe(false)
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
  await waitFor(async () => expect((await section()).textContent).toContain('写到一半'))
  expect(world.calls.filter(({ method }) => method === 'summary.save')).toHaveLength(1)
})

// Catches: an edited section that hides that its figures moved, or a way back that is not there.
it('tells of figures that moved after the edit, shows what the program would write now, and goes back to it', async () => {
  await world.open('/summary')
  await edit('差一点。')
  fireEvent.click(screen.getByTestId('summary-save-results'))
  await waitFor(async () => expect(within(await section()).getByText('我改过的')).toBeTruthy())
  const { people, cells } = await world.house.call('figures.grid', { month: '2026-11' })
  const [cell] = cells
  if (cell === undefined || people[0] === undefined) throw new Error('no cell')
  await world.house.call('figures.save', { month: '2026-11', entries: [{ employeeId: people[0].employeeId, indicatorId: cell.indicatorId, field: 'actual', text: '30' }] })
  await waitFor(async () => expect((await section()).textContent).toContain('本月的数据又变了'))
  fireEvent.click(screen.getByTestId('summary-now-results'))
  expect(screen.getByTestId('summary-program-results').textContent).toContain('1 项达到目标（销售额）')
  fireEvent.click(screen.getByTestId('summary-reset-results'))
  fireEvent.click(await screen.findByRole('button', { name: '用回程序写的' }))
  await waitFor(async () => expect(within(await section()).getByText('程序写的')).toBeTruthy())
  expect((await section()).textContent).not.toContain('差一点。')
})

// Catches: a refused save that closes the editor and drops the words.
it('keeps the words when they cannot be saved', async () => {
  await world.open('/summary')
  await edit('差一点。')
  world.instead['summary.save'] = () => ({ ok: false, code: 'disk-full', details: {} })
  fireEvent.click(screen.getByTestId('summary-save-results'))
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(field()).toMatchObject({ value: '差一点。' })
})

// Catches: an empty paper for a month without sheets, without saying where it would come from.
it('teaches where the words come from when the month has no sheets', async () => {
  await world.house.call('evaluations.remove', { id: (await world.house.call('evaluations.list', { month: '2026-11' })).evaluations[0]?.id ?? 0 })
  await world.open('/summary')
  expect(await screen.findByRole('heading', { level: 2, name: '2026年11月还没有考核表' })).toBeTruthy()
})
