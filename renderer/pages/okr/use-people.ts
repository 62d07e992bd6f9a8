import { useMemo } from 'react'
import type { Employee } from '../../../shared/api/employees.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'

const NOBODY: Employee[] = []

/** `working`: everybody here today. `suited`: without those assessed by KPI only, as the manager answered or else as the position says; they are left out without a word. */
export function usePeople(quarter: Quarter): { working: Employee[]; suited: Employee[] } {
  const today = useSession((session) => session.start?.today ?? '')
  const staff = useHouse('employees.list', {})
  const fit = useHouse('fit.list', { quarter })
  const working = useMemo(() => (staff.data?.employees ?? NOBODY).filter(({ leftOn }) => leftOn === null || leftOn >= today), [staff.data, today])
  const suited = useMemo(() => {
    const answered = new Map((fit.data?.people ?? []).map(({ employeeId, mode }) => [employeeId, mode]))
    const positions = new Map((staff.data?.positions ?? []).map(({ id, mode }) => [id, mode]))
    const modeOf = ({ id, positionId }: Employee) => answered.get(id) ?? (positionId === null ? null : positions.get(positionId))
    return working.filter((one) => modeOf(one) !== 'kpi-only')
  }, [working, fit.data, staff.data])
  return { working, suited }
}
