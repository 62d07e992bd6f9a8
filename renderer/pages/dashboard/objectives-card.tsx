import { Link, useNavigate } from 'react-router'
import type { Dashboard } from '../../../shared/api/dashboard.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import { ShareBars } from '../../charts/share-bars.tsx'
import { text } from '../../components/text.ts'

const t = text.dashboard.objectives
type Line = Dashboard['objectives']['lines'][number]

const percentOf = (score: string): string => exact(score).times(100).toFixed(0)
const titleOf = ({ title }: Line): string => (title.trim() === '' ? t.untitled : title)
function wordsOf({ score, partial, checkedIn, keyResults }: Line): string {
  if (score !== null) return t.words(percentOf(score))
  return partial === null ? t.none : t.partial(percentOf(partial), checkedIn, keyResults)
}

/** The quarter's objectives as far as they have come; one leads to the objective. */
export function ObjectivesCard({ objectives: { lines, sentence } }: { objectives: Dashboard['objectives'] }) {
  const navigate = useNavigate()
  const value = ({ score, partial }: Line) => (score ?? partial) === null ? null : Number(score ?? partial) * 100
  return (
    <ChartCard
      title={t.title} sentence={sentence} blank={lines.length === 0} legend={[{ mark: 'note', words: t.legend }]}
      table={{
        columns: [{ title: t.columns.title }, { title: t.columns.level }, { title: t.columns.owner }, { title: t.columns.score, figure: true }, { title: t.columns.checkedIn, figure: true }],
        rows: lines.map((line) => ({ key: line.id, cells: [<Link key="title" to={`/okr/${line.id}`}>{titleOf(line)}</Link>, t.levels[line.level], line.ownerName, line.score === null ? '' : percentOf(line.score), `${line.checkedIn}/${line.keyResults}`] })),
      }}
    >
      <ShareBars
        bars={lines.map((line) => ({ key: line.id, label: titleOf(line), value: value(line), words: wordsOf(line) }))} most={100} marks={[70, 100]}
        label={t.chart(lines.map((line) => `${titleOf(line)} ${wordsOf(line)}`).join('，'))} onChoose={(at) => { const line = lines[at]; if (line !== undefined) void navigate(`/okr/${line.id}`) }}
      />
    </ChartCard>
  )
}
