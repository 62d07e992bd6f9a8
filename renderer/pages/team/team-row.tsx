import { Button, Dropdown, Popover, Tooltip } from 'antd'
import { memo, type MouseEvent } from 'react'
import type { Employee } from '../../../shared/api/employees.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { text } from '../../components/text.ts'
import { cellKey, useEmployeeDrafts } from '../../stores/employee-draft.ts'
import { CellEditor, type Move } from './cell-editor.tsx'
import { cellText, isField, shownText, WIDTHS, type Column, type FieldColumn, type People } from './columns.ts'

const t = text.team

/** What every row does with what happens in it; it keeps its identity between renders. */
export interface RowActs {
  commit: (id: EmployeeId, column: FieldColumn, typed: string) => void
  move: (id: EmployeeId, column: Column, move: Move) => void
  choose: (id: EmployeeId, column: Column, editing: boolean) => void
  suggest: (id: EmployeeId, column: FieldColumn, typed: string) => string[]
  remove: (employee: Employee) => void
  change: (employee: Employee) => void
  goTo: (id: EmployeeId, column: FieldColumn) => void
}

interface TeamRowProps {
  employee: Employee
  place: number
  columns: readonly Column[]
  people: People
  reports: readonly Employee[] | undefined
  left: boolean
  marked: boolean
  /** The cell the keyboard is on, when it is in this row. */
  active: Column | null
  editing: boolean
  acts: RowActs
}

export const TeamRow = memo(function TeamRow({ employee, place, columns, people, reports, left, marked, active, editing, acts }: TeamRowProps) {
  return (
    <tr data-person={employee.id} data-left={left} data-marked={marked} aria-rowindex={place + 2}>
      {columns.map((column) => (isField(column)
        ? <FieldCell key={column} employee={employee} column={column} stored={cellText(employee, column, people)} left={left} chosen={active === column} editing={editing && active === column} tabbable={active === column || (active === null && place === 0 && column === 'number')} acts={acts} />
        : (
          <td key={column} role="gridcell" data-column={column} className={column === 'more' ? 'team-more' : 'figure'} onFocus={() => acts.choose(employee.id, column, false)}>
            {column === 'reports' ? <Reports employee={employee} reports={reports} tabbable={active === column} acts={acts} /> : <RowMenu employee={employee} tabbable={active === column} acts={acts} />}
          </td>
        )))}
    </tr>
  )
})

interface FieldCellProps { employee: Employee; column: FieldColumn; stored: string; left: boolean; chosen: boolean; editing: boolean; tabbable: boolean; acts: RowActs }

const LISTED = new Set<FieldColumn>(['department', 'position', 'manager'])

function FieldCell({ employee, column, stored, left, chosen, editing, tabbable, acts }: FieldCellProps) {
  const draft = useEmployeeDrafts((state) => state.cells[cellKey(employee.id, column)])
  const typed = draft?.typed ?? stored
  const refused = draft?.state === 'refused'
  const shown = shownText(typed, column)
  const open = (event: MouseEvent) => { if (!event.defaultPrevented && !editing) acts.choose(employee.id, column, true) }
  const words = <span className="team-text">{refused && <span aria-hidden="true">✕ </span>}{shown === '' ? <span className="team-unset">{chosen ? '' : text.app.none}</span> : shown}</span>
  return (
    <td
      role="gridcell" data-column={column} data-state={draft?.state} className={column === 'base' ? 'figure' : undefined} tabIndex={editing ? undefined : tabbable ? 0 : -1}
      aria-selected={chosen} aria-invalid={refused} title={refused ? undefined : shown} onClick={open} onFocus={() => { if (!chosen) acts.choose(employee.id, column, false) }}
    >
      {editing
        ? (
          <CellEditor
            column={column} initial={typed} label={t.editLabel(employee.name, t.columns[column])} suggest={LISTED.has(column) ? (part) => acts.suggest(employee.id, column, part) : null}
            onCommit={(after) => acts.commit(employee.id, column, after)} onMove={(move) => acts.move(employee.id, column, move)}
          />
        )
        : refused ? <Tooltip title={draft.sentence} placement="bottomLeft">{words}</Tooltip> : words}
      {!editing && refused && <span className="visually-hidden">{t.cellMark.refused}：{draft.sentence}</span>}
      {!editing && column === 'name' && left && <span className="team-left">{t.left}</span>}
    </td>
  )
}

interface RowPartProps { employee: Employee; tabbable: boolean; acts: RowActs }

/** Who reports to this person, on demand. */
function Reports({ employee, reports, tabbable, acts }: RowPartProps & { reports: readonly Employee[] | undefined }) {
  if (reports === undefined) return <button type="button" className="team-plain" tabIndex={tabbable ? 0 : -1}>{t.noReports}</button>
  return (
    <Popover trigger="click" title={t.reportsOf(employee.name)} placement="left" content={(
      <ul className="team-reports">
        {reports.map((one) => <li key={one.id}><Button type="link" size="small" onClick={() => acts.goTo(one.id, 'name')}>{t.person.option(one.name, one.number)}</Button></li>)}
      </ul>
    )}>
      <Button type="text" size="small" tabIndex={tabbable ? 0 : -1} aria-label={`${t.reportsOf(employee.name)} ${t.reports(reports.length)}`}>{t.reports(reports.length)}</Button>
    </Popover>
  )
}

function RowMenu({ employee, tabbable, acts }: RowPartProps) {
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{
      items: [{ key: 'past', label: <a href={`#/people/${employee.id}`}>{text.person.open}</a> }, { key: 'change', label: t.changing }, { key: 'leave', label: t.leave }, { type: 'divider' }, { key: 'remove', label: t.remove, danger: true }],
      onClick: ({ key, domEvent }) => {
        domEvent.stopPropagation()
        if (key === 'leave') acts.goTo(employee.id, 'leftOn')
        if (key === 'change') acts.change(employee)
        if (key === 'remove') acts.remove(employee)
      },
    }}>
      <Button type="text" size="small" tabIndex={tabbable ? 0 : -1} aria-label={t.rowMenu(employee.name)}>⋯</Button>
    </Dropdown>
  )
}

export const tableWidth = (columns: readonly Column[]): number => columns.reduce((sum, column) => sum + WIDTHS[column], 0)
