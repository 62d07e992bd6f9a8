import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { lastEntry } from './okr-rows.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

const DEFAULTS = { enforced: false, organisationShare: '10', valueShare: '10' }

// Catches: enforcement switched on for an owner who never asked for it.
test('are advice with 10 % and 10 % until the owner says otherwise', async () => {
  expect(await house.call('principles.get', {})).toEqual(DEFAULTS)
})

test('are kept as saved, with what was before in the record', async () => {
  const wanted = { enforced: true, organisationShare: '20.5', valueShare: '0' }
  expect(await house.call('principles.save', wanted)).toEqual(wanted)
  house.restart()
  expect(await house.call('principles.get', {})).toEqual(wanted)
  const { method, subject, details } = lastEntry(house.db)
  expect([method, subject, JSON.parse(details)]).toEqual(['principles.save', 'principles', { before: DEFAULTS, after: wanted }])
})

test.each([['organisationShare', '100.01'], ['organisationShare', '-1'], ['valueShare', '101'], ['valueShare', '-0.01']])('refuses %s of %s percent and names it', async (field, share) => {
  expect(await house.refuse('principles.save', { ...DEFAULTS, [field]: share })).toEqual({ code: 'bad-input', details: { fields: [field] } })
  expect(await house.call('principles.get', {})).toEqual(DEFAULTS)
})

test('both ends of 0 to 100 may be wanted', async () => {
  await house.call('principles.save', { enforced: true, organisationShare: '100', valueShare: '0' })
  expect((await house.call('principles.get', {})).organisationShare).toBe('100')
})

// Catches: a setting that this program did not write stopping every page that asks for the principles.
test('a stored setting that cannot be read counts as never set', async () => {
  house.db.prepare("INSERT INTO setting (key, value) VALUES ('principles', '{\"enforced\":\"yes\"}')").run()
  expect(await house.call('principles.get', {})).toEqual(DEFAULTS)
})
