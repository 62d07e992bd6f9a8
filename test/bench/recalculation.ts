import path from 'node:path'
import Database from 'better-sqlite3'
import { bigCompany, LAST_MONTH } from './big-company.ts'
import { openBenchHouse } from './bench-house.ts'
import { inPairs, pairLine, timed, type Line, type Options } from './timing.ts'

/** A whole month scored anew and committed to disk; before each round every score is spoilt, so that all are written. */
export async function recalculation({ quick }: Options): Promise<Line[]> {
  const months = quick ? 6 : 36
  const [few, many, long] = [opened(20, 1), opened(200, 1), opened(200, months)]
  const rounds = quick ? 6 : 15
  try {
    await inPairs(2, few.round, many.round)
    const people = pairLine('month recalculation with commit: 200 / 20 people', await inPairs(rounds, few.round, many.round))
    await inPairs(1, many.round, long.round)
    const history = pairLine(`month recalculation of 200 people: ${months} / 1 months in the database`, await inPairs(rounds, many.round, long.round))
    return [people, history]
  } finally {
    for (const each of [few, many, long]) each.close()
  }
}

function opened(people: number, months: number): { round: () => Promise<number>; close: () => void } {
  const folder = bigCompany(people, months)
  const house = openBenchHouse(folder)
  const spoiler = new Database(path.join(folder, 'hengping.db'), { fileMustExist: true })
  const spoilRows = spoiler.prepare(`
    UPDATE evaluation_row SET state = 'missing', score = NULL, outcome = '{"state":"missing","wants":"actual","sentence":""}'
    WHERE evaluation_id IN (SELECT id FROM evaluation WHERE month = ?)`)
  const spoilSheets = spoiler.prepare(`UPDATE evaluation SET sheet = 'incomplete', total = NULL, grade = NULL, sentence = '' WHERE month = ?`)
  return {
    async round() {
      spoilRows.run(LAST_MONTH)
      spoilSheets.run(LAST_MONTH)
      let changed = 0
      const took = await timed(async () => { changed = (await house.call('evaluations.recalculate', { month: LAST_MONTH })).changed })
      if (changed !== people) throw new Error(`${changed} of ${people} sheets were written`)
      return took
    },
    close() {
      spoiler.close()
      house.close()
    },
  }
}
