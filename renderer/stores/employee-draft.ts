import { create } from 'zustand'
import type { EmployeeId } from '../../shared/domain/brand.ts'
import { useSession } from './session.ts'

/** The form for one more person, as typed. */
export interface AddDraft {
  /** null keeps to the number suggested. */
  number: string | null
  name: string
  department: string
  position: string
  managerId: EmployeeId | null
  joinedOn: string
  base: string
}
export const EMPTY_DRAFT: AddDraft = { number: null, name: '', department: '', position: '', managerId: null, joinedOn: '', base: '' }

/** A cell whose text is not in the house: on its way, or refused with the reason. */
export interface CellDraft { typed: string; state: 'saving' | 'refused'; sentence: string }
export const cellKey = (id: EmployeeId, column: string): string => `${id}:${column}`

interface Drafts { adding: AddDraft; cells: Readonly<Record<string, CellDraft>> }
const NOTHING: Drafts = { adding: EMPTY_DRAFT, cells: {} }

/** What was typed about people and is not stored yet; it outlives the page and a closed drawer. */
export const useEmployeeDrafts = create<Drafts>(() => NOTHING)

// Person 3 of the demo company is not person 3 of the owner's: each has its own drafts, and the demo's end with it.
let ofCompany = NOTHING
useSession.subscribe(({ start }, before) => {
  if (before.start === null || start === null || start.workspace === before.start.workspace) return
  if (start.workspace === 'demo') ofCompany = useEmployeeDrafts.getState()
  useEmployeeDrafts.setState(start.workspace === 'demo' ? NOTHING : ofCompany)
})

export const changeAdding = (change: Partial<AddDraft>) => useEmployeeDrafts.setState(({ adding }) => ({ adding: { ...adding, ...change } }))
export const startAdding = (from: Partial<AddDraft> = {}) => useEmployeeDrafts.setState({ adding: { ...EMPTY_DRAFT, ...from } })

/** True when something a person would miss has been typed; what a second person inherits does not count. */
export const isTyped = ({ name, joinedOn, base, number }: AddDraft): boolean => name !== '' || joinedOn !== '' || base !== '' || number !== null

export const keepCell = (key: string, cell: CellDraft) => useEmployeeDrafts.setState(({ cells }) => ({ cells: { ...cells, [key]: cell } }))
const dropWhere = (gone: (key: string) => boolean) => useEmployeeDrafts.setState((state) => (
  Object.keys(state.cells).some(gone) ? { cells: Object.fromEntries(Object.entries(state.cells).filter(([key]) => !gone(key))) } : state))
export const dropCell = (key: string) => dropWhere((each) => each === key)
export const dropPerson = (id: EmployeeId) => dropWhere((each) => each.startsWith(`${id}:`))
