import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { person } from '../../helpers/person.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

let world: HousePage
const MONTH = '2026-11'
beforeEach(async () => {
  // happy-dom draws nothing: what a chart is told stands in for it.
  for (const name of ['share-bars', 'grade-stack', 'dimension-radar', 'target-band']) {
    vi.doMock(`../../../renderer/charts/${name}.tsx`, () => { const Drawn = ({ label }: { label: string }) => <div role="img" aria-label={label} />; return { ShareBars: Drawn, GradeStack: Drawn, DimensionRadar: Drawn, TargetBand: Drawn } })
  }
  vi.doMock('../../../renderer/charts/waterfall.tsx', async (original) => ({ ...await original<object>(), Waterfall: ({ label }: { label: string }) => <div role="img" aria-label={label} /> }))
  world = await openHousePage(['/dashboard', '/evaluations/:id'], async () => (await import('../../../renderer/pages/dashboard/dashboard-page.tsx')).DashboardPage)
  const { call } = world.house
  const { id: indicatorId } = await call('indicators.save', { id: null, name: '销售额', unit: '元', direction: 'higher', dimension: 'benefit', formula: '', source: '', frequency: 'month', kind: 'duty' })
  const { id: templateId } = await call('templates.save', { id: null, name: '销售', why: '', rows: [{ indicatorId, name: '', weight: '100', rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, displayUnit: '万元', source: '' }] })
  for (const [number, name, department, actual] of [['1', '张三', '销售部', '28.5'], ['2', '李四', '渠道部', '31']] as const) {
    const { id: employeeId } = await call('employees.save', person({ number, name, department }))
    await call('evaluations.apply', { month: MONTH, employeeIds: [employeeId], templateId })
    await call('figures.save', { month: MONTH, entries: [{ employeeId, indicatorId, field: 'target', text: '30' }, { employeeId, indicatorId, field: 'actual', text: actual }] })
  }
})
afterEach(() => { world.close(); vi.doUnmock('../../../renderer/charts/waterfall.tsx') })

const card = async (title: string) => within((await screen.findByRole('heading', { name: title })).closest('section') as HTMLElement)

// Catches: a chart without its sentence, or whose figures are only in the picture.
it('stands every chart under a sentence and tells its figures as a table', async () => {
  await world.open('/dashboard')
  const gap = await card('差距从哪里来')
  expect(gap.getByText('销售额目标 60 万元，实际 59.5 万元，少 0.5 万元；少得最多的是销售部（1.5 万元）；多得最多的是渠道部（1 万元）。')).toBeTruthy()
  expect(gap.getByRole('img', { name: /：/ }).getAttribute('aria-label')).toBe('差距从哪里来：目标 60，销售部 ▼ −1.5，渠道部 ▲ +1，实际 59.5')
  expect(gap.queryByRole('table')).toBeNull()
  fireEvent.click(gap.getByRole('button', { name: '差距从哪里来：看数字' }))
  expect(within(gap.getByRole('table')).getAllByRole('row').map((row) => row.textContent)).toEqual(['谁目标实际差（实际 − 目标）', '销售部3028.5▼ −1.5', '渠道部3031▲ +1'])
  for (const title of ['指标走势', '各部门得分率', '四维得分率', '等级分布', '每个人的总分']) expect((await card(title)).getByRole('img', { name: /：/ }).getAttribute('aria-label')).toContain(`${title === '指标走势' ? '销售额走势' : title}：`)
})

// Catches: people laid out as a ranking; a name that leads to another's sheet.
it('lists people by department or name, each leading to their sheet', async () => {
  await world.open('/dashboard')
  const people = await card('每个人的总分')
  fireEvent.click(people.getByRole('button', { name: '每个人的总分：看数字' }))
  expect(people.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['李四', '张三'])
  const { evaluations } = await world.house.call('evaluations.list', { month: MONTH })
  expect(people.getByRole('link', { name: '张三' }).getAttribute('href')).toBe(`/evaluations/${evaluations.find(({ name }) => name === '张三')?.id}`)
})

// Catches: a scope that is forgotten by the address, and another department's people within it.
it('a department leads to its own dashboard', async () => {
  await world.open('/dashboard')
  const departments = await card('各部门得分率')
  fireEvent.click(departments.getByRole('button', { name: '各部门得分率：看数字' }))
  fireEvent.click(departments.getByRole('button', { name: '销售部' }))
  await waitFor(() => expect(screen.queryByRole('heading', { name: '各部门得分率' })).toBeNull())
  expect((await card('每个人的总分')).getByRole('img', { name: /：/ }).getAttribute('aria-label')).toBe('每个人的总分：张三 95.00 S')
  expect(world.calls.at(-1)?.input).toMatchObject({ scope: { kind: 'department' } })
})

// Catches: a copy that fails in silence.
it('says when a picture cannot be copied, and offers a file', async () => {
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  await world.open('/dashboard')
  fireEvent.click((await card('各部门得分率')).getByRole('button', { name: '复制图片：各部门得分率' }))
  expect(await screen.findByText('图片没有复制成功。')).toBeTruthy()
  expect(screen.getByRole('button', { name: '存成图片文件' })).toBeTruthy()
})
