import { afterEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'

let house: TestHouse
afterEach(() => { house.close() })

// Catches: a demo company whose every decision and plan is late whatever the day, so that its home page is red from top to bottom, or none is, so that nobody sees what late looks like.
test.each(['2026-11-01', '2026-11-30'])('on %s one decision and one plan of the demo company are late, the others are done or have time', async (day) => {
  house = openTestHouse({ clock: { now: () => new Date(`${day}T10:00:00`) } })
  await house.call('demo.enter', { month: null })
  const { decisions, plans, benefit } = await house.call('dashboard.home', { month: '2026-10' })
  expect([decisions.open, decisions.overdue]).toEqual([2, 1])
  expect([plans.open, plans.overdue]).toEqual([4, 1])
  expect(benefit.indicators.map(({ met }) => met)).toEqual(expect.arrayContaining([true, false]))
  const { plans: all } = await house.call('improvements.effects', { month: '2026-10' })
  expect(all.filter(({ state }) => state === 'done')).toHaveLength(6)
  expect(all.filter(({ leverAction }) => leverAction !== null).map(({ leverTitle }) => leverTitle)).not.toContain('')
})
