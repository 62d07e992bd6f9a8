import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addReview } from '../../electron/cycle/okr-rows.ts'
import { fill, goTo, openCycle, press, shown, type CycleHouse } from './cycle-house.tsx'

let wizard: CycleHouse
beforeEach(async () => { wizard = await openCycle() })
afterEach(() => wizard.close())

const open = async (step: string) => {
  await wizard.open(`/cycle/quarter?step=${step}`)
  await waitFor(async () => expect(await shown()).toBe(step))
}
const cards = async () => (await wizard.world.test.call('objectives.list', { quarter: '1997-Q2' })).objectives

// Catches: lessons of this quarter, or of none, shown as the last one's.
it('begins with what the last quarter taught', async () => {
  wizard.world.test.db.prepare("INSERT INTO objective (quarter, level, title, type, ambition) VALUES ('1997-Q1', 'company', '上季目标', 'improvement', 'committed')").run()
  addReview(wizard.world.test.db, '1997-Q1', 0, '先谈账期再发货')
  addReview(wizard.world.test.db, '1997-Q2', 0, '这一季还没写完')
  await open('goals')
  expect(await screen.findByText('先谈账期再发货')).toBeTruthy()
  expect(screen.queryByText('这一季还没写完')).toBeNull()
})

// Catches: another score saved without saying why, or a text like 60% taken as sixty.
it('takes another score only between 0 and 1 and with a reason', async () => {
  await open('evaluate')
  const score = await screen.findByRole('textbox', { name: '让老客户多买 给分' })
  const save = () => fireEvent.keyDown(score, { key: 'Enter' })
  fill(score, '7')
  save()
  expect(screen.getByRole('alert').textContent).toBe('填 0 到 1 之间的数，例如 0.7。')
  fill(score, '0.7')
  save()
  expect(screen.getByRole('alert').textContent).toBe('写一句为什么，才能保存。')
  expect((await cards())[0]?.givenScore).toBeNull()
  fill(screen.getByRole('textbox', { name: '让老客户多买 给分的原因' }), '大客户延期')
  await act(async () => save())
  await waitFor(async () => expect((await cards())[0]).toMatchObject({ givenScore: '0.7', givenReason: '大客户延期' }))
  fireEvent.click(await screen.findByRole('button', { name: '用算出的' }))
  await waitFor(async () => expect((await cards())[0]?.givenScore).toBeNull())
})

// Catches: an objective left out by the owner carried all the same, and one carried twice.
it('carries what is ticked to the next quarter, once', async () => {
  const { db } = wizard.world.test
  db.prepare("INSERT INTO objective (quarter, level, title, type, ambition) VALUES ('1997-Q2', 'company', '不带的目标', 'improvement', 'committed')").run()
  await open('improve')
  fireEvent.click(await screen.findByRole('checkbox', { name: '不带的目标' }))
  await press('quarter-carry-go')
  const next = async () => (await wizard.world.test.call('objectives.list', { quarter: '1997-Q3' })).objectives.map(({ title }) => title)
  await waitFor(async () => expect(await next()).toEqual(['让老客户多买']))
  expect(await screen.findByText('✓ 已带过去')).toBeTruthy()
  expect(screen.queryByRole('checkbox', { name: '让老客户多买' })).toBeNull()
})

// Catches: advice that keeps one from going on.
it('gives advice on each objective and lets one go on', async () => {
  await open('key-results')
  expect(await screen.findAllByRole('list', { name: '建议' })).toHaveLength(1)
  await press('wizard-next')
  expect(await shown()).toBe('evaluate')
  await goTo('改进')
  expect((await screen.findByTestId('cycle-fit')).textContent).toContain('9 人还没有答')
})
