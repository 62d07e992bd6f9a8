import { memo, useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react'
import { blankRow, freeKey, isBlank, managerText, ROW_FIELDS, removeRow, settle, typeInto, type RowField, type RowProblem } from '../../../shared/domain/setup/people-rows.ts'
import { isBlock } from '../../../shared/domain/setup/paste-rows.ts'
import type { PersonRow } from '../../../shared/domain/setup/typed.ts'
import { isComposing } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { isPinyin, namesFor, SuggestList } from './suggest-list.tsx'

const t = text.setup.people

interface PeopleTableProps {
  rows: readonly PersonRow[]
  taken: readonly string[]
  problems: readonly RowProblem[]
  onRows: (to: (rows: PersonRow[]) => PersonRow[]) => void
  onPaste: (at: { key: number; field: RowField }, block: string) => void
  /** Enter on the empty line at the end. */
  onEnd: () => void
}
interface Place { key: number; field: RowField }

const placeOf = (target: EventTarget | null): Place | null => {
  const [key, field] = target instanceof HTMLElement ? target.dataset['cell']?.split(':') ?? [] : []
  const known = ROW_FIELDS.find((each) => each === field)
  return key === undefined || known === undefined ? null : { key: Number(key), field: known }
}

/** A quick table: Tab to the right, Enter to the next line, an empty line always waits below. */
export function PeopleTable({ rows, taken, problems, onRows, onPaste, onEnd }: PeopleTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Place | null>(null)
  const [active, setActive] = useState(-1)
  const [closed, setClosed] = useState(false)
  const end = freeKey(rows)
  const lines = useMemo(() => [...rows, blankRow(end)], [rows, end])
  const wrong = useMemo(() => new Map(problems.map(({ key, field, sentence }) => [`${key}:${field}`, sentence])), [problems])
  const row = at === null ? undefined : lines.find(({ key }) => key === at.key)
  const typed = row === undefined || at === null ? '' : at.field === 'manager' ? managerText(row, rows) : row[at.field]
  const options = at === null || closed || row === undefined ? [] : namesFor(at.field, row, rows, typed)
  const typing = (place: Place, value: string) => {
    setActive(-1)
    setClosed(false)
    onRows((now) => typeInto(now, place.key, place.field, value, taken))
  }
  const take = (name: string | undefined) => {
    if (at === null || name === undefined) return
    onRows((now) => settle(typeInto(now, at.key, at.field, name, taken), at.key, at.field))
    setActive(-1)
    setClosed(true)
  }
  const focus = (key: number | undefined, field: RowField) => {
    const field_ = table.current?.querySelector<HTMLInputElement>(`[data-cell="${key ?? ''}:${field}"]`)
    field_?.focus()
    field_?.select()
  }
  const keys = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    if (place === null || isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return
    const line = lines.findIndex(({ key }) => key === place.key)
    const to = (by: number, field: RowField) => { event.preventDefault(); focus(lines[line + by]?.key, field) }
    const chosen = active >= 0 ? options[active] : isPinyin(typed) ? options[0] : undefined
    if (event.key === 'Enter') {
      if (chosen !== undefined) take(chosen)
      const own = lines[line]
      if (own !== undefined && isBlank(own) && line === lines.length - 1 && rows.some((each) => !isBlank(each))) {
        event.preventDefault()
        onEnd()
      } else to(event.shiftKey ? -1 : 1, event.shiftKey ? place.field : 'name')
    } else if (event.key === 'Tab' && chosen !== undefined) take(chosen)
    else if (event.key === 'Escape' && options.length > 0) setClosed(true)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1
      if (options.length === 0) to(by, place.field)
      else { event.preventDefault(); setActive((active + by + options.length + (active < 0 && by < 0 ? 1 : 0)) % options.length) }
    }
  }
  const enter = (event: FocusEvent) => { setAt(placeOf(event.target)); setActive(-1); setClosed(false) }
  const leave = (event: FocusEvent) => {
    const place = placeOf(event.target)
    if (place !== null) onRows((now) => (now.some(({ key }) => key === place.key) ? settle(now, place.key, place.field) : now))
    setAt(null)
  }
  const paste = (event: ClipboardEvent) => {
    const place = placeOf(event.target)
    const block = event.clipboardData.getData('text/plain')
    if (place === null || !isBlock(block)) return
    event.preventDefault()
    onPaste(place, block)
  }
  // Rows are drawn again only when their own data differ: the acts they call must keep their identity.
  const acts = useRef({ typing, onRows })
  useLayoutEffect(() => { acts.current = { typing, onRows } })
  const stable = useMemo(() => ({
    type: (place: Place, value: string) => acts.current.typing(place, value),
    remove: (key: number) => acts.current.onRows((now) => removeRow(now, key)),
  }), [])
  return (
    <>
      <table className="setup-table" ref={table} aria-label={t.table} data-testid="setup-people" onKeyDown={keys} onFocus={enter} onBlur={leave} onPaste={paste}>
        <thead><tr>{ROW_FIELDS.map((field) => <th key={field} scope="col">{t.columns[field]}</th>)}<th /></tr></thead>
        <tbody>
          {lines.map((line, place) => (
            <Line
              key={line.key} row={line} place={place} manager={managerText(line, rows)} last={line.key === end} acts={stable}
              wrong={ROW_FIELDS.map((field) => wrong.get(`${line.key}:${field}`) ?? '').join('\n')} lists={at?.key === line.key && options.length > 0} option={active}
            />
          ))}
        </tbody>
      </table>
      <SuggestList anchor={at === null ? null : `[data-cell="${at.key}:${at.field}"]`} options={options} active={active} first={isPinyin(typed)} onTake={take} />
    </>
  )
}

interface LineProps {
  row: PersonRow
  place: number
  manager: string
  last: boolean
  /** One line for each field, empty where nothing is wrong. */
  wrong: string
  lists: boolean
  option: number
  acts: { type: (place: Place, value: string) => void; remove: (key: number) => void }
}

const Line = memo(function Line({ row, place, manager, last, wrong, lists, option, acts }: LineProps) {
  const sentences = wrong.split('\n')
  const who = row.name.trim() || t.row(place + 1)
  return (
    <tr data-number={row.number} data-testid="setup-person">
      {ROW_FIELDS.map((field, at) => {
        const bad = sentences[at] ?? ''
        const listed = field === 'position' || field === 'department' || field === 'manager'
        return (
          <td key={field} data-column={field}>
            <input
              value={field === 'manager' ? manager : row[field]} data-cell={`${row.key}:${field}`} aria-label={t.label(who, t.columns[field])} autoComplete="off" spellCheck={false}
              aria-invalid={bad !== ''} title={bad || (row.house !== null && field === 'number' ? t.houseRow : undefined)} readOnly={field === 'number' && row.house !== null} {...(last && field === 'name' ? { 'data-first': true } : {})}
              {...(listed ? { role: 'combobox', 'aria-expanded': lists, 'aria-controls': 'setup-suggestions', ...(lists && option >= 0 ? { 'aria-activedescendant': `setup-suggestion-${option}` } : {}) } : {})}
              onChange={(event) => acts.type({ key: row.key, field }, event.target.value)}
            />
          </td>
        )
      })}
      <td>{!last && row.house === null && <button type="button" className="setup-remove" aria-label={t.remove(who)} onClick={() => acts.remove(row.key)}>×</button>}</td>
    </tr>
  )
})
