import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { Q4 } from './cards.ts'
import { at, find, openOkr, press, type, type OkrHouse } from './okr-house.tsx'

let okr: OkrHouse
beforeEach(async () => { okr = await openOkr() })
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  okr.close()
})
const sales = async () => (await okr.house.call('indicators.list', {})).indicators.find(({ name }) => name === '回款额')?.id ?? (0 as IndicatorId)

it('breaks a year down, takes a month changed by hand only when the sum is right, and reads it back', async () => {
  await okr.open(`/okr?tab=breakdown&indicator=${await sales()}&year=2026`)
  await find('okr-breakdown-total')
  type('okr-breakdown-total', '1200')
  expect(at('okr-breakdown-check').textContent).toBe('✓ 合计正好')
  fireEvent.change(screen.getByLabelText('1月目标'), { target: { value: '90' } })
  await press('okr-breakdown-save')
  expect(at('okr-breakdown-refused').textContent).toContain('少 100000 元')
  expect(okr.calls).not.toContain('breakdown.save')
  fireEvent.change(screen.getByLabelText('2月目标'), { target: { value: '１１0' } })
  expect(at('okr-breakdown-q1').textContent).toBe('300')
  await press('okr-breakdown-save')
  await waitFor(async () => expect((await okr.house.call('breakdown.get', { year: 2026, indicatorId: await sales() })).saved?.months.slice(0, 2)).toMatchObject([{ month: '2026-01', target: '900000' }, { target: '1100000' }]))
  cleanup()
  await okr.open(`/okr?tab=breakdown&indicator=${await sales()}&year=2026`)
  expect((await find('okr-breakdown-total')).value).toBe('1200')
  expect(screen.getByLabelText<HTMLInputElement>('2月目标').value).toBe('110')
})

it('saves the review by itself, without the next field taking back the one before', async () => {
  await okr.add({})
  await okr.open('/okr?tab=review')
  await find('okr-review-goals')
  type('okr-review-goals', '想让老客户回来')
  type('okr-review-lessons', '每周一次回访')
  await act(async () => { fireEvent.blur(at('okr-review-lessons')) })
  await waitFor(async () => expect((await okr.house.call('reviews.list', { quarter: Q4 })).reviews).toEqual([{ quarter: Q4, objectiveId: null, goals: '想让老客户回来', results: '', causes: '', lessons: '每周一次回访' }]))
})

it('keeps a review that could not be saved when another objective is looked at', async () => {
  const objective = await okr.add({})
  await okr.open('/okr?tab=review')
  await find('okr-review-causes')
  okr.failNext('reviews.save')
  type('okr-review-causes', '人手不够')
  await act(async () => { fireEvent.blur(at('okr-review-causes')) })
  await waitFor(() => expect(at('okr-review-state').dataset['state']).toBe('failed'))
  await press(`okr-review-${objective.id}`)
  expect(at('okr-review-causes').value).toBe('')
  await press('okr-review-quarter')
  expect(at('okr-review-causes').value).toBe('人手不够')
  expect(at('okr-review-state').textContent).toContain('磁盘空间不够')
})

it('carries what is open into the next quarter once, with its latest figure as the new start', async () => {
  const objective = await okr.add({})
  const [kr] = objective.keyResults
  if (kr === undefined) throw new Error('no key result')
  await okr.house.call('keyResults.checkIn', { keyResultId: kr.id, on: '2026-11-20', current: '4', confidence: 6, note: '', correctsId: null })
  await okr.open('/okr?tab=review')
  expect((await find('okr-carry')).textContent).toBe('带到下季度（1）')
  await press('okr-carry')
  await waitFor(async () => expect((await okr.house.call('objectives.list', { quarter: '2027-Q1' })).objectives[0]?.keyResults[0]).toMatchObject({ start: '4', target: '10' }))
  await waitFor(() => expect(within(at('okr-proposals')).getByText('已在下季度')).toBeTruthy())
  expect(screen.queryByTestId('okr-carry')).toBeNull()
})

it('saves the company page by itself', async () => {
  await okr.open('/okr?tab=profile')
  await find('okr-profile-whereTo')
  type('okr-profile-whereTo', '三年后六千万')
  type('okr-profile-industry', '批发')
  await act(async () => { fireEvent.blur(at('okr-profile-industry')) })
  await waitFor(async () => expect(await okr.house.call('profile.get', {})).toMatchObject({ whereTo: '三年后六千万', industry: '批发' }))
  expect(at('okr-profile-state').dataset['state']).toBe('saved')
})

it('shows the gap in words with its mark, persons when a KPI is opened, and the way to mend rows that serve nothing', async () => {
  const objective = await okr.add({ keyResults: [{ id: null, title: '回款', kind: 'increase', start: '0', target: '134', unit: '万元', weight: '100', indicatorId: await sales() }] })
  const row = (employeeId: number, employeeName: string, more: object = {}) => ({ objectiveId: objective.id, employeeId, employeeName, indicatorId: objective.keyResults[0]?.indicatorId, indicatorName: '回款额', unit: '元', weight: '40', target: '610000', actual: null, score: null, ...more })
  okr.answers['alignment.get'] = {
    quarter: Q4, rows: [row(1, '甲'), row(2, '乙'), row(3, '丙', { objectiveId: null, indicatorId: 999, indicatorName: '报价及时率', unit: '%', target: '95' })],
    sums: [{ indicatorId: objective.keyResults[0]?.indicatorId, indicatorName: '回款额', unit: '元', people: 2, sum: '1220000', company: '1340000', gap: '120000', sentence: '目标缺口 12 万。' }],
  }
  await okr.open('/okr?tab=alignment')
  expect((await find('okr-sums')).textContent).toContain('122 万134 万▼ 12 万目标缺口 12 万。')
  expect(screen.queryByText('甲')).toBeNull()
  fireEvent.click(screen.getByLabelText('回款额 2 人'))
  expect(screen.getByRole('table', { name: '回款额' }).textContent).toContain('甲4061 万')
  expect(at('okr-orphans').textContent).toContain('报价及时率')
  expect(at('okr-to-templates').getAttribute('href')).toBe('/templates')
})
