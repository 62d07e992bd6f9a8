import { useMemo } from 'react'
import type { Employee } from '../../../shared/api/employees.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'

const NOBODY: Employee[] = []

/** `working`: everybody here today. `suited`: without those who are assessed by KPI only; they are left out without a word. */
export function usePeople(quarter: Quarter): { working: Employee[]; suited: Employee[] } {
  const today = useSession((session) => session.start?.today ?? '')
  const staff = useHouse('employees.list', {})
  const fit = useHouse('fit.list', { quarter })
  const working = useMemo(() => (staff.data?.employees ?? NOBODY).filter(({ leftOn }) => leftOn === null || leftOn >= today), [staff.data, today])
  const suited = useMemo(() => {
    const without = new Set((fit.data?.people ?? []).filter(({ mode }) => mode === 'kpi-only').map(({ employeeId }) => employeeId))
    return working.filter(({ id }) => !without.has(id))
  }, [working, fit.data])
  return { working, suited }
}
