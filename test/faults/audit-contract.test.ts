import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract, type MethodName } from '../../shared/api/contract.ts'
import type { TestHouse } from '../helpers/house.ts'
import { furnishedHouses, type FurnishedHouses } from './furnished-house.ts'
import { SAMPLES, sampleFor } from './samples.ts'

let houses: FurnishedHouses
beforeAll(async () => { houses = await furnishedHouses() })
afterAll(() => houses.remove())

const METHODS = Object.keys(contract) as MethodName[]
const entries = (house: TestHouse) => house.db.prepare('SELECT method FROM audit ORDER BY seq').pluck().all() as string[]

// Catches: a method added to the contract without a sample, which the tests of this folder would pass over in silence.
test('every method of the contract has a sample', () => {
  expect(Object.keys(SAMPLES).toSorted()).toEqual(METHODS.toSorted())
})

// Catches: a write that the record misses or tells twice or under another name; a look that writes; an answer that breaks the contract.
test.each(METHODS)('%s answers its sample; the record gets one entry from a write and none from anything else', async (method) => {
  const house = houses.open()
  try {
    const input = await sampleFor(house, method)
    const before = entries(house)
    await house.call(method, input)
    expect(entries(house)).toEqual(contract[method].kind === 'write' ? [...before, method] : before)
    expect(house.log).toEqual([])
  } finally {
    house.close()
  }
})
