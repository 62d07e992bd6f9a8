import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LEVER_ACTIONS } from '../../../shared/library/levers.ts'
import { person } from '../../helpers/person.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

// happy-dom has no canvas; what the chart says stands in the sentence above and the table beneath.
vi.mock('react-chartjs-2', () => ({ Line: () => null }))

let world: HousePage
beforeEach(async () => { world = await openHousePage(['/improve', '/print', '/meeting'], async () => (await import('../../../renderer/pages/improve/improve-page.tsx')).ImprovePage) })
afterEach(() => world.close())

const MONTHS = [['2026-07', '60'], ['2026-08', '60'], ['2026-09', '90'], ['2026-10', '90'], ['2026-11', '90']] as const

/** 张三 with a sheet from July to November: 60 of 100 in the first two months, 90 in the others. */
async function fiveMonths() {
  const { house } = world
  const indicator = await house.call('indicators.save', { id: null, name: '销售额', unit: '元', direction: 'higher', dimension: 'benefit', formula: '', source: '', frequency: 'month', kind: 'duty' })
  const template = await house.call('templates.save', { id: null, name: '销售', why: '', rows: [{ indicatorId: indicator.id, name: '', weight: '100', rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, displayUnit: '元', source: '' }] })
  const { id } = await house.call('employees.save', person({ number: '002', name: '张三', department: '华东', position: '代表' }))
  for (const [month, actual] of MONTHS) {
    await house.call('evaluations.apply', { month, employeeIds: [id], templateId: template.id })
    await house.call('figures.save', { month, entries: [{ employeeId: id, indicatorId: indicator.id, field: 'target', text: '100' }, { employeeId: id, indicatorId: indicator.id, field: 'actual', text: actual }] })
  }
  const plan = (month: string, action: string, more = {}) => house.call('improvements.save', { id: null, month, employeeIds: [id], kind: 'plan', lever: 2, action, expected: '', dueOn: '2026-12-31', indicatorId: indicator.id, reason: '', ...more })
  return { id, indicatorId: indicator.id, plan }
}
const list = () => screen.findAllByTestId('improve-plan')
const type = (field: string, value: string) => act(async () => { fireEvent.change(screen.getByTestId(field), { target: { value } }) })
const click = (element: Element) => act(async () => { fireEvent.click(element) })

describe('plans', () => {
  it('with none, teaches what a plan is and starts one', async () => {
    await world.open('/improve')
    await click(await screen.findByRole('button', { name: '定第一条计划' }))
    expect((await screen.findByTestId('improve-form')).textContent).toContain('记在2026年11月。')
  })

  // Catches: an overdue plan buried under those that have time; the wrong plan opened first.
  it('lists what is overdue first and says its effect in a sentence with both numbers', async () => {
    const { plan } = await fiveMonths()
    await plan('2026-08', '每周回访')
    await plan('2026-11', '报价模板', { dueOn: '2026-11-01' })
    await world.open('/improve')
    const lines = await list()
    expect(lines.map((line) => [line.querySelector('.improve-action')?.textContent, line.dataset['overdue'], line.querySelector('.improve-verdict')?.textContent])).toEqual([['报价模板', 'true', '◆ 待观察'], ['每周回访', 'false', '▲ 有效']])
    await click(lines[1] as Element)
    // (60 + 60) / 2 = 60 % before; (90 + 90 + 90) / 3 = 90 % after.
    const card = await screen.findByTestId('improve-card')
    expect(within(card).getByTestId('improve-sentence').textContent).toBe('有效：销售额的完成率之前 2 个月平均 60.00\u00A0%（2026年7月、2026年8月），之后 3 个月平均 90.00\u00A0%（2026年9月、2026年10月、2026年11月）。同一时间也可能有别的原因。')
    expect([...card.querySelectorAll('.improve-sides dd')].map((side) => side.textContent)).toEqual(['60.00 %', '90.00 %'])
    expect(within(card).getByRole('table', { name: '逐月数字' }).textContent).toContain('26-08')
  })

  it('finishes one with a word, and gives one up only with a reason', async () => {
    const { plan } = await fiveMonths()
    await plan('2026-08', '每周回访')
    await world.open('/improve')
    await click(await screen.findByTestId('improve-drop'))
    await click(screen.getByTestId('improve-close-save'))
    expect(screen.getByRole('alert').textContent).toBe('写一句为什么不再做。')
    expect(world.calls.some(({ method }) => method === 'improvements.close')).toBe(false)
    await type('improve-note', '客户嫌烦')
    await click(screen.getByTestId('improve-close-save'))
    await waitFor(() => expect(screen.getByTestId('improve-card').textContent).toContain('不再做 · 2026-11-23'))
    expect(screen.getByTestId('improve-card').textContent).toContain('客户嫌烦')
    await click(screen.getByRole('button', { name: '重新打开' }))
    await screen.findByTestId('improve-finish')
  })

  it('says so for a plan that is gone', async () => {
    await world.open('/improve?plan=99')
    expect(await screen.findByRole('button', { name: '定第一条计划' })).toBeTruthy()
    world.leave()
    const { plan } = await fiveMonths()
    await plan('2026-08', '每周回访')
    await world.open('/improve?plan=99')
    expect(await screen.findByText('找不到这条计划')).toBeTruthy()
  })
})

describe('writing a plan', () => {
  it('from a red row: person, indicator and figures are there already; an action of the library is taken over; it is saved', async () => {
    const { id, indicatorId } = await fiveMonths()
    await world.open(`/improve?new=row&employee=${id}&indicator=${indicatorId}`)
    const form = await screen.findByTestId('improve-form')
    expect(form.querySelector('.improve-from')?.textContent).toContain('2026年11月张三的“销售额”：90 元，目标 100 元')
    await click(await screen.findByRole('button', { name: '采纳“回款提前十天提醒”' }))
    expect(screen.getByTestId<HTMLTextAreaElement>('improve-action').value).toMatch(/^回款提前十天提醒：/)
    await type('improve-cost', '1,200.50')
    await type('improve-acceptance', '<b>连续两个月</b>')
    await click(screen.getByTestId('improve-save'))
    const { plans } = await world.house.call('improvements.effects', { month: '2026-11' })
    expect(plans).toMatchObject([{ employeeName: '张三', month: '2026-11', source: 'row', leverAction: 'S05', lever: 2, costFen: 120_050, acceptance: '<b>连续两个月</b>', indicatorName: '销售额', measured: 'person' }])
  })

  // Catches: the same plan twice because the button was pressed again before it was drawn anew.
  it('saves a plan once, however often the button is pressed', async () => {
    const { id, indicatorId } = await fiveMonths()
    await world.open(`/improve?new=row&employee=${id}&indicator=${indicatorId}`)
    await type('improve-action', '每周五家')
    await act(async () => { for (let press = 0; press < 3; press += 1) fireEvent.click(screen.getByTestId('improve-save')) })
    await waitFor(() => expect(screen.queryByTestId('improve-form')).toBeNull())
    expect((await world.house.call('improvements.effects', { month: '2026-11' })).plans.map(({ action }) => action)).toEqual(['每周五家'])
  })

  // Catches: half a plan saved, or the typed text lost because one field is wrong or the page was left.
  it('says which field is missing, keeps what is typed over leaving, and drops it when given up', async () => {
    await fiveMonths()
    await world.open('/improve?new=blank')
    await click(await screen.findByTestId('improve-save'))
    expect(screen.getByRole('alert').textContent).toBe('写一件要做的事。')
    await type('improve-action', '每周五家')
    await click(screen.getByTestId('improve-save'))
    expect(screen.getByRole('alert').textContent).toBe('选一位责任人。')
    world.leave()
    await world.open('/improve?new=blank')
    expect((await screen.findByTestId<HTMLTextAreaElement>('improve-action')).value).toBe('每周五家')
    expect(world.calls.some(({ method }) => method === 'improvements.save')).toBe(false)
  })

  it('a cost that is no figure is refused in place', async () => {
    const { id, indicatorId } = await fiveMonths()
    await world.open(`/improve?new=row&employee=${id}&indicator=${indicatorId}`)
    await screen.findByTestId('improve-action')
    await type('improve-action', '做')
    await type('improve-cost', '三千左右')
    await click(screen.getByTestId('improve-save'))
    expect(screen.getByRole('alert').textContent).toBe('费用要写成数字，例如 3000。')
  })

  // Catches: a plan written into a closed month, to be refused at the last moment.
  it('into the next open month when this one is closed', async () => {
    await fiveMonths()
    world.house.db.prepare("INSERT INTO period (month, state) VALUES ('2026-11', 'closed') ON CONFLICT (month) DO UPDATE SET state = 'closed'").run()
    await world.open('/improve?new=blank')
    expect((await screen.findByTestId('improve-form')).textContent).toContain('2026年11月已归档，这条计划记在2026年12月。')
  })
})

describe('library and what worked', () => {
  it('filters by branch and opens a plan with an action', async () => {
    await world.open('/improve?tab=library')
    expect(await screen.findAllByTestId('lever')).toHaveLength(LEVER_ACTIONS.length)
    await click(within(screen.getByRole('radiogroup', { name: '哪一类' })).getByText('文化'))
    await waitFor(() => expect(screen.getAllByTestId('lever').every((lever) => lever.dataset['code']?.startsWith('K'))).toBe(true))
    await click(screen.getByRole('button', { name: '用“丢单复盘不追责”定计划' }))
    expect((await screen.findByTestId<HTMLTextAreaElement>('improve-action')).value).toMatch(/^丢单复盘不追责：/)
  })

  it('says what worked, and that nothing can be said yet', async () => {
    await world.open('/improve?tab=worked')
    expect(await screen.findByText('还没有试过什么。先定一条计划，写明看哪个指标。')).toBeTruthy()
    world.leave()
    const { plan } = await fiveMonths()
    await plan('2026-08', '每周回访', { leverAction: 'S10' })
    await plan('2026-11', '报价模板', { leverAction: 'S02' })
    await world.open('/improve?tab=worked')
    expect((await screen.findByTestId('worked-sentence')).textContent).toContain('看得出效果的 1 条，还在观察或没写指标的 1 条。')
    expect(screen.getAllByRole('row').slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))).toEqual([['1', '1', '0', '0'], ['1', '0', '0', '1']])
  })
})
