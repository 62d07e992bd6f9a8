import { useCallback } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import type { Employee } from '../../../shared/api/employees.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { call, CallFailure } from '../../api/call.ts'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { cellKey, dropCell, keepCell, useEmployeeDrafts } from '../../stores/employee-draft.ts'
import { queryClient, useWrite } from '../../stores/queries.ts'
import { cellText, type FieldColumn } from './columns.ts'
import { draftOf, readCell } from './read-cell.ts'

type House = Output<'employees.list'>
const HOUSE = ['employees.list', {}] as const

/** The sentence for a refused save, in the words of this page. */
export function refusalOf(failure: unknown): string {
  const own = failure instanceof CallFailure ? text.team.refusal(failure.code, failure.details) : null
  const { what, next } = wordsFor(failure)
  return own ?? `${what}${next}`
}

/** Shows the saved person at once, before the house's own news arrives. */
export const showSaved = (saved: Employee) => queryClient.setQueryData<House>(HOUSE, (house) => (house === undefined ? house : {
  ...house, employees: house.employees.some(({ id }) => id === saved.id) ? house.employees.map((one) => (one.id === saved.id ? saved : one)) : [...house.employees, saved],
}))

/** Saves of one person follow each other: each sends the whole person, so two at once would undo one another. */
const queue = new Map<EmployeeId, Promise<void>>()

export function useCellSaving(): (id: EmployeeId, column: FieldColumn, typed: string) => void {
  const { mutateAsync } = useWrite('employees.save')
  return useCallback((id, column, typed) => {
    const save = async (field: FieldColumn, words: string): Promise<void> => {
      const key = cellKey(id, field)
      const refuse = (sentence: string) => keepCell(key, { typed: words, state: 'refused', sentence })
      try {
        const house = await call('employees.list', {})
        const people = new Map(house.employees.map((one) => [one.id, one]))
        const self = people.get(id)
        if (self === undefined) throw new CallFailure('not-found', {})
        if (cellText(self, field, people) === words) return dropCell(key)
        const known = field === 'position' ? house.positions : house.departments
        const read = readCell(field, words, { self, people, known: known.map(({ name }) => name) })
        if (!read.ok) return refuse(read.sentence)
        showSaved(await mutateAsync({ ...draftOf(self), ...read.change }))
        dropCell(key)
      } catch (failure) {
        refuse(refusalOf(failure))
        return
      }
      // The other date may have been refused only because of this one.
      const other = field === 'joinedOn' ? 'leftOn' : field === 'leftOn' ? 'joinedOn' : null
      const waiting = other === null ? undefined : useEmployeeDrafts.getState().cells[cellKey(id, other)]
      if (other !== null && waiting?.state === 'refused') await save(other, waiting.typed)
    }
    keepCell(cellKey(id, column), { typed, state: 'saving', sentence: '' })
    queue.set(id, (queue.get(id) ?? Promise.resolve()).then(() => save(column, typed)))
  }, [mutateAsync])
}
