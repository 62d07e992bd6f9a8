import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHouse } from '../../helpers/house.ts'
import { wholeDatabase } from '../../helpers/whole-database.ts'
import { furnishedHouses, type FurnishedHouses } from '../../faults/furnished-house.ts'
import { EDITS } from './edits.ts'

let houses: FurnishedHouses
beforeAll(async () => { houses = await furnishedHouses() })
afterAll(() => houses.remove())

async function undoAll(house: TestHouse): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const { next } = await house.call('undo.state', {})
    if (next === null) return steps
    await house.call('undo.last', { id: next.id })
  }
}

async function redoAll(house: TestHouse): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const { redo } = await house.call('undo.state', {})
    if (redo === null) return steps
    await house.call('undo.redo', { id: redo.id })
  }
}

// Catches: rows that do not come back, or come back changed, after any mixture of edits; a refused write that leaves a step; a redo that goes elsewhere.
test('any sequence of edits, all taken back, is the start to the byte; all made again, the end; and once more', async () => {
  const done = new Map<string, number>()
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(...EDITS), { minLength: 4, maxLength: 14 }), async (edits) => {
    const house = houses.open()
    try {
      const start = wholeDatabase(house.db)
      for (const { method, input } of edits) {
        const answer = await house.house.invoke(method, input)
        if (answer.ok) done.set(method, (done.get(method) ?? 0) + 1)
        else expect(answer.code, `${method} ${JSON.stringify(input)} ${house.log.at(-1) ?? ''}`).not.toBe('fault')
      }
      const end = wholeDatabase(house.db)
      const steps = await undoAll(house)
      expect(wholeDatabase(house.db)).toEqual(start)
      expect(await redoAll(house)).toBe(steps)
      expect(wholeDatabase(house.db)).toEqual(end)
      await undoAll(house)
      expect(wholeDatabase(house.db)).toEqual(start)
      expect(house.log).toEqual([])
      expect(house.db.pragma('foreign_key_check')).toEqual([])
    } finally {
      house.close()
    }
  }), { numRuns: 25 })
  // Enough kinds of edit went through for the property to mean something.
  expect([...done.keys()].length, JSON.stringify(Object.fromEntries(done))).toBeGreaterThan(20)
}, 240_000)
