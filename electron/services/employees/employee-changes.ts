import type { Employee } from '../../../shared/api/employees.ts'

const TOLD = ['number', 'name', 'department', 'position', 'managerName', 'joinedOn', 'leftOn'] as const

/** What the record keeps of a change. Pay is told only as changed: the record is read by more people than pay is. */
export function employeeChanges(before: Employee, after: Employee): { field: string; from?: string | null; to?: string | null }[] {
  const changes: { field: string; from?: string | null; to?: string | null }[] = []
  for (const field of TOLD) if (before[field] !== after[field]) changes.push({ field, from: before[field], to: after[field] })
  if (before.managerId !== after.managerId && before.managerName === after.managerName) {
    changes.push({ field: 'managerId', from: String(before.managerId), to: String(after.managerId) })
  }
  if (before.baseFen !== after.baseFen) changes.push({ field: 'baseFen' })
  return changes
}
