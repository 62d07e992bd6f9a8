import type { Input } from '../../../shared/api/contract.ts'
import type { DecisionId, DepartmentId, EmployeeId, IndicatorId, Month } from '../../../shared/domain/brand.ts'

/** What the address says a new plan comes from: 'blank' for an own idea, null where it says nothing that can be read. */
export type Asked = Input<'improvements.start'> | 'blank' | null

/**
 * `?new=row&employee=&indicator=` · `?new=decision&id=` · `?new=interview&employee=&at=` · `?new=finding&code=` ·
 * `?new=cause&indicator=` (with &effect= and &employee= or &department=) · `?new=blank`.
 */
export function askedIn(search: URLSearchParams, month: Month): Asked {
  const number = (name: string): number | null => (/^\d{1,15}$/.test(search.get(name) ?? '') ? Number(search.get(name)) : null)
  const positive = (name: string): number | null => number(name) || null
  const [employeeId, indicatorId, id] = [positive('employee') as EmployeeId | null, positive('indicator') as IndicatorId | null, positive('id') as DecisionId | null]
  switch (search.get('new')) {
    case null: return null
    case 'row': return employeeId === null || indicatorId === null ? 'blank' : { source: 'row', month, employeeId, indicatorId }
    case 'decision': return id === null ? 'blank' : { source: 'decision', month, decisionId: id }
    case 'interview': return employeeId === null ? 'blank' : { source: 'interview', month, employeeId, point: number('at') ?? 0 }
    case 'finding': return search.get('code') ? { source: 'finding', month, code: (search.get('code') ?? '').slice(0, 60) } : 'blank'
    case 'cause': return indicatorId === null ? 'blank' : { source: 'cause', month, causeId: indicatorId, effectId: positive('effect') as IndicatorId | null, departmentId: positive('department') as DepartmentId | null, employeeId }
    default: return 'blank'
  }
}
