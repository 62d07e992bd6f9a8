import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract, type MethodName } from '../../shared/api/contract.ts'
import { ruleOf } from '../../electron/services/undo/step-rules.ts'
import { wholeDatabase } from '../helpers/whole-database.ts'
import { furnishedHouses, type FurnishedHouses } from './furnished-house.ts'
import { sampleFor } from './samples.ts'

let houses: FurnishedHouses
beforeAll(async () => { houses = await furnishedHouses() })
afterAll(() => houses.remove())

const WRITES = (Object.keys(contract) as MethodName[]).filter((method) => contract[method].kind === 'write')

// Catches: a write that changes rows the capture does not see, or sees in an order that cannot be run backwards; a new table nobody watches.
test.each(WRITES.filter((method) => ['step', 'personal'].includes(ruleOf(method))))('%s is taken back to the byte and made again to the byte', async (method) => {
  const house = houses.open()
  try {
    const input = await sampleFor(house, method)
    const before = wholeDatabase(house.db)
    const depth = (await house.call('undo.state', {})).depth
    await house.call(method, input)
    const after = wholeDatabase(house.db)
    const { next, depth: deeper } = await house.call('undo.state', {})
    if (deeper === depth) {
      expect(after).toEqual(before)
      return
    }
    expect(deeper).toBe(depth + 1)
    if (next === null) throw new Error('no step')
    expect(next).toMatchObject({ mine: true, may: true })
    expect(next.sentence).toMatch(/\p{Script=Han}/u)
    await house.call('undo.last', { id: next.id })
    expect(wholeDatabase(house.db)).toEqual(before)
    await house.call('undo.redo', { id: next.id })
    expect(wholeDatabase(house.db)).toEqual(after)
    expect(house.db.pragma('foreign_key_check')).toEqual([])
    expect(house.log).toEqual([])
  } finally {
    house.close()
  }
})

// Catches: a step that could be taken back across a close, so that a closed month changes; Ctrl+Z that takes back who sits at the keyboard.
test.each(WRITES.filter((method) => ['apart', 'barrier'].includes(ruleOf(method))))('%s is no step', async (method) => {
  const house = houses.open()
  try {
    const input = await sampleFor(house, method)
    const before = await house.call('undo.state', {})
    await house.call(method, input)
    const after = await house.call('undo.state', {})
    if (ruleOf(method) === 'barrier') expect(after).toEqual({ next: null, redo: null, depth: 0 })
    else if (!method.startsWith('undo.')) expect(after.next?.id).toBe(before.next?.id)
  } finally {
    house.close()
  }
})

// Catches: a write that only looks changed, or methods that quietly stopped being steps.
test('most writes of the contract are steps', () => {
  expect(WRITES.filter((method) => ruleOf(method) === 'step').length).toBeGreaterThan(40)
})
