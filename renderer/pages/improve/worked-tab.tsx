import { Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { WorkedGroup } from '../../../shared/api/levers.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { VerdictMark } from './plan-words.tsx'

const t = text.levers.worked

/** What was tried in this company and how it came out, by action or by indicator. */
export function WorkedTab({ month }: { month: Month }) {
  const worked = useHouse('levers.worked', { month })
  const [by, setBy] = useState<'action' | 'indicator'>('action')
  if (worked.isError) return <ErrorState failure={worked.error} onRetry={() => void worked.refetch()} />
  if (worked.data === undefined) return <LoadingState />
  const { judged, waiting, byAction, byIndicator } = worked.data
  if (byAction.length === 0) return <EmptyState title={text.improve.tabs.worked} action={<Link to="/improve?new=blank">{t.start} →</Link>}>{t.none}</EmptyState>
  const groups = by === 'action' ? byAction : byIndicator
  return (
    <div className="improve-worked">
      <p data-testid="worked-sentence">{t.sentence(judged, waiting)}</p>
      <Segmented value={by} aria-label={text.improve.tabs.worked} options={[{ value: 'action', label: t.byAction }, { value: 'indicator', label: t.byIndicator }]} onChange={(value) => setBy(value as 'action' | 'indicator')} />
      <table className="card worked-table">
        <thead><tr><th scope="col">{t.group[by]}</th><th scope="col" className="figure">{t.tried}</th><th scope="col" className="figure">{t.effective}</th><th scope="col" className="figure">{t.ineffective}</th><th scope="col" className="figure">{t.watch}</th></tr></thead>
        <tbody>{groups.map((group) => <Group key={group.key} group={group} />)}</tbody>
      </table>
    </div>
  )
}

function Group({ group: { name, tally, plans } }: { group: WorkedGroup }) {
  return (
    <tr>
      <th scope="row">
        <details>
          <summary>{name} <small className="quiet">{t.plans(plans.length)}</small></summary>
          <ul>{plans.map(({ id, month, employeeName, action, indicatorName, verdict, sentence }) => <li key={id}><VerdictMark verdict={verdict} /> <Link to={`/improve?plan=${id}`}>{employeeName} · {month} · {action}</Link>{indicatorName !== '' && <span className="quiet"> · {indicatorName}</span>}<br /><small className="quiet">{sentence}</small></li>)}</ul>
        </details>
      </th>
      <td className="figure">{tally.tried}</td><td className={`figure ${tally.effective > 0 ? 'good' : ''}`}>{tally.effective}</td><td className={`figure ${tally.ineffective > 0 ? 'bad' : ''}`}>{tally.ineffective}</td><td className="figure">{tally.watch}</td>
    </tr>
  )
}
