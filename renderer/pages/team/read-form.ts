import type { Output } from '../../../shared/api/contract.ts'
import type { EmployeeDraft } from '../../../shared/api/employees.ts'
import { CallFailure } from '../../api/call.ts'
import type { AddDraft } from '../../stores/employee-draft.ts'
import { readCell } from './read-cell.ts'

export type Field = 'number' | 'name' | 'department' | 'position' | 'manager' | 'joinedOn' | 'base'
/** What is wrong, by field, in sentences. */
export type Wrong = Partial<Record<Field | 'whole', string>>
const NEW: EmployeeDraft = { id: null, number: '', name: '', department: '', position: '', managerId: null, joinedOn: null, leftOn: null, baseFen: null }

/** The person the form describes, and what cannot be read in it. */
export function readForm(draft: AddDraft & { number: string }, house: Output<'employees.list'>): { person: EmployeeDraft; problems: Wrong } {
  const people = new Map(house.employees.map((one) => [one.id, one]))
  const problems: Wrong = {}
  let person: EmployeeDraft = { ...NEW, managerId: draft.managerId !== null && people.has(draft.managerId) ? draft.managerId : null }
  for (const field of ['name', 'number', 'department', 'position', 'joinedOn', 'base'] as const) {
    const known = (field === 'position' ? house.positions : house.departments).map(({ name }) => name)
    const read = readCell(field, draft[field], { self: null, people, known })
    if (read.ok) person = { ...person, ...read.change }
    else problems[field] = read.sentence
  }
  return { person, problems }
}

/** The field a refusal of the house belongs to. */
export function fieldOf(failure: unknown): Field | 'whole' {
  if (!(failure instanceof CallFailure)) return 'whole'
  return failure.code === 'number-taken' ? 'number' : failure.code === 'manager-cycle' || failure.code === 'manager-self' ? 'manager' : 'whole'
}
