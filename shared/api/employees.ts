import { z } from 'zod'
import { FIT_MODES } from '../domain/fit/fit.ts'
import { day, decimal, departmentId, done, employeeChangeId, employeeId, fen, indicatorId, line, month, name, none, part, positionId, templateId } from './words.ts'
import { read, write } from './method.ts'

export const employee = z.strictObject({
  id: employeeId, number: z.string(), name: z.string(),
  departmentId: departmentId.nullable(), department: z.string(),
  positionId: positionId.nullable(), position: z.string(),
  managerId: employeeId.nullable(), managerName: z.string(),
  joinedOn: day.nullable(), leftOn: day.nullable(),
  /** 绩效基数 in 分; null when not recorded. */
  baseFen: fen.nullable(),
})
export type Employee = z.infer<typeof employee>

/** Department and position are named; a name not seen before is added. */
export const employeeDraft = z.strictObject({
  id: employeeId.nullable(), number: name(40), name: name(200),
  department: line(100), position: line(100), managerId: employeeId.nullable(),
  joinedOn: day.nullable(), leftOn: day.nullable(), baseFen: fen.nullable(),
})
export type EmployeeDraft = z.infer<typeof employeeDraft>

export const department = z.strictObject({ id: departmentId, name: z.string(), people: z.int() })
export const position = z.strictObject({ id: positionId, name: z.string(), people: z.int(), templateId: templateId.nullable(),
  /** Suggested mix; null until chosen. */
  mode: z.enum(FIT_MODES).nullable(),
  /** OKR's share of the total in percent; null keeps OKR out of pay. */
  okrWeight: decimal.nullable() })
export type Department = z.infer<typeof department>
export type Position = z.infer<typeof position>

/** 调岗、换上级 from the day `on`. Department and position are named as in the form of a person. */
export const employeeChangeDraft = z.strictObject({ employeeId, on: day, department: line(100), position: line(100), managerId: employeeId.nullable(), note: line(500) })
export type EmployeeChangeDraft = z.infer<typeof employeeChangeDraft>

const held = z.strictObject({ department: z.string(), position: z.string(), managerName: z.string() })
/** `removable`: it is the latest, and its month is not closed. */
export const datedChange = z.strictObject({ id: employeeChangeId, on: day, note: z.string(), before: held, after: held, removable: z.boolean() })
export type DatedChange = z.infer<typeof datedChange>

/** What it did to open sheets: parts made and taken away, months in which one had to stay because something was typed on it, people whose new part has no template, rows of new parts without the targets they are scored by. */
const changed = z.strictObject({ employee, sheets: z.strictObject({ made: z.int(), removed: z.int(), kept: z.array(month), without: z.array(z.string()), untargeted: z.array(z.strictObject({ month, part, indicatorId, field: z.enum(['floor', 'target', 'stretch', 'base']) })) }) })

const employeeErrors = ['number-taken', 'manager-cycle', 'manager-self', 'dates-reversed', 'not-found'] as const

export const employees = {
  'employees.list': read(none, z.strictObject({ employees: z.array(employee), departments: z.array(department), positions: z.array(position) })),
  /** Creates (id null) or changes one person. manager-cycle gives details.loop, the names around it. */
  'employees.save': write(employeeDraft, employee, employeeErrors),
  /** Only somebody without sheets, targets and results can be removed; others get a leaving date. */
  'employees.remove': write(z.strictObject({ id: employeeId }), done, ['in-use', 'not-found']),
  /** change-refused gives details.reason: before-joining, after-leaving, not-last (with details.on), same, too-many. */
  'employees.change': write(employeeChangeDraft, changed, ['not-found', 'change-refused', 'month-closed', 'manager-cycle', 'manager-self']),
  /** Latest first. */
  'employees.changes': read(z.strictObject({ employeeId }), z.strictObject({ changes: z.array(datedChange) }), ['not-found']),
  /** Takes the latest change back: what held before it holds again. */
  'employees.removeChange': write(z.strictObject({ id: employeeChangeId }), changed, ['not-found', 'change-refused', 'month-closed', 'manager-cycle', 'manager-self']),
  'departments.rename': write(z.strictObject({ id: departmentId, name: name(100) }), done, ['name-taken', 'not-found']),
  'departments.remove': write(z.strictObject({ id: departmentId }), done, ['in-use', 'not-found']),
  'positions.save': write(z.strictObject({ id: positionId.nullable(), name: name(100), templateId: templateId.nullable(), mode: z.enum(FIT_MODES).nullable().optional(), okrWeight: decimal.nullable().optional() }), position, ['name-taken', 'not-found']),
  'positions.remove': write(z.strictObject({ id: positionId }), done, ['in-use', 'not-found']),
}
