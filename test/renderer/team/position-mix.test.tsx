import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { COMBINED_COST } from '../../../shared/domain/mix/combined-score.ts'
import { addPerson, openTeam, type TeamHouse } from './team-house.tsx'

let team: TeamHouse
beforeEach(async () => {
  team = await openTeam()
  await addPerson(team.house, { number: '1', name: '王芳', position: '产品经理' })
})
afterEach(() => { cleanup(); team.close() })

const position = async () => (await team.house.call('employees.list', {})).positions[0]
const open = () => team.open('?tab=positions')
const ask = async () => { await open(); fireEvent.click(await screen.findByTestId('position-okr')); await screen.findByTestId('combined-dialog') }
const keep = () => act(async () => { fireEvent.click(document.getElementById('combined-save') ?? document.body) })
const share = (typed: string) => fireEvent.change(screen.getByTestId('combined-share'), { target: { value: typed } })

it('keeps OKR out of the total until somebody who has read what it costs puts it in', async () => {
  await ask()
  expect(screen.getByTestId('position-okr').textContent).toBe('OKR 不计入总分')
  expect(screen.getByTestId('combined-cost').textContent).toContain(COMBINED_COST)
  expect(screen.queryByTestId('combined-share')).toBeNull()
  fireEvent.click(screen.getByTestId('combined-include'))
  share('２５')
  expect(screen.getByTestId('combined-dialog').textContent).toContain('KPI 占 75 %')
  await keep()
  await waitFor(async () => expect((await position())?.okrWeight).toBe('25'))
})

it.each(['0', '100', '-5', '二十'])('does not take a share of %s: both parts must weigh something', async (typed) => {
  await ask()
  fireEvent.click(screen.getByTestId('combined-include'))
  share(typed)
  expect(screen.getByTestId('combined-dialog').textContent).toContain('请填大于 0、小于 100 的数')
  await keep()
  expect((await position())?.okrWeight).toBeNull()
})

it('a mode chosen for the position leaves its template and share alone', async () => {
  const before = await position()
  await team.house.call('positions.save', { id: before?.id ?? 0, name: '产品经理', templateId: 3, okrWeight: '20' })
  await open()
  fireEvent.mouseDown(screen.getByLabelText('产品经理怎么考'))
  await act(async () => { fireEvent.click(await screen.findByText('考核表，带一个小目标试一季')) })
  await waitFor(async () => expect(await position()).toMatchObject({ mode: 'trial', templateId: 3, okrWeight: '20' }))
})
