import type { Employee } from '../../../shared/api/employees.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { Exact } from '../../../shared/domain/decimal/decimal.ts'
import { text } from '../../components/text.ts'

export type FieldColumn = 'number' | 'name' | 'department' | 'position' | 'manager' | 'joinedOn' | 'leftOn' | 'base'
export type Column = FieldColumn | 'reports' | 'more'
export const isField = (column: Column): column is FieldColumn => column !== 'reports' && column !== 'more'

/** Widths in px; they fill the page at 1366. */
export const WIDTHS: Record<Column, number> = { number: 92, name: 124, department: 116, position: 132, manager: 152, joinedOn: 112, leftOn: 112, base: 132, reports: 68, more: 48 }
const FIELDS: readonly FieldColumn[] = ['number', 'name', 'department', 'position', 'manager', 'joinedOn', 'leftOn']
export const columnsShown = (pay: boolean): Column[] => [...FIELDS, ...(pay ? ['base' as const] : []), 'reports', 'more']

export type People = ReadonlyMap<EmployeeId, Employee>

/** 分 as exact yuan without separators: 600050 -> '6000.50'. */
export function yuan(fen: number): string {
  const amount = new Exact(fen).div(100)
  return amount.isInteger() ? amount.toFixed() : amount.toFixed(2)
}

/** The text a cell is edited from. */
export function cellText(employee: Employee, column: FieldColumn, people: People): string {
  if (column === 'base') return employee.baseFen === null ? '' : yuan(employee.baseFen)
  if (column === 'joinedOn' || column === 'leftOn') return employee[column] ?? ''
  if (column !== 'manager') return employee[column]
  const manager = employee.managerId === null ? undefined : people.get(employee.managerId)
  return manager === undefined ? '' : text.team.person.option(manager.name, manager.number)
}

/** The text a cell shows: money with separators, the rest as it is edited. */
export const shownText = (typed: string, column: FieldColumn): string => (column === 'base' && /^\d+(\.\d+)?$/.test(typed) ? typed.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : typed)
