import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

const KEY = 'first-run'
const entries = () => house.db.prepare('SELECT count(*) FROM audit').pluck().get()

test('a wizard never begun stands on its first page with nothing typed', async () => {
  expect(await house.call('wizard.get', { key: KEY })).toEqual({ page: 0, draft: null })
})

// Catches: a draft kept in memory only, or under another wizard's key.
test('what was typed comes back after the program was opened anew, each wizard its own', async () => {
  const draft = { people: [{ name: '𠮷田 <b>', rows: [1.5, null, true, ''] }], note: '第一行\n第二行', __proto__x: {} }
  await house.call('wizard.save', { key: KEY, page: 3, draft })
  await house.call('wizard.save', { key: 'cycle 2026-11', page: 1, draft: ['别的'] })
  await house.call('wizard.save', { key: KEY, page: 4, draft: { ...draft, note: '改过' } })
  house.restart()
  expect(await house.call('wizard.get', { key: KEY })).toEqual({ page: 4, draft: { ...draft, note: '改过' } })
  expect(await house.call('wizard.get', { key: 'cycle 2026-11' })).toEqual({ page: 1, draft: ['别的'] })
})

test('a finished wizard forgets its draft and no other', async () => {
  await house.call('wizard.save', { key: KEY, page: 7, draft: { a: 1 } })
  await house.call('wizard.save', { key: 'cycle', page: 2, draft: { b: 2 } })
  await house.call('wizard.clear', { key: KEY })
  await house.call('wizard.clear', { key: '从未有过' })
  expect(await house.call('wizard.get', { key: KEY })).toEqual({ page: 0, draft: null })
  expect(await house.call('wizard.get', { key: 'cycle' })).toEqual({ page: 2, draft: { b: 2 } })
})

// Catches: a limit counted in letters (a Chinese letter is three bytes), or a refusal that empties what was kept.
test('takes a draft of 1 MB, refuses a longer one, and keeps what was kept', async () => {
  const most = '字'.repeat(Math.floor((1024 * 1024 - 2) / 3))
  await house.call('wizard.save', { key: KEY, page: 1, draft: most })
  expect(await house.refuse('wizard.save', { key: KEY, page: 2, draft: `${most}字` })).toMatchObject({ code: 'bad-input', details: { fields: ['draft'] } })
  expect(await house.call('wizard.get', { key: KEY })).toEqual({ page: 1, draft: most })
})

// Catches: a draft that SQLite cannot read as JSON, or JSON cannot be made of, ending in a fault.
test('refuses a draft nested beyond reading, however deep', async () => {
  for (const depth of [1500, 200_000]) {
    let deep: unknown = 1
    for (let at = 0; at < depth; at += 1) deep = [deep]
    expect((await house.refuse('wizard.save', { key: KEY, page: 0, draft: deep })).code, String(depth)).toBe('bad-input')
  }
  expect(house.log).toEqual([])
})

// Catches: every letter typed into a wizard filling the record.
test('drafts are no facts: no entry in the record', async () => {
  const before = entries()
  await house.call('wizard.save', { key: KEY, page: 0, draft: { a: 1 } })
  await house.call('wizard.clear', { key: KEY })
  expect(entries()).toBe(before)
})
