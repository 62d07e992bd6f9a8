import { bigCompany, LAST_MONTH } from './big-company.ts'
import { openBenchHouse } from './bench-house.ts'
import { inPairs, pairLine, timed, type Line, type Options } from './timing.ts'

/** Opening the month's list of sheets, up to the answer that the screen draws. */
export async function list({ quick }: Options): Promise<Line[]> {
  const months = quick ? 6 : 36
  const rounds = quick ? 10 : 40
  const [few, many, long] = [opened(20, 1), opened(200, 1), opened(200, months)]
  try {
    await inPairs(3, few.round, many.round)
    const people = pairLine('list of sheets opened: 200 / 20 people', await inPairs(rounds, few.round, many.round))
    await inPairs(2, many.round, long.round)
    return [people, pairLine(`list of 200 sheets opened: ${months} / 1 months in the database`, await inPairs(rounds, many.round, long.round))]
  } finally {
    for (const each of [few, many, long]) each.close()
  }
}

function opened(people: number, months: number): { round: () => Promise<number>; close: () => void } {
  const house = openBenchHouse(bigCompany(people, months))
  return {
    async round() {
      let sheets = 0
      const took = await timed(async () => { sheets = (await house.call('evaluations.list', { month: LAST_MONTH })).evaluations.length })
      if (sheets !== people) throw new Error(`${sheets} of ${people} sheets were listed`)
      return took
    },
    close: house.close,
  }
}
