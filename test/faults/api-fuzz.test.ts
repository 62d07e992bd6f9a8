import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract, type MethodName } from '../../shared/api/contract.ts'
import type { TestHouse } from '../helpers/house.ts'
import { OF_ANY_KIND, OF_NUMBERS, OF_TEXTS, placesIn, replaced, type Path } from './bad-values.ts'
import { furnishedHouses, type FurnishedHouses } from './furnished-house.ts'
import { sampleFor } from './samples.ts'

let houses: FurnishedHouses
beforeAll(async () => { houses = await furnishedHouses() })
afterAll(() => houses.remove())

/** Rises with every commit of any connection but the one asked, so that nothing written is nothing at all. */
const commits = (house: TestHouse): unknown => house.db.pragma('data_version', { simple: true })
const entries = (house: TestHouse): number => house.db.prepare('SELECT count(*) FROM audit').pluck().get() as number

/** The demo is built anew by each call, so it is only asked what its schema refuses or takes. */
const METHODS = (Object.keys(contract) as MethodName[]).filter((method) => !method.startsWith('demo.'))
/** Whoever poisons the house with a figure it takes but cannot read again is found by these. */
const LOOKS: [MethodName, unknown][] = [
  ['employees.list', {}], ['templates.list', {}], ['figures.grid', { month: '2026-10' }], ['evaluations.list', { month: '2026-10' }], ['objectives.list', { quarter: '2026-Q4' }],
  ['alignment.get', { month: '2026-10' }], ['health.check', { month: '2026-10' }], ['cycle.month', { month: '2026-10' }], ['evaluations.recalculate', { month: '2026-10' }],
]

function badFor(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value === 'number') return [...OF_ANY_KIND, ...OF_NUMBERS]
  if (typeof value === 'string') return [...OF_ANY_KIND, ...OF_TEXTS]
  return value === null ? [...OF_ANY_KIND, ...OF_NUMBERS, ...OF_TEXTS] : OF_ANY_KIND
}

/** One call; answers what is wrong with how it went, or null. */
async function wrongWith(house: TestHouse, method: MethodName, input: unknown): Promise<string | null> {
  const [before, told] = [commits(house), entries(house)]
  const answer = await house.house.invoke(method, input)
  const wrote = commits(house) !== before
  if (!answer.ok && answer.code === 'fault') return `fault: ${house.log.at(-1)?.split('\n').slice(0, 2).join(' ') ?? ''}`
  if (!answer.ok && wrote) return `${answer.code}, yet something was written`
  if (contract[method].kind === 'read' && wrote) return 'a look wrote'
  const added = entries(house) - told
  return added === (answer.ok && contract[method].kind === 'write' ? 1 : 0) ? null : `${added} entries in the record`
}

async function fuzzPlace(house: TestHouse, method: MethodName, input: unknown, { path, value }: { path: Path; value: unknown }): Promise<string[]> {
  const found: string[] = []
  const start = commits(house)
  for (const [label, bad] of badFor(value)) {
    const wrong = await wrongWith(house, method, replaced(input, path, bad))
    if (wrong !== null) found.push(`${path.join('.') || 'input'} = ${label}: ${wrong}`)
  }
  if (commits(house) === start) return found
  for (const [look, asked] of LOOKS) {
    const answer = await house.house.invoke(look, asked)
    if (!answer.ok) found.push(`after ${path.join('.')}: ${look} answers ${answer.code}`)
  }
  return found
}

// Catches: a handler that trusts its input: a throw or `fault` instead of a refusal the page can explain, a half-made or untold
// write, a figure that is taken and then makes a whole month unreadable.
test.each(METHODS)('%s refuses what is wrong in any place of its input, and never breaks', async (method) => {
  let house = houses.open()
  try {
    let input: unknown = await sampleFor(house, method)
    const found: string[] = []
    for (const { path } of placesIn(input)) {
      const start = commits(house)
      const place = placesIn(input).find((each) => each.path.join('.') === path.join('.'))
      if (place) found.push(...await fuzzPlace(house, method, input, place))
      if (commits(house) === start) continue
      house.close()
      house = houses.open()
      input = await sampleFor(house, method)
    }
    expect(found).toEqual([])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(house.db.pragma('quick_check(1)', { simple: true })).toBe('ok')
  } finally {
    house.close()
  }
}, 300_000)
