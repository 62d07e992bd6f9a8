import type { ScopeChoice } from '../../../shared/api/chain.ts'

/** Where a plan against this cause is written; `effectId`: the red result it stands behind, null for the indicator itself. */
export function planAddress(scope: ScopeChoice, causeId: number, effectId: number | null): string {
  const whose = scope.kind === 'person' ? `&employee=${scope.employeeId}` : scope.kind === 'department' ? `&department=${scope.departmentId}` : ''
  return `/improve?new=cause${effectId === null ? '' : `&effect=${effectId}`}&indicator=${causeId}${whose}`
}
