import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadDemo } from '../../electron/services/demo/load-demo.ts'
import { heldClock, openTestHouse } from '../helpers/house.ts'
import { person } from '../helpers/person.ts'
import { sampleFor } from './samples.ts'
import { settableClock } from './settable-clock.ts'

// Catches: a record sorted by the clock, or a confirmation that is refused, lost or overtaken because the clock went back.
test('with the clock back two years everything is saved, and the record keeps the order in which it happened', async () => {
  const clock = settableClock('2026-11-23T09:30:00')
  const house = openTestHouse({ clock })
  try {
    await loadDemo(house.db, clock, null)
    const before = house.db.prepare('SELECT id, total, confirmed_at FROM evaluation WHERE id NOT IN (53, 55)').all()
    await house.call('company.save', { name: '先' })
    clock.set('2024-11-23T09:30:00')
    await house.call('company.save', { name: '后' })
    await house.call('evaluations.withdraw', { id: 53, reason: '看错了' })
    const { confirmedAt, month } = await house.call('evaluations.confirm', { id: 53 })
    expect([confirmedAt, month]).toEqual([clock.now().toISOString(), '2026-09'])
    for (const method of ['fit.answer', 'figures.save', 'improvements.save'] as const) await house.call(method, await sampleFor(house, method))
    // A day that has not come by this clock is refused with its reason, not taken for another day.
    expect((await house.refuse('keyResults.checkIn', await sampleFor(house, 'keyResults.checkIn'))).code).toBe('objective-invalid')
    house.restart()
    const told = house.db.prepare("SELECT method, at FROM audit WHERE method <> 'library.seed' ORDER BY seq").all() as { method: string; at: string }[]
    expect(told.map(({ method }) => method).slice(-7)).toEqual(['company.save', 'company.save', 'evaluations.withdraw', 'evaluations.confirm', 'fit.answer', 'figures.save', 'improvements.save'])
    expect((told.at(-7)?.at ?? '') > (told.at(-6)?.at ?? '')).toBe(true)
    // Months are the owner's, not the clock's: what was there is there, as it was.
    expect((await house.call('system.start', {})).months).toContain('2026-10')
    expect(house.db.prepare('SELECT id, total, confirmed_at FROM evaluation WHERE id NOT IN (53, 55)').all()).toEqual(before)
  } finally {
    house.close()
  }
})

// Catches: a day, a month or a confirmation that moves when the laptop stands elsewhere: dates made from moments, or the other way round.
test.each(['Asia/Shanghai', 'Etc/GMT+12'])('in %s, minutes before and after midnight, typed days and months are kept as typed and today is the wall’s', (zone) => {
  const child = spawnSync(process.execPath, [fileURLToPath(new URL('./wrong-clock-child.ts', import.meta.url))], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
  expect(child.stderr).toBe('')
  expect(JSON.parse(child.stdout)).toEqual([
    { today: '2026-10-31', joinedOn: '2026-11-01', leftOn: '2026-12-31', adjustedOn: '2026-10-31', checkedOn: '2026-10-31', fitOn: '2026-10-31', sameMoment: true, demo: '2026-09' },
    { today: '2026-11-01', joinedOn: '2026-11-01', leftOn: '2026-12-31', adjustedOn: '2026-10-31', checkedOn: '2026-10-31', fitOn: '2026-11-01', sameMoment: true, demo: '2026-10' },
  ])
})

// Catches: a hired day that an import in China reads as the day before.
test('a held clock and a typed day never meet', async () => {
  const house = openTestHouse({ clock: heldClock('2026-12-31T23:59:59.999') })
  try {
    const saved = await house.call('employees.save', person({ number: '1', joinedOn: '2027-01-01' }))
    expect([saved.joinedOn, (await house.call('system.start', {})).today]).toEqual(['2027-01-01', '2026-12-31'])
  } finally {
    house.close()
  }
})
