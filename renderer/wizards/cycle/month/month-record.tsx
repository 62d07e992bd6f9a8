import { GradeBars } from '../../../charts/grade-bars.tsx'
import type { Month } from '../../../../shared/domain/brand.ts'
import { peopleIn } from '../../../../shared/domain/employee/people-once.ts'
import { text } from '../../../components/text.ts'
import { useHouse } from '../../../stores/queries.ts'

const t = text.cycle.record
const MOST = 5

/** What the month came to: the ground that plans and new targets stand on. */
export function MonthRecord({ month }: { month: Month }) {
  const overview = useHouse('months.overview', { month }).data
  const grid = useHouse('figures.grid', { month }).data
  if (overview === undefined || grid === undefined) return null
  const red = grid.cells.filter(({ light }) => light === 'red')
  const names = new Map(grid.indicators.map(({ id, name }) => [id, name]))
  const worst = [...Map.groupBy(red, ({ indicatorId }) => indicatorId)].map(([id, cells]) => ({ id, people: peopleIn(cells) })).toSorted((a, b) => b.people - a.people).slice(0, MOST)
  return (
    <div data-testid="cycle-record">
      <h3>{t.title}</h3>
      <p>{t.people(overview.scored, overview.sheets)}</p>
      <p><strong>{overview.mean === null ? t.noMean : t.mean(overview.mean)}</strong></p>
      {overview.mean !== null && <GradeBars grades={overview.grades} />}
      <h3>{t.topRed}</h3>
      {red.length === 0 ? <p className="good">✓ {t.redNone}</p> : <ul className="cycle-nudges">{worst.map(({ id, people }) => <li key={id}><span className="bad">▼ {t.redOf(names.get(id) ?? '', people)}</span></li>)}</ul>}
    </div>
  )
}
