import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { person } from '../../helpers/person.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

let world: HousePage
const MONTH = '2026-11'
beforeEach(async () => {
  vi.doMock('../../../renderer/charts/target-band.tsx', () => ({ TargetBand: ({ label }: { label: string }) => <div role="img" aria-label={label} /> }))
  world = await openHousePage(['/'], async () => (await import('../../../renderer/pages/home/month-home.tsx')).MonthHome)
  const { call } = world.house
  await call('company.save', { name: '恒信' })
  const { id: indicatorId } = await call('indicators.save', { id: null, name: '销售额', unit: '元', direction: 'higher', dimension: 'benefit', formula: '', source: '', frequency: 'month', kind: 'duty' })
  const { id: templateId } = await call('templates.save', { id: null, name: '销售', why: '', rows: [{ indicatorId, name: '', weight: '100', rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, displayUnit: '万元', source: '' }] })
  const ids = []
  for (const number of ['1', '2']) ids.push((await call('employees.save', person({ number, name: `员工${number}` }))).id)
  await call('evaluations.apply', { month: MONTH, employeeIds: ids, templateId })
  await call('figures.save', { month: MONTH, entries: ids.map((employeeId) => ({ employeeId, indicatorId, field: 'target' as const, text: '30' })) })
  await call('figures.save', { month: MONTH, entries: [{ employeeId: ids[0] as never, indicatorId, field: 'actual', text: '28.5' }] })
  await call('decisions.save', { id: null, month: MONTH, kind: 'decision', what: '每周对账', ownerId: ids[0] as never, ownerName: '', partners: [], dueOn: '2026-11-11', acceptance: '有对账单', resources: '', page: null, indicatorId: null })
})
afterEach(() => world.close())

// Catches: a thing to do without a way to do it, or the stepper counting what is missing.
it('shows where the month stands and the most blocking things first, each with its way', async () => {
  await world.open('/')
  const list = within(await screen.findByTestId('home-next-list'))
  expect(list.getAllByRole('listitem').slice(0, 3).map((item) => item.getAttribute('data-code'))).toEqual(['decision-overdue', 'results-missing', 'unconfirmed'])
  expect(list.getAllByRole('link').map((link) => link.getAttribute('href')).slice(0, 3)).toEqual(['/meeting?tab=decisions', '/results', '/evaluations'])
  const steps = within(screen.getByRole('list', { name: '本月走到哪一步' })).getAllByRole('listitem')
  expect(steps.map((step) => step.textContent)).toEqual(['① 定目标当前2/2 个目标值✓ 已完成', '② 录结果1/2 个结果还有 1 件事没做完', '③ 评估0/2 人已确认还有 1 件事没做完', '④ 开会0/2 人有改进还有 2 件事没做完', expect.stringContaining('⑤ 已归档未归档')])
})

// Catches: an overdue decision that is only a colour, or that leads to a page where it has to be looked for again.
it('says 效益 against target, and what is overdue in words', async () => {
  await world.open('/')
  expect(await screen.findByText('销售额合计 28.5 万元，目标 30 万元，完成 95.00 %，还有 1 行待录。')).toBeTruthy()
  const decisions = within(screen.getByRole('region', { name: '决议' }))
  expect(decisions.getByText('▼ 员工1 · 逾期 12 天')).toBeTruthy()
  expect(decisions.getByText('1 条没关闭，1 条逾期')).toBeTruthy()
  expect(decisions.getByRole('link', { name: '每周对账' }).getAttribute('href')).toMatch(/^\/meeting\?decision=\d+$/)
  expect(screen.getByText('没有进行中的改进计划。')).toBeTruthy()
})

// Catches: a spinner for ever where the house refuses.
it('says what went wrong and offers to try again', async () => {
  world.instead['dashboard.home'] = () => ({ ok: false, code: 'fault', details: {} })
  await world.open('/')
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.getByRole('button', { name: '重试' })).toBeTruthy()
})
