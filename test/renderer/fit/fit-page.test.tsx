import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Employee } from '../../../shared/api/employees.ts'
import type { Operator } from '../../../shared/api/system.ts'
import { person } from '../../helpers/person.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

let world: HousePage
let boss: Employee
let wang: Employee
let li: Employee
beforeEach(async () => {
  world = await openHousePage(['/fit'], async () => (await import('../../../renderer/pages/fit/fit-page.tsx')).FitPage)
  boss = await world.house.call('employees.save', person({ number: '1', name: '欧阳经理' }))
  wang = await world.house.call('employees.save', person({ number: '2', name: '王芳', managerId: boss.id }))
  li = await world.house.call('employees.save', person({ number: '3', name: '李雷', managerId: boss.id }))
  await world.house.call('employees.save', person({ number: '4', name: '韩梅', managerId: wang.id }))
})
afterEach(() => world.close())

const sit = (operator: Operator) => world.house.call('operator.choose', operator)
const asBoss = () => sit({ kind: 'employee', employeeId: boss.id })
const names = () => screen.getAllByTestId('fit-person').map((line) => line.querySelector('.fit-name')?.textContent)
const question = (at: number) => within(screen.getByTestId(`fit-${at}`))
const tick = (at: number, choice: number) => fireEvent.click(question(at).getByRole('radio', { name: new RegExp(`^${choice} `) }))
const ticked = () => [0, 1, 2, 3, 4, 5].map((at) => question(at).queryByRole<HTMLInputElement>('radio', { checked: true })?.value ?? '')
const answerAll = (...choices: number[]) => { for (const [at, choice] of choices.entries()) tick(at, choice) }
const save = () => act(async () => { fireEvent.click(screen.getByTestId('fit-save')) })
const stored = () => world.house.db.prepare('SELECT employee_id, quarter, answers, mode FROM fit_answer ORDER BY employee_id').all()

it('offers a manager the direct reports only, and those who still wait first', async () => {
  await asBoss()
  await world.house.call('fit.answer', { quarter: '2026-Q4', employeeId: wang.id, answers: [0, 0, 0, 0, 0, 0] })
  await world.open('/fit')
  await screen.findByTestId('fit-form')
  expect(names()).toEqual(['李雷', '王芳'])
  expect(document.body.textContent).toContain('还有 2 位由他们自己的直接上级回答')
  expect(document.body.textContent).not.toContain('韩梅')
})

it('says while it is answered what suits the person, saves it, and goes on to the next', async () => {
  await asBoss()
  await world.open(`/fit?person=${wang.id}`)
  await screen.findByTestId('fit-form')
  answerAll(2, 1, 2, 1, 1)
  expect(screen.getByTestId('fit-result').textContent).toContain('已答 5 / 6')
  tick(5, 1)
  expect(screen.getByTestId('fit-result').textContent).toMatch(/建议 · KPI\+OKR8 分（满分 12）/)
  await save()
  expect(stored()).toEqual([{ employee_id: wang.id, quarter: '2026-Q4', answers: '[2,1,2,1,1,1]', mode: 'kpi-okr' }])
  await waitFor(() => expect(screen.getByTestId('fit-form').getAttribute('aria-label')).toContain('李雷'))
  expect(ticked()).toEqual(['', '', '', '', '', ''])
})

it('is answered by the keys 0, 1 and 2, one question after the other', async () => {
  await asBoss()
  await world.open(`/fit?person=${li.id}`)
  await screen.findByTestId('fit-form')
  question(0).getAllByRole('radio')[0]?.focus()
  for (const [at, key] of ['2', '0', '1', '1', '0', '2'].entries()) {
    await waitFor(() => expect(screen.getByTestId(`fit-${at}`).contains(document.activeElement)).toBe(true))
    fireEvent.keyDown(document.activeElement ?? document.body, { key })
  }
  expect(ticked()).toEqual(['2', '0', '1', '1', '0', '2'])
})

it('saves nothing half answered, says so, and keeps the ticks', async () => {
  await asBoss()
  await world.open(`/fit?person=${li.id}`)
  await screen.findByTestId('fit-form')
  answerAll(2, 2)
  await save()
  expect(screen.getByRole('alert').textContent).toContain('还差几题没有答')
  expect([stored(), ticked()]).toEqual([[], ['2', '2', '', '', '', '']])
})

it('keeps unsaved ticks for whoever made them, and from whoever sits down next', async () => {
  await asBoss()
  await world.open(`/fit?person=${li.id}`)
  await screen.findByTestId('fit-form')
  answerAll(2, 1)
  world.leave()
  await sit({ kind: 'owner' })
  await world.open(`/fit?person=${li.id}`)
  await screen.findByTestId('fit-form')
  expect(ticked()).toEqual(['', '', '', '', '', ''])
  world.leave()
  await asBoss()
  await world.open(`/fit?person=${li.id}`)
  await screen.findByTestId('fit-form')
  expect(ticked()).toEqual(['2', '1', '', '', '', ''])
})

it.each([['hr', { kind: 'hr' }], ['somebody without reports', { kind: 'employee' }]] as const)('shows %s no name and no answer', async (_, operator) => {
  await asBoss()
  await world.house.call('fit.answer', { quarter: '2026-Q4', employeeId: li.id, answers: [2, 2, 2, 2, 2, 2] })
  await world.open('/fit')
  await screen.findByTestId('fit-form')
  world.leave()
  await sit(operator.kind === 'hr' ? operator : { kind: 'employee', employeeId: li.id })
  await world.open('/fit')
  expect(await screen.findByText('没有需要您回答的人')).toBeTruthy()
  expect(document.body.textContent).not.toMatch(/王芳|李雷|KPI/)
})

it('a refused save leaves every tick where it was', async () => {
  await asBoss()
  await world.open(`/fit?person=${li.id}`)
  await screen.findByTestId('fit-form')
  answerAll(1, 1, 1, 1, 1, 1)
  world.instead['fit.answer'] = () => ({ ok: false, code: 'disk-full', details: {} })
  await save()
  await waitFor(() => expect(screen.getByTestId('fit-form').textContent).toContain('磁盘空间不够'))
  expect(ticked()).toEqual(['1', '1', '1', '1', '1', '1'])
})
