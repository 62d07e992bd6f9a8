import { bigCompany, LAST_MONTH } from './big-company.ts'
import { openBenchHouse, type BenchHouse } from './bench-house.ts'
import { inPairs, pairLine, timed, type Line, type Options } from './timing.ts'

/** Home page, dashboard, cause chain, the meeting's wall, summary and 体检 of 200 people: a year is looked at, so three must not cost more than one. */
export async function dashboard({ quick }: Options): Promise<Line[]> {
  const [year, years] = quick ? [6, 12] : [12, 36]
  const rounds = quick ? 6 : 20
  const [short, long] = [openBenchHouse(bigCompany(200, year)), openBenchHouse(bigCompany(200, years))]
  try {
    for (const house of [short, long]) await decide(house)
    for (const look of [board, home, chain, wall, summary, health]) await inPairs(2, () => look(short), () => look(long))
    return [
      pairLine(`dashboard of 200 people: ${years} / ${year} months in the database`, await inPairs(rounds, () => board(short), () => board(long))),
      pairLine(`home page of 200 people: ${years} / ${year} months in the database`, await inPairs(rounds, () => home(short), () => home(long))),
      pairLine(`cause chain of 200 people: ${years} / ${year} months in the database`, await inPairs(rounds, () => chain(short), () => chain(long))),
      pairLine(`meeting's wall of 200 people: ${years} / ${year} months in the database`, await inPairs(rounds, () => wall(short), () => wall(long))),
      pairLine(`month summary of 200 people: ${years} / ${year} months in the database`, await inPairs(rounds, () => summary(short), () => summary(long))),
      pairLine(`health check of 200 people: ${years} / ${year} months in the database`, await inPairs(rounds, () => health(short), () => health(long))),
    ]
  } finally {
    for (const house of [short, long]) house.close()
  }
}

/** Ten decisions about an indicator that stands on every sheet of every month. */
async function decide(house: BenchHouse): Promise<void> {
  const { indicators } = await house.call('figures.grid', { month: LAST_MONTH })
  for (let at = 1; at <= 10; at += 1) {
    await house.call('decisions.save', {
      id: null, month: LAST_MONTH, kind: 'decision', what: `每周对账，第 ${at} 项`, ownerId: at, ownerName: '', partners: [], dueOn: '2026-11-20', acceptance: '四周都有对账单', resources: '', page: 'gaps', indicatorId: indicators[0]?.id ?? null,
    })
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

const summary = (house: BenchHouse): Promise<number> => timed(async () => {
  const { sheets } = await house.call('summary.get', { month: LAST_MONTH })
  if (sheets !== 200) throw new Error(`the summary is written from ${sheets} of 200 sheets`)
})

const health = (house: BenchHouse): Promise<number> => timed(async () => {
  const { checked } = await house.call('health.check', { month: LAST_MONTH })
  if (checked === 0) throw new Error('the health check has nothing to judge by')
})
