import type { Output } from '../../../shared/api/contract.ts'
import type { ReadContext } from '../context.ts'
import { listDepartments } from '../../repositories/departments.ts'
import { listEmployees } from '../../repositories/employees.ts'
import { listPositions } from '../../repositories/positions.ts'

/** Numbers read as people read them: 2 before 10, 001 before 010. */
const byNumber = new Intl.Collator('zh-CN', { numeric: true })

export const listPeople = ({ db }: ReadContext): Output<'employees.list'> => ({
  employees: listEmployees(db).toSorted((a, b) => byNumber.compare(a.number, b.number) || a.id - b.id),
  departments: listDepartments(db),
  positions: listPositions(db),
})
