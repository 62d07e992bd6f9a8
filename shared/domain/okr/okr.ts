import type { CheckInId, Day, DecimalText, DepartmentId, EmployeeId, IndicatorId, KeyResultId, ObjectiveId } from '../brand.ts'
import type { Quarter } from '../quarter/quarter.ts'

export const OBJECTIVE_LEVELS = ['company', 'department', 'person'] as const
export type ObjectiveLevel = (typeof OBJECTIVE_LEVELS)[number]
export const LEVEL_NAMES: Record<ObjectiveLevel, string> = { company: '公司', department: '部门', person: '个人' }

/** 创新 / 改善. */
export const OBJECTIVE_TYPES = ['innovation', 'improvement'] as const
export type ObjectiveType = (typeof OBJECTIVE_TYPES)[number]
export const TYPE_NAMES: Record<ObjectiveType, string> = { innovation: '创新', improvement: '改善' }

/** 承诺型 expects 1.0; 挑战型 is good at 0.7. */
export const AMBITIONS = ['committed', 'aspirational'] as const
export type Ambition = (typeof AMBITIONS)[number]
export const AMBITION_NAMES: Record<Ambition, string> = { committed: '承诺型', aspirational: '挑战型' }

/** Increase and decrease run from a start; keep and milestone are met (1) or not (0), equality is met. */
export const KEY_RESULT_KINDS = ['increase', 'decrease', 'at-least', 'at-most', 'milestone'] as const
export type KeyResultKind = (typeof KEY_RESULT_KINDS)[number]
export const KEY_RESULT_NAMES: Record<KeyResultKind, string> = { increase: '提高到', decrease: '降低到', 'at-least': '保持不低于', 'at-most': '保持不高于', milestone: '里程碑' }

export interface KeyResult {
  id: KeyResultId
  title: string
  kind: KeyResultKind
  /** Required for increase and decrease, null otherwise. */
  start: DecimalText | null
  /** Null for a milestone only. */
  target: DecimalText | null
  unit: string
  /** Percent; the weights of an objective total 100. */
  weight: DecimalText
  /** The indicator whose company figure feeds it, when there is one. */
  indicatorId: IndicatorId | null
}

/** One check-in. Never overwritten: a correction is a new one that names the old. */
export interface CheckIn {
  id: CheckInId
  keyResultId: KeyResultId
  on: Day
  /** 1 / 0 for a milestone. */
  current: DecimalText
  /** 1..10, starts at 5. */
  confidence: number
  note: string
  correctsId: CheckInId | null
}

export interface Objective {
  id: ObjectiveId
  quarter: Quarter
  level: ObjectiveLevel
  departmentId: DepartmentId | null
  employeeId: EmployeeId | null
  parentId: ObjectiveId | null
  title: string
  type: ObjectiveType
  ambition: Ambition
  ownerId: EmployeeId | null
}

export const CONFIDENCE_START = 5
