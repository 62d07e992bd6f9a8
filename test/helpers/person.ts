import type { Input } from '../../shared/api/contract.ts'

/** A new person's form, with what the test cares about set. */
export const person = (form: Partial<Input<'employees.save'>> & { number: string }): Input<'employees.save'> => ({
  id: null, name: `员工${form.number}`, department: '', position: '', managerId: null, joinedOn: null, leftOn: null, baseFen: null, ...form,
})
