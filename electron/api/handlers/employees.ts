import { changeEmployee, listChanges, takeChangeBack } from '../../services/employees/change-employee.ts'
import { removeDepartment, renameDepartment } from '../../services/employees/departments.ts'
import { listPeople } from '../../services/employees/list-employees.ts'
import { removePosition, savePosition } from '../../services/employees/positions.ts'
import { removeEmployee } from '../../services/employees/remove-employee.ts'
import { saveEmployee } from '../../services/employees/save-employee.ts'
import type { HandlersOf } from '../handler.ts'

export const employeeHandlers: HandlersOf<'employees' | 'departments' | 'positions'> = {
  'employees.list': listPeople,
  'employees.save': saveEmployee,
  'employees.remove': removeEmployee,
  'employees.change': changeEmployee,
  'employees.changes': listChanges,
  'employees.removeChange': takeChangeBack,
  'departments.rename': renameDepartment,
  'departments.remove': removeDepartment,
  'positions.save': savePosition,
  'positions.remove': removePosition,
}
