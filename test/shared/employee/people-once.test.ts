import { expect, it } from 'vitest'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { onePerPerson, peopleIn } from '../../../shared/domain/employee/people-once.ts'

const line = (employeeId: number, part: number) => ({ employeeId: employeeId as EmployeeId, part })

// Catches: '10 人' over nine people, one of whom changed manager inside the month.
it('counts people and not their part-sheets', () => {
  const sheets = [line(1, 1), line(2, 1), line(2, 2), line(3, 1)]
  expect(peopleIn(sheets)).toBe(3)
  expect(onePerPerson(sheets)).toEqual([line(1, 1), line(2, 1), line(3, 1)])
  expect([peopleIn([]), onePerPerson([])]).toEqual([0, []])
})
