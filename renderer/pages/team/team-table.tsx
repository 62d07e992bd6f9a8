import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Employee } from '../../../shared/api/employees.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { text } from '../../components/text.ts'
import type { Move } from './cell-editor.tsx'
import { isField, WIDTHS, type Column, type FieldColumn, type People } from './columns.ts'
import { hasLeft, type PeopleFilter, type SortColumn } from './people-shown.ts'
import { tableWidth, TeamRow, type RowActs } from './team-row.tsx'
import { ROW_HEIGHT, useWindow } from './use-window.ts'
import { useTableKeys } from './use-table-keys.ts'

const t = text.team

export interface Place { id: EmployeeId; column: Column }

interface TeamTableProps {
  ids: readonly EmployeeId[]
  people: People
  columns: readonly Column[]
  today: string
  filter: PeopleFilter
  onSort: (column: SortColumn) => void
  /** The person to go to; `turn` tells one wish from the next. */
  wanted: { place: Place; editing: boolean; turn: number } | null
  marked: EmployeeId | null
  commit: RowActs['commit']
  suggest: RowActs['suggest']
  remove: RowActs['remove']
  change: RowActs['change']
  goTo: RowActs['goTo']
}

/** The people as a table that is typed into: 40 px rows, of which only those near the window are drawn. */
export function TeamTable({ ids, people, columns, today, filter, onSort, wanted, marked, commit, suggest, remove, change, goTo }: TeamTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { from, to, show } = useWindow(scroller, ids.length)
  const [active, setActive] = useState<(Place & { editing: boolean }) | null>(null)
  const reports = useMemo(() => reportsOf(people), [people])
  const place = active === null ? -1 : ids.indexOf(active.id)

  const now = useRef({ ids, columns })
  useEffect(() => { now.current = { ids, columns } })
  const go = useCallback((next: Place, editing: boolean) => {
    const at = now.current.ids.indexOf(next.id)
    if (at >= 0) show(at)
    setActive({ ...next, editing: editing && isField(next.column) })
  }, [show])
  const choose = useCallback<RowActs['choose']>((id, column, editing) => setActive((before) => (
    before?.id === id && before.column === column && before.editing === editing ? before : { id, column, editing: editing && isField(column) })), [])
  const move = useCallback<RowActs['move']>((id, column, way) => {
    if (way === 'away') return setActive((before) => (before?.id === id && before.column === column ? { ...before, editing: false } : before))
    const next = placeAfter(now.current, { id, column }, way)
    return go(next ?? { id, column }, way !== 'stay' && next !== null)
  }, [go])
  const acts = useMemo<RowActs>(() => ({ commit, suggest, remove, change, goTo, move, choose }), [commit, suggest, remove, change, goTo, move, choose])

  useEffect(() => { if (wanted !== null) go(wanted.place, wanted.editing) }, [wanted, go])
  useLayoutEffect(() => {
    if (active === null || active.editing) return
    // Coming back from an editor, or a move by keys. A click elsewhere keeps its own focus.
    const focused = document.activeElement
    if (focused !== document.body && focused !== null && scroller.current?.contains(focused) !== true && wanted?.place.id !== active.id) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-person="${active.id}"] [data-column="${active.column}"]`)
    const part = isField(active.column) ? cell : cell?.querySelector<HTMLElement>('button')
    if (part?.contains(focused) !== true) part?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active, wanted])
  // An edit that is scrolled out of sight is over; it has saved itself.
  const outside = active?.editing === true && (place < from || place >= to)
  useEffect(() => { if (outside) setActive((before) => (before === null ? before : { ...before, editing: false })) }, [outside])

  const onKeyDown = useTableKeys({ now, active, go, commit })
  return (
    <div className="team-scroll card" ref={scroller} data-testid="team-table">
      <table role="grid" aria-label={t.gridLabel} aria-description={t.gridHint} aria-rowcount={ids.length + 1} style={{ width: tableWidth(columns) }} onKeyDown={onKeyDown}>
        <colgroup>{columns.map((column) => <col key={column} style={{ width: WIDTHS[column] }} />)}</colgroup>
        <thead><tr aria-rowindex={1}>{columns.map((column) => <Head key={column} column={column} filter={filter} onSort={onSort} />)}</tr></thead>
        <tbody>
          {from > 0 && <tr aria-hidden="true" style={{ height: from * ROW_HEIGHT }} />}
          {ids.slice(from, to).map((id, at) => {
            const employee = people.get(id)
            if (employee === undefined) return null
            const here = active?.id === id
            return (
              <TeamRow
                key={id} employee={employee} place={from + at} columns={columns} people={people} reports={reports.get(id)} left={hasLeft(employee, today)} marked={marked === id}
                active={here ? active.column : null} editing={here && active.editing} acts={acts}
              />
            )
          })}
          {to < ids.length && <tr aria-hidden="true" style={{ height: (ids.length - to) * ROW_HEIGHT }} />}
        </tbody>
      </table>
    </div>
  )
}

const SORTED = new Set<Column>(['number', 'name', 'department'])

function Head({ column, filter, onSort }: { column: Column; filter: PeopleFilter; onSort: (column: SortColumn) => void }) {
  const title = t.columns[column]
  if (!SORTED.has(column)) return <th scope="col" data-column={column} className={column === 'base' || column === 'reports' ? 'figure' : undefined}>{column === 'more' ? <span className="visually-hidden">{title}</span> : title}</th>
  const on = filter.sort === column
  return (
    <th scope="col" data-column={column} aria-sort={on ? (filter.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="team-sort" title={t.sortBy(title)} onClick={() => onSort(column as SortColumn)}>{title}<span aria-hidden="true">{on ? (filter.descending ? ' ↓' : ' ↑') : ''}</span></button>
    </th>
  )
}

function reportsOf(people: People): Map<EmployeeId, Employee[]> {
  const reports = new Map<EmployeeId, Employee[]>()
  for (const one of people.values()) {
    if (one.managerId === null) continue
    const list = reports.get(one.managerId)
    if (list === undefined) reports.set(one.managerId, [one])
    else list.push(one)
  }
  return reports
}

/** The cell a move ends in; null when there is none that way. Tab at the end of a row goes on in the next. */
export function placeAfter({ ids, columns }: { ids: readonly EmployeeId[]; columns: readonly Column[] }, { id, column }: Place, way: Move): Place | null {
  const fields: readonly FieldColumn[] = columns.filter(isField)
  const row = ids.indexOf(id)
  const at = fields.indexOf(column as FieldColumn)
  if (way === 'down' || way === 'up') {
    const next = ids[row + (way === 'down' ? 1 : -1)]
    return next === undefined ? null : { id: next, column }
  }
  if (way !== 'left' && way !== 'right') return null
  const step = way === 'right' ? 1 : -1
  const beside = fields[at + step]
  if (beside !== undefined) return { id, column: beside }
  const next = ids[row + step]
  const edge = way === 'right' ? fields[0] : fields.at(-1)
  return next === undefined || edge === undefined ? null : { id: next, column: edge }
}
