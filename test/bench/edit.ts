import path from 'node:path'
import { openDatabase } from '../../electron/database/open.ts'
import type { EmployeeId, IndicatorId } from '../../shared/domain/brand.ts'
import { bigCompany, LAST_MONTH } from './big-company.ts'
import { openBenchHouse } from './bench-house.ts'
import { inPairs, pairLine, timed, type Line, type Options } from './timing.ts'

type Round = () => Promise<number>

/** One cell typed: saved, scored, committed to disk, and the new total on its way to the screen. */
export async function edit({ quick }: Options): Promise<Line[]> {
  const months = quick ? 6 : 36
  const rounds = quick ? 15 : 60
  const [few, many, long] = [await opened(20, 1), await opened(200, 1), await opened(200, months)]
  try {
    await inPairs(5, few.save, many.save)
    await inPairs(5, long.row, long.save)
    return [
      pairLine('one edit to new total: whole save / bare one-row commit on this disk', await inPairs(rounds, long.row, long.save)),
      pairLine('one edit to new total: 200 / 20 people', await inPairs(rounds, few.save, many.save)),
      pairLine(`one edit to new total, 200 people: ${months} / 1 months in the database`, await inPairs(rounds, many.save, long.save)),
    ]
  } finally {
    for (const each of [few, many, long]) each.close()
  }
}

async function opened(people: number, months: number): Promise<{ save: Round; row: Round; close: () => void }> {
  const folder = bigCompany(people, months)
  const house = openBenchHouse(folder)
  const { cells } = await house.call('figures.grid', { month: LAST_MONTH })
  const cell = cells.find((each) => each.rule === 'ratio')
  if (cell === undefined) throw new Error('nobody has a row scored by ratio')
  const { employeeId, indicatorId } = cell
  let turn = 0
  return {
    async save() {
      turn += 1
      // A figure never typed before, so that row, sheet and total are written every time.
      const text = (20 + turn / 100).toFixed(2)
      let total: string | null | undefined
      const took = await timed(async () => {
        const saved = await house.call('figures.save', { month: LAST_MONTH, entries: [{ employeeId, indicatorId, field: 'actual', text }] })
        total = saved.people.find((person) => person.employeeId === employeeId)?.total
      })
      if (typeof total !== 'string') throw new Error('the save brought no total')
      return took
    },
    ...bareRow(folder, employeeId, indicatorId, house.close),
  }
}

/** The least that a kept edit can cost here: one row updated and committed with the product's own pragmas. */
function bareRow(folder: string, employeeId: EmployeeId, indicatorId: IndicatorId, closeHouse: () => void): { row: Round; close: () => void } {
  const db = openDatabase(path.join(folder, 'hengping.db'))
  const update = db.prepare('UPDATE result SET note = ? WHERE month = ? AND employee_id = ? AND indicator_id = ?')
  let turn = 0
  return {
    row: () => timed(() => {
      turn += 1
      update.run(`第 ${turn} 次`, LAST_MONTH, employeeId, indicatorId)
    }),
    close() {
      db.close()
      closeHouse()
    },
  }
}
