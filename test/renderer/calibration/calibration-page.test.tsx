import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { person } from '../../helpers/person.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

// happy-dom has no canvas; what a chart says stands in the table beside it.
vi.mock('react-chartjs-2', () => ({ Bar: () => null, Line: () => null }))

const MONTH = '2026-11'
let world: HousePage
beforeEach(async () => { world = await openHousePage(['/calibration', '/', '/evaluations/:id'], async () => (await import('../../../renderer/pages/calibration/calibration-page.tsx')).CalibrationPage) })
afterEach(() => world.close())

/** Three people of one manager with totals 82, 90 and 70, each given by its only row. */
async function three(): Promise<number[]> {
  const { house } = world
  const indicator = await house.call('indicators.save', { id: null, name: '销售额', unit: '元', direction: 'higher', dimension: 'benefit', formula: '', source: '', frequency: 'month', kind: 'duty' })
  const template = await house.call('templates.save', { id: null, name: '销售', why: '', rows: [{ indicatorId: indicator.id, name: '', weight: '100', rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, displayUnit: '元', source: '' }] })
  const boss = await house.call('employees.save', person({ number: '001', name: '王经理' }))
  const people = []
  for (const [number, name] of [['002', '张三'], ['003', '李四'], ['004', '赵六']] as const) people.push(await house.call('employees.save', person({ number, name, department: '华东', managerId: boss.id })))
  await house.call('evaluations.apply', { month: MONTH, employeeIds: people.map(({ id }) => id), templateId: template.id })
  const actuals = ['82', '90', '70']
  await house.call('figures.save', { month: MONTH, entries: people.flatMap(({ id }, at) => [
    { employeeId: id, indicatorId: indicator.id, field: 'target' as const, text: '100' }, { employeeId: id, indicatorId: indicator.id, field: 'actual' as const, text: actuals[at] ?? '' }]) })
  return (await house.call('evaluations.list', { month: MONTH })).evaluations.map(({ id }) => id)
}
const rowOf = (name: string) => screen.getAllByTestId('side-row').find((row) => row.textContent?.includes(name)) as HTMLElement
const type = (name: string, field: 'side-points' | 'side-reason', value: string) => fireEvent.change(within(rowOf(name)).getByTestId(field), { target: { value } })
const effect = (name: string) => within(rowOf(name)).getByTestId('side-effect').textContent
const button = () => screen.getByTestId<HTMLButtonElement>('calibration-apply')
const open = async () => { await world.open('/calibration'); await screen.findAllByTestId('side-row') }

// Catches: '4 人有总分' and a mean of sheets over three people of whom one changed manager in the month.
it('counts whoever has two part-sheets once, in the head as in the group', async () => {
  await three()
  const { house } = world
  const { employees } = await house.call('employees.list', {})
  const [boss, zhang] = ['001', '002'].map((number) => employees.find((one) => one.number === number))
  const other = await house.call('employees.save', person({ number: '009', name: '孙经理' }))
  await house.call('employees.change', { employeeId: zhang?.id ?? 0, on: '2026-11-16', department: '华东', position: '', managerId: other.id, note: '' })
  const { evaluations } = await house.call('evaluations.list', { month: MONTH })
  expect(evaluations.filter(({ employeeId }) => employeeId === zhang?.id).map(({ managerId }) => managerId)).toEqual([boss?.id, other.id])
  const indicatorId = (await house.call('figures.grid', { month: MONTH })).indicators[0]?.id ?? 0
  // 1–15: 40 ÷ 50 → 80.00; 16–30: 50 ÷ 50 → 100.00; the month (80 × 15 + 100 × 15) ÷ 30 = 90.00.
  await house.call('figures.save', { month: MONTH, entries: [{ employeeId: zhang?.id ?? 0, indicatorId, part: 1, field: 'actual', text: '40' }, { employeeId: zhang?.id ?? 0, indicatorId, part: 2, field: 'target', text: '100' }, { employeeId: zhang?.id ?? 0, indicatorId, part: 2, field: 'actual', text: '50' }] })
  await open()
  expect(screen.getAllByTestId('side-row')).toHaveLength(4)
  expect(screen.getByTestId('spread').textContent).toBe('全公司 3 人有总分：平均 83.33，中位数 90.00，最低 70.00，最高 90.00，相差 20.00。')
  expect(screen.getByTestId('groups').textContent).toContain('全公司3 人均 83.33')
})

it('shows what a change would do while it is typed, and changes nothing', async () => {
  await three()
  await open()
  type('张三', 'side-points', '+３')
  expect(effect('张三')).toBe('82.00 B → 85.00 A')
  expect(screen.getByTestId('leniency').textContent).toContain('应用后平均 81.67')
  expect(screen.getByTestId('distribution').textContent).toContain('现在 S 0、A 1、B 2、C 0、D 0。 应用后 S 0、A 2、B 1、C 0、D 0。')
  // Catches: points that could be given without a reason.
  expect([button().disabled, button().textContent]).toEqual([true, '应用调整'])
  expect(world.calls.filter(({ method }) => method === 'calibration.apply')).toEqual([])
  expect((await world.house.call('evaluations.list', { month: MONTH })).evaluations[0]?.total).toBe('82.00')
})

it('lists everything once more, then applies it and empties the fields', async () => {
  const [first] = await three()
  await open()
  type('张三', 'side-points', '3')
  type('张三', 'side-reason', '客户口径与李四不同')
  expect(button().textContent).toBe('应用 1 项调整')
  fireEvent.click(button())
  expect((await screen.findByTestId('apply-list')).textContent).toBe('张三 +3.00 分82.00 B → 85.00 A客户口径与李四不同')
  await act(async () => { fireEvent.click(screen.getByTestId('calibration-go')) })
  expect((await world.house.call('evaluations.get', { id: first ?? 0 })).total).toBe('85.00')
  expect(within(rowOf('张三')).getByTestId<HTMLInputElement>('side-points').value).toBe('')
  expect(button().disabled).toBe(true)
})

it('keeps proposals when the page is left, and takes them back on asking', async () => {
  // Catches: proposals lost on the way to a sheet that somebody wants to look at.
  await three()
  await open()
  type('李四', 'side-points', '-2')
  type('李四', 'side-reason', '发货口径')
  world.leave()
  await open()
  expect(effect('李四')).toBe('90.00 A → 88.00 A')
  fireEvent.click(screen.getByTestId('calibration-drop'))
  await act(async () => { fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '撤销 1 项' })) })
  expect(effect('李四')).toBe('')
})

it('says what is wrong with a figure once the field is left, and does not count it', async () => {
  await three()
  await open()
  const points = within(rowOf('赵六')).getByTestId('side-points')
  type('赵六', 'side-points', '很好')
  expect(within(rowOf('赵六')).queryByRole('alert')).toBeNull()
  fireEvent.blur(points)
  expect(within(rowOf('赵六')).getByRole('alert').textContent).toBe('请填数字')
  expect(effect('赵六')).toBe('')
})

it('a signed sheet takes no points, and what was typed before is named as not to be applied', async () => {
  const [first] = await three()
  await open()
  type('张三', 'side-points', '1')
  type('张三', 'side-reason', '口径')
  await act(async () => { await world.house.call('evaluations.confirm', { id: first ?? 0 }) })
  expect(await screen.findByText(/张三 已经确认或没有总分/u)).toBeTruthy()
  expect(within(rowOf('张三')).getByTestId<HTMLInputElement>('side-points').disabled).toBe(true)
  expect(button().disabled).toBe(true)
})

it('groups by department and manager, and sorts by any head', async () => {
  await three()
  await open()
  const names = () => screen.getAllByTestId('side-row').map((row) => row.querySelector('a')?.textContent)
  fireEvent.click(screen.getByRole('button', { name: /^总分/u }))
  expect(names()).toEqual(['李四', '张三', '赵六'])
  fireEvent.click(screen.getByRole('button', { name: /^总分/u }))
  expect(names()).toEqual(['赵六', '张三', '李四'])
  fireEvent.click(within(screen.getByTestId('groups')).getByRole('button', { name: /王经理/u }))
  expect(screen.getByTestId('spread').textContent).toContain('王经理 3 人有总分：平均 80.67，中位数 82.00，最低 70.00，最高 90.00，相差 20.00。')
})

it('of a month without sheets teaches what calibration is', async () => {
  await world.open('/calibration')
  expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe('2026年11月还没有考核表')
})

it('tells before anything is given how much of the points the limits let through', async () => {
  // Catches: +15 promised where adjustments are held to +10.
  await three()
  await open()
  type('赵六', 'side-points', '15')
  expect(effect('赵六')).toBe('70.00 B → 80.00 B+15.00 分里只有 +10.00 分计入：到了加减分或总分的上下限')
})
