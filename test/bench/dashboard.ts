import { bigCompany, LAST_MONTH } from './big-company.ts'
import { openBenchHouse, type BenchHouse } from './bench-house.ts'
import { inPairs, pairLine, timed, type Line, type Options } from './timing.ts'

/** Home page, dashboard, cause chain and the meeting's wall of 200 people: a year is drawn, so three must not cost more than one. */
export async function dashboard({ quick }: Options): Promise<Line[]> {
  const [year, years] = quick ? [6, 12] : [12, 36]
  const rounds = quick ? 6 : 20
  const [short, long] = [openBenchHouse(bigCompany(200, year)), openBenchHouse(bigCompany(200, years))]
  try {
    for (const look of [board, home, chain, wall]) await inPairs(2, () => look(short), () => look(long))
    return [
      pairLine(`dashboard of 200 people: ${years} / ${year} months in the database`, await inPairs(rounds, () => board(short), () => board(long))),
      pairLine(`home page of 200 people: ${years} / ${year} months in the database`, await inPairs(rounds, () => home(short), () => home(long))),
      pairLine(`cause chain of 200 people: ${years} / ${year} months in the database`, await inPairs(rounds, () => chain(short), () => chain(long))),
      pairLine(`meeting's wall of 200 people: ${years} / ${year} months in the database`, await inPairs(rounds, () => wall(short), () => wall(long))),
    ]
  } finally {
    for (const house of [short, long]) house.close()
  }
}

const board = (house: BenchHouse): Promise<number> => timed(async () => {
  const { people } = await house.call('dashboard.get', { month: LAST_MONTH, scope: { kind: 'company' }, trendId: null, gapId: null })
  if (people?.lines.length !== 200) throw new Error(`${people?.lines.length ?? 0} of 200 people are on the dashboard`)
})

const home = (house: BenchHouse): Promise<number> => timed(async () => {
  const { steps } = await house.call('dashboard.home', { month: LAST_MONTH })
  if (steps[2]?.total !== 200) throw new Error('the home page does not count 200 people')
})

const chain = (house: BenchHouse): Promise<number> => timed(async () => {
  const { nodes } = await house.call('chain.get', { month: LAST_MONTH, scope: { kind: 'company' } })
  if (nodes.length === 0) throw new Error('the chain has no indicators')
})

const wall = (house: BenchHouse): Promise<number> => timed(async () => {
  const { benefit } = await house.call('meetings.wall', { month: LAST_MONTH })
  if (benefit.indicators.length === 0) throw new Error('the wall shows no 效益')
})
