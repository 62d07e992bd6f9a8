import type { EmployeeId } from '../brand.ts'

export type OperatorRole = { kind: 'owner' } | { kind: 'hr' } | { kind: 'employee'; employeeId: EmployeeId }
export type ConfirmedAs = 'direct-manager' | 'owner' | 'owner-stand-in'

/**
 * Principle 3: only the direct manager confirms. Somebody without a manager is confirmed by the owner;
 * the owner may stand in for a manager, recorded as such; 人事 never confirms.
 */
export function whoConfirms(
  operator: OperatorRole, sheet: { employeeId: EmployeeId; managerId: EmployeeId | null; managerName: string },
): { may: true; as: ConfirmedAs; reason: string } | { may: false; as: null; reason: string } {
  const manager = sheet.managerName || '直接上级'
  if (operator.kind === 'owner') {
    return sheet.managerId === null
      ? { may: true, as: 'owner', reason: '此人没有直接上级，由老板确认。' }
      : { may: true, as: 'owner-stand-in', reason: `应由直接上级${manager}确认；老板可以代签，会记为“老板代签”。` }
  }
  if (operator.kind === 'hr') return { may: false, as: null, reason: `人事负责收集和打印，不能确认。请由直接上级${sheet.managerId === null ? '（老板）' : manager}确认。` }
  if (sheet.managerId === null) return { may: false, as: null, reason: '此人没有直接上级，只能由老板确认。' }
  if (operator.employeeId === sheet.managerId) return { may: true, as: 'direct-manager', reason: '您是直接上级，可以确认。' }
  return { may: false, as: null, reason: `只有直接上级${manager}可以确认；现在操作的不是本人上级。` }
}
