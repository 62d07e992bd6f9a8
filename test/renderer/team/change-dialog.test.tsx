import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addPerson, cell, openTeam, type TeamHouse } from './team-house.tsx'

let team: TeamHouse
const stored = async (id: number) => (await team.house.call('employees.list', {})).employees.find((one) => one.id === id)
const changes = async () => (await team.house.call('employees.changes', { employeeId: 3 })).changes
const field = (id: string): HTMLInputElement => document.getElementById(`change-${id}`) as HTMLInputElement
const put = (id: string, typed: string) => fireEvent.change(field(id), { target: { value: typed } })

async function openDialog() {
  fireEvent.click(cell(3, 'more').querySelector('button') as HTMLButtonElement)
  fireEvent.click(await screen.findByText('调岗 / 换上级…'))
  await screen.findByTestId('change-form')
}

beforeEach(async () => {
  team = await openTeam()
  await addPerson(team.house, { number: '001', name: '戴南希', department: '销售部', position: '销售经理' })
  await addPerson(team.house, { number: '002', name: '单立人', department: '销售部', position: '销售经理' })
  await addPerson(team.house, { number: '003', name: '王五', department: '销售部', position: '业务员', managerId: 1, joinedOn: '2026-03-01' })
  await team.open()
})
afterEach(() => {
  cleanup()
  team.close()
})

// Catches: a transfer that overwrites the facts without keeping what held before, or a typed form lost on a refusal.
it('writes a change down from its day, lists it and takes it back', async () => {
  await openDialog()
  expect([field('on').value, field('department').value, field('position').value]).toEqual(['2026-11-23', '销售部', '业务员'])
  put('on', '2025-01-01')
  put('position', '高级业务员')
  put('note', '并组')
  fireEvent.click(document.getElementById('change-save') as HTMLElement)
  expect((await screen.findByRole('alert')).textContent).toContain('这一天还没有入职')
  expect(field('note').value).toBe('并组')
  put('on', '2026年11月16日')
  fireEvent.click(document.getElementById('change-save') as HTMLElement)
  await waitFor(async () => expect(await changes()).toMatchObject([{ on: '2026-11-16', note: '并组', before: { position: '业务员' }, after: { position: '高级业务员' }, removable: true }]))
  expect(await stored(3)).toMatchObject({ position: '高级业务员', managerId: 1, joinedOn: '2026-03-01' })
})

// Catches: a new position whose part has no targets, made without a word and without the way to them.
it('leads to the targets a new position lacks', async () => {
  const { call } = team.house
  const indicator = await call('indicators.save', { id: null, name: '大单数', unit: '单', direction: 'higher', dimension: 'benefit', formula: '', source: '', frequency: 'month', kind: 'duty' })
  const template = await call('templates.save', { id: null, name: '大客户', why: '', rows: [{ indicatorId: indicator.id, name: '', weight: '100', rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, displayUnit: '单', source: '' }] })
  await call('positions.save', { id: null, name: '大客户经理', templateId: template.id })
  await call('evaluations.apply', { month: '2026-11', employeeIds: [3], templateId: template.id })
  await openDialog()
  put('on', '2026-11-16')
  put('position', '大客户经理')
  fireEvent.click(document.getElementById('change-save') as HTMLElement)
  expect(await screen.findByText('新岗位的这一段还没有目标值（1 项），不定就算不出分。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '去定目标值' }))
  expect(await screen.findByText('目标值')).toBeTruthy()
  const { useFigureFocus } = await import('../../../renderer/stores/figure-focus.ts')
  const { useSession } = await import('../../../renderer/stores/session.ts')
  expect([useSession.getState().month, useFigureFocus.getState().wanted]).toEqual(['2026-11', { employeeId: 3, part: 2, indicatorId: indicator.id, field: 'target' }])
})

it('lists earlier changes in words and takes the latest back', async () => {
  await team.house.call('employees.change', { employeeId: 3, on: '2026-11-16', department: '销售部', position: '业务员', managerId: 2, note: '' })
  await openDialog()
  const list = await screen.findByTestId('change-list')
  expect(list.textContent).toContain('2026-11-16 直接上级：戴南希 → 单立人')
  fireEvent.click(list.querySelector('button') as HTMLButtonElement)
  const buttons = await screen.findAllByRole('button', { name: /撤\s?销/ })
  fireEvent.click(buttons.at(-1) as HTMLButtonElement)
  await waitFor(async () => expect(await changes()).toEqual([]))
  expect(await stored(3)).toMatchObject({ managerId: 1 })
})
