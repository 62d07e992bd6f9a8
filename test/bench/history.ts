import { bigCompany, LAST_MONTH } from './big-company.ts'
import { openBenchHouse, type BenchHouse } from './bench-house.ts'
import { inPairs, pairLine, timed, type Line, type Options } from './timing.ts'

/** Calibration of a month and the page of one person: neither may grow with what lies in the years before. */
export async function history({ quick }: Options): Promise<Line[]> {
  const months = quick ? 6 : 36
  const rounds = quick ? 10 : 40
  const [short, long, few] = [openBenchHouse(bigCompany(200, 1)), openBenchHouse(bigCompany(200, months)), openBenchHouse(bigCompany(20, months))]
  try {
    await inPairs(2, () => sides(short), () => sides(long))
    await inPairs(2, () => person(few), () => person(long))
    return [
      pairLine(`calibration of 200 sheets opened: ${months} / 1 months in the database`, await inPairs(rounds, () => sides(short), () => sides(long))),
      pairLine(`page of one person over ${months} months: 200 / 20 people`, await inPairs(rounds, () => person(few), () => person(long))),
    ]
  } finally {
    for (const house of [short, long, few]) house.close()
  }
}

const sides = (house: BenchHouse): Promise<number> => timed(async () => {
  const { sheets } = await house.call('calibration.get', { month: LAST_MONTH })
  if (sheets.length !== 200) throw new Error(`${sheets.length} of 200 sheets were laid side by side`)
})

const person = (house: BenchHouse): Promise<number> => timed(async () => {
  const { months } = await house.call('history.person', { employeeId: 7, month: LAST_MONTH })
  if (months.length === 0) throw new Error('nobody has a past')
})
