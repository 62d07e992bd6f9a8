import { Navigate, useSearchParams } from 'react-router'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import { useSession } from '../../stores/session.ts'
import { MonthWizard } from './month/month-wizard.tsx'
import { QuarterWizard } from './quarter/quarter-wizard.tsx'
import './cycle.css'

/** #/cycle/month and #/cycle/quarter, of the month on the rail. ?step=evaluate opens that step. */
export function CyclePage({ kind }: { kind: 'month' | 'quarter' }) {
  const month = useSession((session) => session.month)
  const workspace = useSession((session) => session.start?.workspace)
  const quarter = quarterOfMonth(month)
  return kind === 'month' ? <MonthWizard key={`${workspace}${month}`} month={month} /> : <QuarterWizard key={`${workspace}${quarter}`} quarter={quarter} month={month} />
}

/** #/cycle is the month's; what findings and blocks ask for goes along. */
export function CycleEntry() {
  const [search] = useSearchParams()
  const query = search.toString()
  return <Navigate to={{ pathname: '/cycle/month', search: query === '' ? '' : `?${query}` }} replace />
}
