import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import { DEFAULT_OPTIONS } from '../../../shared/print/options.ts'
import { person } from '../../helpers/person.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

let page: HousePage
beforeEach(async () => {
  page = await openHousePage(['/print', '/evaluations'], async () => (await import('../../../renderer/pages/print/print-page.tsx')).PrintPage)
  const { house } = page
  const template = (await house.call('templates.list', {})).templates[0]
  const ids: number[] = []
  for (const [number, name, department] of [['10', '十号', '销售部'], ['9', '九号', '客服部'], ['2', '二号', '销售部']] as const) {
    ids.push((await house.call('employees.save', person({ number, name, department, managerId: null }))).id)
  }
  await house.call('evaluations.apply', { month: '2026-11', employeeIds: ids, templateId: template?.id ?? null })
})
afterEach(() => { page.close() })

const asked = (method: string) => page.calls.filter((call) => call.method === method).map(({ input }) => input)
const lastPreview = () => asked('print.preview').at(-1) as Input<'print.preview'>
const people = () => within(screen.getByRole('region', { name: '选择要打印的人' }))
const namesShown = () => people().getAllByRole('listitem').map((item) => /[十九二]号/.exec(item.textContent ?? '')?.[0])
const named = async (numbers: string[]) => {
  const { evaluations } = await page.house.call('evaluations.list', { month: '2026-11' })
  return numbers.map((number) => evaluations.find((one) => one.number === number)?.id)
}

it('shows every paper with what it is for, the people in the order of the pile, and previews them in it', async () => {
  await page.open('/print')
  await vi.waitFor(() => expect(namesShown()).toEqual(['二号', '九号', '十号']))
  for (const words of ['目标确认单', '空白考核表', '汇总表', '面谈记录', '申诉表', '奖惩台账', '月度营销总结', '全员一张，按部门合计、平均、等级人数']) expect(screen.getByText(words)).toBeTruthy()
  await vi.waitFor(async () => expect(lastPreview()).toMatchObject({ paper: 'evaluation', ids: await named(['2', '9', '10']), options: DEFAULT_OPTIONS }))
})

// Catches: a link from an appeal or a kept version that prints everybody, or today's figures.
it('takes paper, people and version from the address', async () => {
  const [id] = await named(['9'])
  await page.open(`/print?paper=targets&ids=${id}`)
  await vi.waitFor(() => expect(lastPreview()).toMatchObject({ paper: 'targets', ids: [id], version: null }))
  page.leave()
  await page.open(`/print?paper=summary&version=2`)
  await vi.waitFor(() => expect(lastPreview()).toMatchObject({ paper: 'summary', version: 2 }))
  expect(screen.getByText(/这是第 2 版归档时的样子/)).toBeTruthy()
})

it('asks nobody to choose people for a paper of the whole month', async () => {
  await page.open('/print')
  await vi.waitFor(() => expect(namesShown()).toHaveLength(3))
  await act(async () => { fireEvent.click(screen.getByDisplayValue('ledger')) })
  await vi.waitFor(() => expect(lastPreview()).toMatchObject({ paper: 'ledger', ids: [] }))
  expect(screen.queryByRole('region', { name: '选择要打印的人' })).toBeNull()
  expect(screen.queryByRole('button', { name: '每人一个 PDF' })).toBeNull()
})

// Catches: a tick lost on the way to the paper, a remark lost when the page is left at once, options of one paper on another.
it('keeps what is ticked and typed for this paper, also when the page is left at once', async () => {
  await page.open('/print')
  await vi.waitFor(() => expect(namesShown()).toHaveLength(3))
  fireEvent.click(screen.getByLabelText('绩效工资金额'))
  expect(screen.getByText(/金额会印出来/)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('签字栏'))
  fireEvent.change(screen.getByPlaceholderText(/一式两份/), { target: { value: '财务留存' } })
  page.leave()
  await vi.waitFor(async () => expect((await page.house.call('print.setup', {})).options.evaluation).toMatchObject({ hidePay: false, signatures: false, remark: '财务留存' }))
  expect(asked('print.options')).toHaveLength(1)
  expect((await page.house.call('print.setup', {})).options.targets).toBeUndefined()
  await page.open('/print')
  await vi.waitFor(() => expect(lastPreview().options).toMatchObject({ hidePay: false, signatures: false, remark: '财务留存' }))
})

it('prints with the options as ticked, even before the preview has followed', async () => {
  await page.open('/print')
  await vi.waitFor(() => expect(namesShown()).toHaveLength(3))
  fireEvent.click(screen.getByLabelText('权重与算式'))
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: '存成 PDF' })) })
  await vi.waitFor(() => expect(asked('print.pdf')).toHaveLength(1))
  expect(asked('print.pdf')[0]).toMatchObject({ options: { hideWeights: true } })
})

it('ticks those found and leaves the others as they are', async () => {
  await page.open('/print')
  await vi.waitFor(() => expect(namesShown()).toHaveLength(3))
  fireEvent.change(people().getByPlaceholderText('姓名、工号或拼音'), { target: { value: '九号' } })
  await vi.waitFor(() => expect(namesShown()).toEqual(['九号']))
  await act(async () => { fireEvent.click(people().getByRole('button', { name: '清空' })) })
  await vi.waitFor(async () => expect(lastPreview().ids).toEqual(await named(['2', '10'])))
  expect(people().getByRole('status').textContent).toBe('已选 2/3 人')
})

it('says how many are not confirmed, and offers a way to stop while PDFs are made', async () => {
  await page.open('/print')
  await vi.waitFor(() => expect(screen.getByText(/3 人还没确认/)).toBeTruthy())
  let finish: (bytes: Uint8Array) => void = () => undefined
  page.house.ports.makePdf = () => new Promise((resolve) => { finish = resolve })
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: '每人一个 PDF' })) })
  await act(async () => { fireEvent.click(await screen.findByRole('button', { name: '停止' })) })
  await vi.waitFor(() => expect(asked('print.cancel')).toHaveLength(1))
  await act(async () => { finish(new Uint8Array()) })
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: '停止' })).toBeNull())
})
