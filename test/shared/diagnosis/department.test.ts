import { expect, test } from 'vitest'
import type { EmployeeId, Month } from '../../../shared/domain/brand.ts'
import { formerNames } from '../../../shared/domain/diagnosis/department.ts'

const at = (month: string, employeeId: number, department: string) => ({ month: month as Month, employeeId: employeeId as EmployeeId, department })

// Catches: a renamed department without a past; one cut out of another that takes the other's past for its own.
test('a renamed department is found by its people, a new one beside the old is not the old', () => {
  const renamed = [at('2026-05', 1, '一部'), at('2026-05', 2, '一部'), at('2026-05', 3, '二部'), at('2026-06', 1, '大客户部'), at('2026-06', 2, '大客户部'), at('2026-06', 3, '二部')]
  expect([...formerNames(renamed, '大客户部', null)]).toEqual([['2026-05', '一部']])
  const cutOut = [at('2026-05', 1, '一部'), at('2026-05', 2, '一部'), at('2026-06', 1, '大客户部'), at('2026-06', 2, '一部')]
  expect([...formerNames(cutOut, '大客户部', null)]).toEqual([['2026-05', null]])
})

// Catches: somebody who came from elsewhere taking the whole department's past with him; the same name twice.
test('goes by most of its people, and only in months that do not know the name', () => {
  const moved = [at('2026-05', 1, '老部'), at('2026-05', 2, '老部'), at('2026-05', 4, '别处'), at('2026-06', 1, '新部'), at('2026-06', 2, '新部'), at('2026-06', 4, '新部')]
  expect([...formerNames(moved, '新部', null)]).toEqual([['2026-05', '老部']])
  // No sheet knows the name yet: the people of today say, and a department that still exists is another.
  const people = new Set([1, 2] as EmployeeId[])
  expect([...formerNames(moved.slice(0, 3), '新部', people)]).toEqual([['2026-05', '老部']])
  expect([...formerNames(moved.slice(0, 3), '新部', people, new Set(['老部']))]).toEqual([['2026-05', null]])
})
