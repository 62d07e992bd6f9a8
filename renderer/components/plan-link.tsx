import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Month } from '../../shared/domain/brand.ts'
import { monthsBetween } from '../../shared/domain/month/month.ts'
import { chooseMonth, useSession } from '../stores/session.ts'

/** Months back that the improve page shows. */
const SHOWN = 12

interface PlanLinkProps { plan: { id: number; month: Month }; children: ReactNode; label?: string }

/** To one improvement plan. The page shows those opened in the twelve months before the one looked at: out of its sight, the month goes along. */
export function PlanLink({ plan: { id, month: opened }, children, label }: PlanLinkProps) {
  const looked = useSession(({ month }) => month)
  const back = monthsBetween(opened, looked)
  const seen = back >= 0 && back < SHOWN
  return <Link to={`/improve?plan=${id}`} aria-label={label} onClick={() => { if (!seen) chooseMonth(opened) }}>{children}</Link>
}
