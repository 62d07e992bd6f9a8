import { z } from 'zod'
import { FIT_MODES } from '../domain/fit/fit.ts'
import { day, decimal, departmentId, done, employeeId, fen, line, name, none, positionId, templateId } from './words.ts'
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

const employeeErrors = ['number-taken', 'manager-cycle', 'manager-self', 'dates-reversed', 'not-found'] as const

export const employees = {
  'employees.list': read(none, z.strictObject({ employees: z.array(employee), departments: z.array(department), positions: z.array(position) })),
  /** Creates (id null) or changes one person. manager-cycle gives details.loop, the names around it. */
  'employees.save': write(employeeDraft, employee, employeeErrors),
  /** Only somebody without sheets, targets and results can be removed; others get a leaving date. */
  'employees.remove': write(z.strictObject({ id: employeeId }), done, ['in-use', 'not-found']),
  'departments.rename': write(z.strictObject({ id: departmentId, name: name(100) }), done, ['name-taken', 'not-found']),
  'departments.remove': write(z.strictObject({ id: departmentId }), done, ['in-use', 'not-found']),
  'positions.save': write(z.strictObject({ id: positionId.nullable(), name: name(100), templateId: templateId.nullable(), mode: z.enum(FIT_MODES).nullable().optional(), okrWeight: decimal.nullable().optional() }), position, ['name-taken', 'not-found']),
  'positions.remove': write(z.strictObject({ id: positionId }), done, ['in-use', 'not-found']),
}
