import { Button } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Employee } from '../../../shared/api/employees.ts'
import type { Output } from '../../../shared/api/contract.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { EmptyState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useSession } from '../../stores/session.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { columnsShown, type FieldColumn } from './columns.ts'
import { PeopleTools } from './people-tools.tsx'
import { hasLeft, peopleShown, type PeopleFilter, type SortColumn } from './people-shown.ts'
import { managersFor, managersLike, namesLike } from './read-cell.ts'
import { RefusedCells } from './refused-cells.tsx'
import type { RowActs } from './team-row.tsx'
import { TeamTable, type Place } from './team-table.tsx'
import { useCellSaving } from './use-cell-saving.ts'
import { useRemove } from './use-remove.ts'

const t = text.team

interface PeopleTabProps {
  house: Output<'employees.list'>
  filter: PeopleFilter
  onFilter: (change: Partial<PeopleFilter>) => void
  /** The person another page asked for. */
  wantedPerson: EmployeeId | null
  onAdd: () => void
}

export function PeopleTab({ house, filter, onFilter, wantedPerson, onAdd }: PeopleTabProps) {
  const today = useSession((session) => session.start?.today ?? '')
  const [pay, setPay] = useState(false)
  const [changing, setChanging] = useState<EmployeeId | null>(null)
  const [wanted, setWanted] = useState<{ place: Place; editing: boolean; turn: number } | null>(null)
  const people = useMemo(() => new Map(house.employees.map((one) => [one.id, one])), [house.employees])
  const ids = useSteadyOrder(house.employees, filter, today)
  const columns = useMemo(() => columnsShown(pay), [pay])
  const commit = useCellSaving()
  const now = useRef({ house, people, ids })
  useEffect(() => { now.current = { house, people, ids } })

  const goTo = useCallback((id: EmployeeId, column: FieldColumn, editing = true) => {
    if (!now.current.ids.includes(id)) onFilter({ query: '', department: null, state: 'all' })
    if (column === 'base') setPay(true)
    setWanted((before) => ({ place: { id, column }, editing, turn: (before?.turn ?? 0) + 1 }))
  }, [onFilter])
  const suggest = useCallback<RowActs['suggest']>((id, column, typed) => {
    const { house: known, people: all } = now.current
    if (column === 'manager') return managersLike(typed, managersFor(all.get(id) ?? null, all)).map((one) => t.person.option(one.name, one.number))
    return namesLike(typed, (column === 'position' ? known.positions : known.departments).map(({ name }) => name))
  }, [])
  const toPerson = useCallback<RowActs['goTo']>((id, column) => goTo(id, column, column === 'leftOn'), [goTo])
  const remove = useRemove(useCallback((employee: Employee) => goTo(employee.id, 'leftOn'), [goTo]))
  const change = useCallback((employee: Employee) => setChanging(employee.id), [])
  const changed = changing === null ? undefined : people.get(changing)
  const sort = useCallback((column: SortColumn) => onFilter({ sort: column, descending: filter.sort === column && !filter.descending }), [filter, onFilter])

  // Only when somebody is asked for anew, not on every save that follows.
  const known = wantedPerson !== null && people.has(wantedPerson)
  useEffect(() => { if (known && wantedPerson !== null) goTo(wantedPerson, 'name', false) }, [known, wantedPerson, goTo])

  if (house.employees.length === 0) {
    return (
      <EmptyState title={t.empty} action={<div className="team-ways"><Button type="primary" onClick={onAdd}>{t.add}</Button><Button href="#/intake">{t.toIntake}</Button></div>}>
        {t.emptyWhy}
      </EmptyState>
    )
  }
  const left = house.employees.filter((one) => hasLeft(one, today)).length
  return (
    <>
      <PeopleTools filter={filter} departments={house.departments} pay={pay} count={t.count(ids.length, house.employees.length - left, left)} onFilter={onFilter} onPay={setPay} />
      {ids.length === 0
        ? <EmptyState title={t.nobodyFound} action={<Button onClick={() => onFilter({ query: '', department: null, state: 'all' })}>{t.clearFilter}</Button>}>{t.nobodyFoundWhy}</EmptyState>
        : <TeamTable ids={ids} people={people} columns={columns} today={today} filter={filter} onSort={sort} wanted={wanted} marked={wantedPerson} commit={commit} suggest={suggest} remove={remove} change={change} goTo={toPerson} />}
      {changed !== undefined && <ChangeDialog key={changed.id} employee={changed} house={house} onClose={() => setChanging(null)} />}
      <RefusedCells people={people} pay={pay} onGo={goTo} />
    </>
  )
}

/** The order holds while cells are edited: a row must not jump away under the hand. It is made anew when the filter or the set of people changes. */
function useSteadyOrder(employees: readonly Employee[], filter: PeopleFilter, today: string): readonly EmployeeId[] {
  const key = JSON.stringify([filter, today, employees.map(({ id }) => id).toSorted((a, b) => a - b)])
  const [held, setHeld] = useState(() => ({ key, ids: peopleShown(employees, filter, today) }))
  if (held.key === key) return held.ids
  const ids = peopleShown(employees, filter, today)
  setHeld({ key, ids })
  return ids
}

