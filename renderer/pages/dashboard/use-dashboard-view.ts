import { useSearchParams } from 'react-router'
import type { ScopeChoice } from '../../../shared/api/chain.ts'
import type { DepartmentId, EmployeeId, IndicatorId } from '../../../shared/domain/brand.ts'

export interface DashboardView {
  scope: ScopeChoice
  trendId: IndicatorId | null
  gapId: IndicatorId | null
  lookAt: (scope: ScopeChoice) => void
  pickTrend: (id: IndicatorId) => void
  pickGap: (id: IndicatorId) => void
}

const idIn = <T>(search: URLSearchParams, key: string): T | null => {
  const id = Number(search.get(key))
  return Number.isInteger(id) && id > 0 ? id as T : null
}

/** What is looked at, kept in the address: it is there again after a restart, and the way back undoes a step. */
export function useDashboardView(): DashboardView {
  const [search, setSearch] = useSearchParams()
  const change = (keys: Record<string, string | null>) => setSearch((before) => {
    const next = new URLSearchParams(before)
    for (const [key, value] of Object.entries(keys)) {
      if (value === null) next.delete(key)
      else next.set(key, value)
    }
    return next
  })
  const [departmentId, employeeId] = [idIn<DepartmentId>(search, 'department'), idIn<EmployeeId>(search, 'person')]
  return {
    scope: employeeId !== null ? { kind: 'person', employeeId } : departmentId !== null ? { kind: 'department', departmentId } : { kind: 'company' },
    trendId: idIn<IndicatorId>(search, 'trend'), gapId: idIn<IndicatorId>(search, 'gap'),
    lookAt: (scope) => change({ department: scope.kind === 'department' ? String(scope.departmentId) : null, person: scope.kind === 'person' ? String(scope.employeeId) : null }),
    pickTrend: (id) => change({ trend: String(id) }), pickGap: (id) => change({ gap: String(id) }),
  }
}
