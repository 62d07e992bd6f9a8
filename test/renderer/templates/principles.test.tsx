import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import { person } from '../../helpers/person.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

let world: HousePage
let path: string
type Row = Input<'templates.save'>['rows'][number]

/** The page over a real house, on an own template of two rows: a duty without objective, and a value of 30 points without a duty. */
beforeEach(async () => {
  world = await openHousePage(['/templates', '/templates/:id'], async () => (await import('../../../renderer/pages/templates/templates-page.tsx')).TemplatesPage)
  const codes = new Map((await world.house.call('indicators.list', {})).indicators.map(({ code, id }) => [code, id]))
  const row = (code: string, weight: string, more: Partial<Row>): Row => ({ indicatorId: codes.get(code) ?? 0, name: '', weight, rule: { kind: 'judgement', standard: '逐条对照' }, displayUnit: '', source: '', ...more })
  const own = await world.house.call('templates.save', { id: null, name: '我的表', why: '', rows: [row('B20', '70', { duty: '完成销售' }), row('C15', '30', { scope: 'team' })] })
  path = `/templates/${own.id}`
  await objective('让老客户愿意多买一次')
})
afterEach(() => world.close())

const objective = (title: string, more: Partial<Input<'objectives.save'>> = {}) => world.house.call('objectives.save', {
  id: null, quarter: '2026-Q4', level: 'company', departmentId: null, employeeId: null, parentId: null, title, type: 'improvement', ambition: 'committed', ownerId: null, keyResults: [], ...more,
})
const open = async () => { await world.open(path); await screen.findByTestId('template-name') }
const enforce = () => world.house.call('principles.save', { enforced: true, organisationShare: '10', valueShare: '10' })
const unfold = (place: number) => fireEvent.click(screen.getByLabelText(`第 ${place} 行 设置和试算`))
const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const row = (place: number): HTMLElement => {
  const found = document.querySelectorAll<HTMLElement>('.tpl-row')[place - 1]
  if (found === undefined) throw new Error(`no row ${place}`)
  return found
}
const rowAlert = (place: number) => row(place).querySelector('.tpl-problems')?.textContent ?? ''
const save = () => act(async () => { fireEvent.click(screen.getByTestId('template-save')) })
const saved = async () => (await world.house.call('templates.list', {})).templates.find(({ origin }) => origin === 'own')?.rows
const choose = async (label: string, option: string) => {
  fireEvent.mouseDown(box(label))
  fireEvent.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }))
}

it('a row takes its objective, whose result it is and the duty it comes from', async () => {
  await open()
  expect(screen.getByTestId('template-orphans').textContent).toBe('◆ 2 行里有 2 行没有写服务于哪个目标')
  unfold(1)
  expect((await screen.findByTestId('row-orphan')).textContent).toContain('孤立指标')
  await choose('第 1 行 服务于哪个目标', '让老客户愿意多买一次')
  expect([screen.queryByTestId('row-orphan'), screen.getByTestId('template-orphans').textContent]).toEqual([null, '◆ 2 行里有 1 行没有写服务于哪个目标'])
  fireEvent.click(within(screen.getByLabelText('第 1 行 谁的结果')).getByRole('radio', { name: '公司' }))
  fireEvent.change(box('第 1 行 来自哪条职责'), { target: { value: ' 带好老客户 ' } })
  await save()
  await waitFor(() => expect(screen.queryByTestId('template-unsaved')).toBeNull())
  expect((await saved())?.[0]).toMatchObject({ objectiveId: 1, scope: 'organisation', duty: '带好老客户' })
})

it('offers the objectives of company and departments, company first, and no person\'s', async () => {
  const { departmentId, id } = await world.house.call('employees.save', person({ number: '1', department: '销售部' }))
  await objective('王芳自己的目标', { level: 'person', employeeId: id })
  await objective('销售部的目标', { level: 'department', departmentId })
  await objective('公司第二个目标')
  await objective('下季度的目标', { quarter: '2027-Q1' })
  await open()
  unfold(1)
  fireEvent.mouseDown(box('第 1 行 服务于哪个目标'))
  await screen.findByText('销售部的目标')
  expect([...document.querySelectorAll('.ant-select-item')].map(({ textContent }) => textContent)).toEqual(['公司目标', '让老客户愿意多买一次', '公司第二个目标', '销售部', '销售部的目标'])
})

it('names an objective of last quarter instead of showing a number', async () => {
  const old = await objective('上季度定的', { quarter: '2026-Q3' })
  const rows = await saved()
  const own = (await world.house.call('templates.list', {})).templates.find(({ origin }) => origin === 'own')
  await world.house.call('templates.save', { id: own?.id ?? null, name: '我的表', why: '', rows: (rows ?? []).map((each) => ({ ...each, objectiveId: old.id })) })
  await open()
  unfold(1)
  expect(await screen.findByText('上季度定的（上季度的目标）')).toBeTruthy()
})

it('enforced, says at each row what a principle lacks, and stops saying it as it is mended, until the house takes it', async () => {
  await enforce()
  await open()
  await save()
  await waitFor(() => expect(rowAlert(1)).toBe('原则一：请选这一行服务于哪个目标'))
  expect(rowAlert(2)).toBe('原则一：请选这一行服务于哪个目标原则二：价值观占得太多，请降低权重，或改为 0、只写评语原则二：请写这一行来自哪条职责')
  expect(screen.getByTestId('template-problems').textContent).toContain('占 30 %，最多 10 %')
  // The first row that lacks something is open, with the cursor's place marked.
  await choose('第 1 行 服务于哪个目标', '让老客户愿意多买一次')
  expect(rowAlert(1)).toBe('')
  unfold(2)
  fireEvent.change(box('第 2 行 来自哪条职责'), { target: { value: '守规矩' } })
  fireEvent.change(box('第 2 行 权重'), { target: { value: '10' } })
  fireEvent.change(box('第 1 行 权重'), { target: { value: '90' } })
  expect(rowAlert(2)).toBe('原则一：请选这一行服务于哪个目标')
  await save()
  expect((await saved())?.[0]?.weight).toBe('70')
  fireEvent.mouseDown(box('第 2 行 服务于哪个目标'))
  fireEvent.click([...document.querySelectorAll('.ant-select-item-option-content')].findLast(({ textContent }) => textContent === '让老客户愿意多买一次') ?? document.body)
  expect(screen.queryByTestId('template-problems')).toBeNull()
  await save()
  await waitFor(() => expect(screen.queryByTestId('template-unsaved')).toBeNull())
  expect((await saved())?.map(({ weight, objectiveId, duty }) => [weight, objectiveId, duty])).toEqual([['90', 1, '完成销售'], ['10', 1, '守规矩']])
})

it('enforced, a library template that lacks its objectives is laid out to be mended instead of being turned away', async () => {
  await enforce()
  const library = (await world.house.call('templates.list', {})).templates.find(({ origin }) => origin === 'library')
  await world.open(`/templates/${library?.id}`)
  await act(async () => { fireEvent.click(await screen.findByTestId('template-save-copy')) })
  expect((await screen.findByTestId<HTMLInputElement>('template-name')).value).toBe(`${library?.name}（副本）`)
  expect(document.querySelectorAll('.tpl-row')).toHaveLength(library?.rows.length ?? 0)
  expect(screen.getByTestId('template-unsaved')).toBeTruthy()
})
