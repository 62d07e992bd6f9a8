import { useMemo } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { PersonHistory } from '../../../shared/api/history.ts'
import type { EmployeeId, Month } from '../../../shared/domain/brand.ts'
import { isMonth } from '../../../shared/domain/month/month.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { ComparePart } from './compare-part.tsx'
import { Facts } from './facts.tsx'
import { Lists } from './lists.tsx'
import { Matrix } from './matrix.tsx'
import { MonthsTable } from './months-table.tsx'
import { Totals } from './totals.tsx'
import './person.css'

const t = text.person

/** 个人档案: one person's whole past. ?left=2026-09&right=2026-10 opens two months side by side. */
export function PersonPage() {
  const { id } = useParams()
  const month = useSession((session) => session.month)
  const employeeId = Number(id) as EmployeeId
  const known = Number.isInteger(employeeId) && employeeId > 0
  const found = useHouse('history.person', { employeeId, month }, known)
  const data = found.data?.person.id === employeeId ? found.data : undefined
  const gone = !known || (found.isError && found.error.code === 'not-found')
  return (
    <PageFrame title={data === undefined ? text.app.sections.person : t.title(data.person.name)} sentence={t.sentence}>
      {gone ? <EmptyState title={t.empty.title} action={<Link to="/team">{t.empty.act} →</Link>}>{t.empty.why}</EmptyState>
        : data !== undefined ? <Person key={employeeId} history={data} month={month} />
          : found.isError ? <ErrorState failure={found.error} onRetry={() => void found.refetch()} /> : <LoadingState />}
    </PageFrame>
  )
}

function Person({ history, month }: { history: PersonHistory; month: Month }) {
  const [search, setSearch] = useSearchParams()
  const asked = (side: 'left' | 'right'): Month | null => {
    const given = search.get(side) ?? ''
    return isMonth(given) ? given : null
  }
  const pair = useMemo(() => {
    const [newest, before] = history.months.map((one) => one.month)
    return { left: before ?? newest ?? month, right: newest ?? month }
  }, [history, month])
  return (
    <div className="person" data-testid="person">
      <Facts history={history} />
      {history.months.length === 0 ? <p className="card person-none">{t.noSheets}</p> : (
        <>
          <Totals months={history.months} />
          <MonthsTable months={history.months} />
          <Matrix history={history} />
          <ComparePart
            history={history} left={asked('left') ?? pair.left} right={asked('right') ?? pair.right} asked={asked('left') !== null}
            onChoose={(left, right) => setSearch({ left, right }, { replace: true })}
          />
        </>
      )}
      <Lists history={history} />
    </div>
  )
}
