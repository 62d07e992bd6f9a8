import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Q4 } from './cards.ts'
import { at, button, find, openOkr, press, type, type OkrHouse } from './okr-house.tsx'

let okr: OkrHouse
beforeEach(async () => { okr = await openOkr() })
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  okr.close()
})
const stored = async () => (await okr.house.call('objectives.list', { quarter: Q4 })).objectives

it('teaches an empty quarter in four sentences and leads into the editor', async () => {
  await okr.open()
  expect(within(await find('okr-empty')).getAllByRole('listitem')).toHaveLength(4)
  await press('okr-first')
  expect((await find('okr-title')).value).toBe('')
})

it('fills the editor from the example', async () => {
  await okr.open()
  await find('okr-empty')
  await press('okr-example')
  await act(async () => { fireEvent.click(button('照这个建一个')) })
  expect((await find('okr-title')).value).toBe('让老客户愿意多买一次')
  expect([at('okr-kr-start-3').value, at('okr-kr-target-3').value]).toEqual(['8', '3'])
  expect(at('okr-weight-total').textContent).toContain('权重合计 100 ✓')
  await press('okr-save')
  await waitFor(async () => expect((await stored()).map(({ title }) => title)).toEqual(['让老客户愿意多买一次']))
})

it('refuses start = target at the boxes, keeps the text, and saves once it is mended', async () => {
  await okr.open('/okr?edit=new')
  await find('okr-title')
  type('okr-title', '让老客户多买一次')
  fireEvent.click(screen.getByLabelText('关键结果 2 删除'))
  for (const [field, value] of [['title', '复购率'], ['start', '３０'], ['target', '30.0'], ['unit', '%'], ['weight', '99']]) type(`okr-kr-${field}-1`, value ?? '')
  await press('okr-save')
  expect(okr.calls).not.toContain('objectives.save')
  expect([at('okr-kr-start-1'), at('okr-kr-target-1'), at('okr-kr-weight-1')].map((box) => [box.value, box.getAttribute('aria-invalid')])).toEqual([['３０', 'true'], ['30.0', 'true'], ['99', 'false']])
  expect(at('okr-refused').textContent).toContain('权重合计 99，还差 1')
  expect(at('okr-weight-total').textContent).toContain('还差 1')
  type('okr-kr-start-1', '20')
  type('okr-kr-weight-1', '100')
  await press('okr-save')
  await waitFor(async () => expect((await stored())[0]?.keyResults[0]).toMatchObject({ start: '20', target: '30', weight: '100' }))
})

it('saves by Ctrl+S even after the button that had the cursor has gone', async () => {
  await okr.open('/okr?edit=new')
  await find('okr-title')
  type('okr-title', '让老客户多买一次')
  for (const place of [1, 2]) for (const [field, value] of [['title', `结果 ${place}`], ['start', '1'], ['target', '9'], ['unit', '家']]) type(`okr-kr-${field}-${place}`, value ?? '')
  await press('okr-even')
  expect(screen.queryByTestId('okr-even')).toBeNull()
  await act(async () => { fireEvent.keyDown(document.body, { key: 's', ctrlKey: true }) })
  await waitFor(async () => expect((await stored())[0]?.keyResults.map(({ weight }) => weight)).toEqual(['50', '50']))
})

it('shows the sentence of the house when it refuses, with everything typed still there', async () => {
  const parent = await okr.add({ title: '上面的目标' })
  await okr.open(`/okr?edit=${parent.id}`)
  await find('okr-title')
  type('okr-title', '改到一半')
  okr.failNext('objectives.save')
  await press('okr-save')
  await screen.findByText(/磁盘空间不够/)
  expect(at('okr-title').value).toBe('改到一半')
  expect((await stored())[0]?.title).toBe('上面的目标')
})

it('keeps an unfinished objective when the page is left and opened again', async () => {
  await okr.add({})
  await okr.open('/okr?edit=new')
  await find('okr-title')
  type('okr-title', '写到一半')
  type('okr-kr-start-1', '三十')
  cleanup()
  await okr.open('/okr')
  expect((await find('okr-add')).textContent).toBe('接着写新目标')
  await press('okr-add')
  expect((await find('okr-title')).value).toBe('写到一半')
  expect(at('okr-kr-start-1').value).toBe('三十')
})

it('takes advice, and does not repeat what was declined', async () => {
  await okr.open('/okr?edit=new')
  await find('okr-title')
  type('okr-title', '年销售额做到3000万元')
  const digits = await waitFor(() => document.querySelector<HTMLElement>('[data-advice="title-digits|"]') ?? Promise.reject(new Error('no advice')))
  await act(async () => { fireEvent.click(within(digits).getByRole('button', { name: '采纳' })) })
  expect(at('okr-title').value).not.toMatch(/\d/)
  expect(at('okr-kr-target-1').value).toBe('3000')
  const owner = document.querySelector<HTMLElement>('[data-advice="owner-missing|"]')
  await act(async () => { fireEvent.click(within(owner ?? document.body).getByRole('button', { name: '不采纳' })) })
  type('okr-title', '销售上台阶')
  await waitFor(() => expect(document.querySelector('[data-advice="owner-missing|"]')).toBeNull())
})

it('shows where the company wants to go beside the editor', async () => {
  await okr.house.call('profile.save', { whoWeAre: '', whereFrom: '', whereTo: '成为餐馆老板第一个想到的人', industry: '', headcount: null })
  await okr.open('/okr?edit=new')
  expect((await find('okr-where-to')).textContent).toBe('成为餐馆老板第一个想到的人')
})
