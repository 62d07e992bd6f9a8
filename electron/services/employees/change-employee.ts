import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { MOST_PARTS } from '../../../shared/domain/employee/match-parts.ts'
import { servedSpans, type HeldFacts } from '../../../shared/domain/employee/served-spans.ts'
import { monthOf } from '../../../shared/domain/month/month.ts'
import type { Connection } from '../../database/open.ts'
import { departmentNamed } from '../../repositories/departments.ts'
import { changeById, changesOf, insertChange, namedChanges, putHeldFacts, removeChange } from '../../repositories/employee-changes.ts'
import { isClosed } from '../../repositories/periods.ts'
import { positionNamed } from '../../repositories/positions.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'
import { followPerson, type SpansFollowed } from '../evaluations/follow-spans.ts'
import { refuseClosed } from '../evaluations/open-sheet.ts'
import { employeeChanges } from './employee-changes.ts'
import { known, refuseWrongManager } from './save-employee.ts'

type Changed = Output<'employees.change'>

/** 调岗、换上级 from a day on: what held before is kept with its last day, open sheets of the month become a part for each. */
export function changeEmployee({ db, audit }: WriteContext, draft: Parsed<'employees.change'>): Changed {
  const { employeeId, on, note } = draft
  const before = known(db, employeeId)
  refuseClosed(db, { month: monthOf(on) })
  if (before.joinedOn !== null && on < before.joinedOn) throw new Refusal('change-refused', { reason: 'before-joining' })
  if (before.leftOn !== null && on > before.leftOn) throw new Refusal('change-refused', { reason: 'after-leaving' })
  const earlier = changesOf(db, employeeId)
  const last = earlier.at(-1)
  if (last !== undefined && last.on >= on) throw new Refusal('change-refused', { reason: 'not-last', on: last.on })
  refuseWrongManager(db, employeeId, draft.managerId)
  const facts: HeldFacts = { departmentId: departmentNamed(db, draft.department), positionId: positionNamed(db, draft.position), managerId: draft.managerId }
  if (facts.departmentId === before.departmentId && facts.positionId === before.positionId && facts.managerId === before.managerId) throw new Refusal('change-refused', { reason: 'same' })
  insertChange(db, { employeeId, on, note: note.trim(), departmentId: before.departmentId, positionId: before.positionId, managerId: before.managerId })
  putHeldFacts(db, employeeId, facts)
  const after = known(db, employeeId)
  if (servedSpans(monthOf(on), after, changesOf(db, employeeId)).length > MOST_PARTS) throw new Refusal('change-refused', { reason: 'too-many' })
  const sheets = followPerson(db, employeeId)
  audit(`employee ${employeeId}`, { number: after.number, name: after.name, changedOn: on, note: note.trim(), changed: employeeChanges(before, after), sheets: recorded(sheets) })
  return { employee: after, sheets }
}

/** The record says how many. */
const recorded = ({ untargeted, ...sheets }: SpansFollowed) => ({ ...sheets, untargeted: untargeted.length })

/** Takes the latest change back; sheets follow, and what was typed stays. */
export function takeChangeBack({ db, audit }: WriteContext, { id }: Parsed<'employees.removeChange'>): Changed {
  const change = changeById(db, id)
  if (!change) throw new Refusal('not-found', { what: 'employee-change' })
  const { employeeId, on } = change
  refuseClosed(db, { month: monthOf(on) })
  const last = changesOf(db, employeeId).at(-1)
  if (last !== undefined && last.id !== id) throw new Refusal('change-refused', { reason: 'not-last', on: last.on })
  refuseWrongManager(db, employeeId, change.managerId)
  const before = known(db, employeeId)
  removeChange(db, id)
  putHeldFacts(db, employeeId, change)
  const after = known(db, employeeId)
  const sheets = followPerson(db, employeeId)
  audit(`employee ${employeeId}`, { number: after.number, name: after.name, changeTakenBack: on, changed: employeeChanges(before, after), sheets: recorded(sheets) })
  return { employee: after, sheets }
}

/** Latest first, each with what held before and after it. */
export function listChanges({ db }: Pick<ReadContext, 'db'>, { employeeId }: { employeeId: EmployeeId }): Output<'employees.changes'> {
  const { department, position, managerName } = known(db, employeeId)
  const changes = namedChanges(db, employeeId)
  const heldAfter = (at: number): { department: string; position: string; managerName: string } => namesOf(changes[at + 1] ?? { department, position, managerName })
  return {
    changes: changes.map((change, at) => ({
      id: change.id, on: change.on, note: change.note, before: namesOf(change), after: heldAfter(at), removable: at === changes.length - 1 && mayRemove(db, change.on),
    })).toReversed(),
  }
}

const namesOf = ({ department, position, managerName }: { department: string; position: string; managerName: string }) => ({ department, position, managerName })
const mayRemove = (db: Connection, on: Parameters<typeof monthOf>[0]): boolean => !isClosed(db, monthOf(on))
