import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { person } from '../../helpers/person.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

// happy-dom has no canvas; what a chart says stands in the sentence above and the table beneath.
vi.mock('react-chartjs-2', () => ({ Bar: () => null, Line: () => null }))

let world: HousePage
beforeEach(async () => { world = await openHousePage(['/people/:id', '/evaluations/:id', '/team'], async () => (await import('../../../renderer/pages/person/person-page.tsx')).PersonPage) })
afterEach(() => world.close())

/** 张三 with 82.00 in October and 90.00 in November by one row. */
async function twoMonths(): Promise<number> {
  const { house } = world
  const indicator = await house.call('indicators.save', { id: null, name: '销售额', unit: '元', direction: 'higher', dimension: 'benefit', formula: '', source: '', frequency: 'month', kind: 'duty' })
  const template = await house.call('templates.save', { id: null, name: '销售', why: '', rows: [{ indicatorId: indicator.id, name: '', weight: '100', rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, displayUnit: '元', source: '' }] })
  const { id } = await house.call('employees.save', person({ number: '002', name: '张三', department: '华东', position: '代表', joinedOn: '2024-03-01', baseFen: 612_300 }))
  for (const [month, actual] of [['2026-10', '82'], ['2026-11', '90']] as const) {
    await house.call('evaluations.apply', { month, employeeIds: [id], templateId: template.id })
    await house.call('figures.save', { month, entries: [{ employeeId: id, indicatorId: indicator.id, field: 'target', text: '100' }, { employeeId: id, indicatorId: indicator.id, field: 'actual', text: actual }] })
  }
  return id
}

it('shows the past in sentences and tables, and no pay', async () => {
  const id = await twoMonths()
  await world.open(`/people/${id}`)
  expect((await screen.findByTestId('totals-sentence')).textContent).toBe('2 个月有总分，平均 86.00；最高 2026年11月 90.00 A，最低 2026年10月 82.00 B。')
  expect(within(screen.getByTestId('months')).getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual([expect.stringContaining('2026-1190.00A'), expect.stringContaining('2026-1082.00B')])
  expect(screen.getByTestId('matrix').textContent).toContain('82.0')
  // Catches: the base of pay carried onto a page that anybody at the desk can open.
  expect(screen.getByTestId('person').textContent).not.toMatch(/6,?123|系数|绩效基数/u)
})

it('compares the newest two months at once, and any two on choosing', async () => {
  const id = await twoMonths()
  await world.open(`/people/${id}`)
  expect((await screen.findByTestId('compare-sentence')).textContent).toBe('总分 82.00 → 90.00（+8.00）：销售额 +8.00。')
  world.leave()
  await world.open(`/people/${id}?left=2026-11&right=2026-10`)
  expect((await screen.findByTestId('compare-sentence')).textContent).toBe('总分 90.00 → 82.00（−8.00）：销售额 −8.00。')
})

it('opens the twelve months of a row with its sentence and a line a month', async () => {
  const id = await twoMonths()
  await world.open(`/people/${id}`)
  await act(async () => { fireEvent.click(within(await screen.findByTestId('matrix')).getByRole('button', { name: '销售额' })) })
  const past = await screen.findByTestId('row-past')
  expect(within(past).getByTestId('row-past-sentence').textContent).toContain('近 12 个月里 2 个月有得分，其中没有一个月达标。')
  expect(within(past).getAllByRole('row').slice(1).map((row) => row.querySelector('a')?.textContent)).toEqual(['2026-11', '2026-10'])
})

it('of somebody never assessed teaches what will stand here; of nobody leads to the team', async () => {
  const { id } = await world.house.call('employees.save', person({ number: '9', name: '新人' }))
  await world.open(`/people/${id}`)
  expect(await screen.findByText('还没有考核过。建立考核表以后，这里会逐月积累。')).toBeTruthy()
  world.leave()
  await world.open('/people/777')
  expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe('找不到这个人')
})
