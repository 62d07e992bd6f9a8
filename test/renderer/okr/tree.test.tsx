import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import type { KeyResultId } from '../../../shared/domain/brand.ts'
import { Q4 } from './cards.ts'
import { at, find, openOkr, press, type, type OkrHouse } from './okr-house.tsx'

let okr: OkrHouse
let company: ObjectiveCard
let kr: KeyResultId
beforeEach(async () => {
  okr = await openOkr()
  company = await okr.add({ title: '公司目标' })
  kr = company.keyResults[0]?.id ?? (0 as KeyResultId)
})
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  okr.close()
})
const rowNow = () => (document.activeElement as HTMLElement | null)?.dataset['okrRow']
const key = (name: string) => act(async () => { fireEvent.keyDown(document.activeElement ?? document.body, { key: name }); await new Promise((done) => requestAnimationFrame(done)) })
const card = async () => (await okr.house.call('objectives.list', { quarter: Q4 })).objectives.find(({ id }) => id === company.id)

it('is walked with the keyboard: open, into the key result, check in, back to the same line', async () => {
  const child = await okr.add({ title: '部门目标', parentId: company.id })
  await okr.open()
  const tree = await find('okr-tree')
  act(() => within(tree).getByLabelText('公司目标 公司目标').focus())
  await key('ArrowRight')
  await key('ArrowDown')
  expect(rowNow()).toBe(`k${kr}`)
  await key('Enter')
  const form = await find(`okr-check-in-form-${kr}`)
  expect(form.contains(document.activeElement)).toBe(true)
  type('okr-current', '4')
  await key('Enter')
  await waitFor(() => expect(rowNow()).toBe(`k${kr}`))
  expect((await card())?.keyResults[0]).toMatchObject({ current: '4', confidence: 5, checkIns: 1, lastOn: '2026-11-23' })
  await key('ArrowLeft')
  await key('ArrowLeft')
  await key('ArrowDown')
  expect(rowNow()).toBe(`o${child.id}`)
})

it('does not check in when an input method confirms a word with Enter', async () => {
  await okr.open(`/okr/${company.id}`)
  await find(`okr-check-in-${kr}`)
  await press(`okr-check-in-${kr}`)
  type('okr-current', '4')
  fireEvent.keyDown(at('okr-note'), { key: 'Enter', keyCode: 229 })
  expect(okr.calls).not.toContain('keyResults.checkIn')
})

it('keeps a figure that is none with its sentence, and a check-in that could not be saved', async () => {
  await okr.open(`/okr/${company.id}`)
  await find(`okr-check-in-${kr}`)
  await press(`okr-check-in-${kr}`)
  type('okr-current', '差不多五')
  await press('okr-check-in-save')
  expect(screen.getByRole('alert').textContent).toContain('不是数字')
  type('okr-current', '5')
  expect(at('okr-check-in-sum').textContent).toContain('(5 − 0) ÷ (10 − 0) = 0.50')
  okr.failNext('keyResults.checkIn')
  await press('okr-check-in-save')
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('磁盘空间不够'))
  expect(at('okr-current').value).toBe('5')
  cleanup()
  await okr.open(`/okr/${company.id}`)
  expect((await find(`okr-check-in-${kr}`)).textContent).toBe('接着打卡')
})

it('says in words that confidence fell, and keeps both entries when a check-in is corrected', async () => {
  const checkIn = (on: string, current: string, confidence: number) => okr.house.call('keyResults.checkIn', { keyResultId: kr, on, current, confidence, note: '', correctsId: null })
  await checkIn('2026-11-01', '2', 7)
  await checkIn('2026-11-15', '30', 4)
  await okr.open(`/okr/${company.id}`)
  expect((await find('okr-tree')).textContent).toContain('▼ 信心下降')
  await press(`okr-history-${kr}`)
  const { checkIns } = await okr.house.call('keyResults.history', { keyResultId: kr })
  await press(`okr-correct-${(await find('okr-history')) && checkIns[1]?.id}`)
  type('okr-current', '3')
  await press('okr-check-in-save')
  await waitFor(() => expect(within(at('okr-history')).getAllByRole('row')).toHaveLength(4))
  expect(document.querySelector(`[data-check-in="${checkIns[1]?.id}"]`)?.textContent).toContain('已被更正')
  expect((await find('chart')).textContent).toBe('信心与进度：2026-11-01 信心 7 进度 20 %；2026-11-15 信心 4 进度 30 %')
  expect((await card())?.keyResults[0]?.current).toBe('3')
})

it('asks a reason for a score that differs from progress, and shows both', async () => {
  await okr.house.call('keyResults.checkIn', { keyResultId: kr, on: '2026-11-20', current: '7', confidence: 6, note: '', correctsId: null })
  await okr.open(`/okr/${company.id}`)
  await find(`okr-score-edit-${company.id}`)
  await press(`okr-score-edit-${company.id}`)
  type('okr-given-score', '0.9')
  await press('okr-given-save')
  expect(screen.getByRole('alert').textContent).toBe('请写一句原因。')
  type('okr-given-score', '9')
  type('okr-given-reason', '客户延期')
  await press('okr-given-save')
  expect(screen.getByRole('alert').textContent).toContain('0 到 1')
  type('okr-given-score', '０.9')
  await press('okr-given-save')
  await waitFor(() => expect(at(`okr-score-${company.id}`).textContent).toBe('0.9按进度 0.7'))
})

it('offers no objective to move under that stands beneath it', async () => {
  const child = await okr.add({ title: '下面的', parentId: company.id })
  const other = await okr.add({ title: '别的目标' })
  await okr.open()
  await find(`okr-more-${company.id}`)
  await press(`okr-more-${company.id}`)
  const item = await screen.findByText('换上级目标')
  await act(async () => { fireEvent.click(item) })
  const select = await screen.findByLabelText('支持哪个上级目标')
  fireEvent.mouseDown(select)
  const offered = [...document.querySelectorAll('.ant-select-item-option-content')].map((each) => each.textContent)
  expect(offered).toEqual([`公司 · ${other.title}`])
  expect(offered.join()).not.toContain(child.title)
})

it('follows the month of the frame, and leads to an objective of another quarter by its address', async () => {
  const past = await okr.add({ title: '三季度的目标', quarter: '2026-Q3' })
  await okr.open(`/okr/${past.id}`)
  await waitFor(() => expect(at('okr-quarter').textContent).toBe('2026年第3季度'))
  await screen.findByText('三季度的目标')
  cleanup()
  await okr.open('/okr', '2027-02')
  expect(at('okr-quarter').textContent).toBe('2027年第1季度')
})
