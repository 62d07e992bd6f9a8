import type { DecimalText, DepartmentId, EmployeeId, IndicatorId, KeyResultId, ObjectiveId } from '../brand.ts'
import type { Quarter } from '../quarter/quarter.ts'
import type { Ambition, KeyResultKind, ObjectiveLevel, ObjectiveType } from './okr.ts'

/** A key result as it is typed. Figures may still be half written: rules over drafts never throw. */
export interface DraftKeyResult {
  id: KeyResultId | null
  title: string
  kind: KeyResultKind
  start: DecimalText | null
  target: DecimalText | null
  unit: string
  /** Percent. */
  weight: DecimalText
  indicatorId: IndicatorId | null
}

/** An objective as it is typed, of the same shape as the contract's draft. */
export interface DraftObjective {
  id: ObjectiveId | null
  quarter: Quarter
  level: ObjectiveLevel
  departmentId: DepartmentId | null
  employeeId: EmployeeId | null
  parentId: ObjectiveId | null
  title: string
  type: ObjectiveType
  ambition: Ambition
  ownerId: EmployeeId | null
  keyResults: DraftKeyResult[]
}
