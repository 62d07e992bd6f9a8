import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useFigureFocus } from '../../stores/figure-focus.ts'
import { lineKey } from '../../stores/figure-slot.ts'
import type { Grid, GridIndicator, GridPerson } from '../../../shared/api/figures.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'

/** Keeps the list last returned while `key` stays: a save gives new objects, but the grid must not be built anew. */
function useSteady<T>(list: T[], key: string): T[] {
  const kept = useRef({ key, list })
  return useMemo(() => {
    if (kept.current.key !== key) kept.current = { key, list }
    return kept.current.list
    // oxlint-disable-next-line exhaustive-deps -- the key stands for the list
  }, [key])
}

/** What most people share comes first, then in the order people down the grid bring it: a position's cells stand together. */
function indicatorRanks(people: readonly GridPerson[], cells: Grid['cells']): Map<number, number> {
  const line = new Map(people.map((person, at) => [lineKey(person), at]))
  const holders = new Map<number, number[]>()
  for (const cell of cells) {
    const at = line.get(lineKey(cell))
    if (at !== undefined) holders.set(cell.indicatorId, [...holders.get(cell.indicatorId) ?? [], at])
  }
  return new Map([...holders].map(([id, lines]) => [id, lines.length * 2 > people.length ? -1 : Math.min(...lines)]))
}

export interface PeopleFilter { department: string | null; query: string }

/** The people and indicators a grid shows: filtered by department and finder, indicators in use among them. */
export function usePeople(grid: Grid) {
  const [filter, setFilter] = useState<PeopleFilter>({ department: null, query: '' })
  const query = useDeferredValue(filter.query)
  const found = useMemo(
    () => grid.people.filter((person) => (filter.department === null || person.department === filter.department) && personMatches(person.name, person.number, query)),
    [grid.people, filter.department, query],
  )
  const wanted = useFigureFocus((focus) => focus.wanted)
  useEffect(() => {
    // Somebody a list leads to may be filtered out.
    if (wanted !== null && !found.some((person) => lineKey(person) === lineKey(wanted))) setFilter({ department: null, query: '' })
  }, [wanted, found])
  const used = useMemo(() => {
    const rank = indicatorRanks(found, grid.cells)
    return grid.indicators.filter((indicator) => rank.has(indicator.id)).toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
  }, [grid.cells, grid.indicators, found])
  const people: GridPerson[] = useSteady(found, found.map(lineKey).join())
  const indicators: GridIndicator[] = useSteady(used, used.map((one) => `${one.id}${one.name}${one.displayUnit}`).join())
  const departments = useMemo(() => [...new Set(grid.people.map((person) => person.department))].filter((name) => name !== ''), [grid.people])
  return { people, indicators, departments, filter, setFilter }
}
