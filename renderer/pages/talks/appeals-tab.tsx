import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { Link } from 'react-router'
import type { Appeal } from '../../../shared/api/appeals.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { AppealCard } from '../../components/appeals/appeal-card.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { NewAppeal } from './new-appeal.tsx'

const t = text.appeals
type Scope = 'open' | 'month'

/** 申诉: those that wait for an answer, of every month, or all of this month. */
export function AppealsTab({ month, actions }: { month: Month; actions: HTMLElement | null }) {
  const [scope, setScope] = useState<Scope>('open')
  const [adding, setAdding] = useState(false)
  const list = useHouse('appeals.list', { month: scope === 'open' ? null : month })
  const ofMonth = (list.data?.appeals ?? []).filter((appeal) => appeal.month === month).map(({ evaluationId }) => evaluationId)
  const add = <Button type="primary" disabled={adding} data-testid="appeal-new" onClick={() => setAdding(true)}>{t.tab.add}</Button>
  const body = () => {
    if (list.isError) return <ErrorState failure={list.error} onRetry={() => void list.refetch()} />
    if (list.data === undefined || list.isPlaceholderData) return <LoadingState />
    if (list.data.appeals.length === 0 && !adding) return <EmptyState title={scope === 'open' ? t.tab.emptyOpen : t.tab.emptyMonth(monthLabel(month))}>{t.tab.emptyWhy}</EmptyState>
    return <div className="appeals">{list.data.appeals.map((appeal) => <ListedAppeal key={appeal.id} appeal={appeal} month={month} />)}</div>
  }
  return (
    <div className="talks-appeals">
      {actions !== null && createPortal(<>{ofMonth.length > 0 && <Button href={`#/print?paper=appeal&ids=${[...new Set(ofMonth)].join(',')}`}>{t.tab.print}</Button>}{add}</>, actions)}
      <Segmented<Scope> aria-label={t.tab.scopeLabel} value={scope} options={[{ value: 'open', label: t.tab.scope.open }, { value: 'month', label: t.tab.scope.month(monthLabel(month)) }]} onChange={setScope} />
      {adding && <NewAppeal month={month} onDone={() => setAdding(false)} />}
      {body()}
    </div>
  )
}

/** The rows are read only when somebody changes what the appeal is about: the list itself needs none. */
function ListedAppeal({ appeal, month }: { appeal: Appeal; month: Month }) {
  const sheet = useHouse('evaluations.get', { id: appeal.evaluationId }, appeal.outcome === 'open')
  const heading = (
    <span className="talks-whose">
      <Link to={`/evaluations/${appeal.evaluationId}`}>{appeal.name}</Link> <small className="quiet">{[appeal.month === month ? '' : monthLabel(appeal.month), appeal.number, appeal.department].filter((part) => part !== '').join(' · ')}</small>
    </span>
  )
  return <AppealCard appeal={appeal} heading={heading} rows={sheet.data?.rowsDetail ?? []} />
}
