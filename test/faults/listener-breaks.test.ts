import { expect, test } from 'vitest'
import { openTestHouse } from '../helpers/house.ts'

// Catches: a save that is on the disk and is answered as a fault, because a window that was told of it had just gone.
test('a listener that throws keeps neither the answer nor the news from the others', async () => {
  const house = openTestHouse()
  try {
    const heard: string[] = []
    house.house.subscribe(() => { throw new Error('Object has been destroyed') })
    house.house.subscribe((event) => { heard.push(event.type) })
    expect(await house.call('company.save', { name: '恒信' })).toEqual({ done: true })
    expect(heard).toEqual(['changed'])
    expect(house.log).toHaveLength(1)
    expect(await house.call('demo.enter', { month: null })).toMatchObject({ workspace: 'demo' })
  } finally {
    house.close()
  }
})
