import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isComposing } from '../../components/ime.ts'
import type { FieldColumn } from './columns.ts'
import { DayPicker } from './day-picker.tsx'
import { ListedInput } from '../../components/listed-input.tsx'
import { isPinyin } from './read-cell.ts'

/** Where the keyboard goes after the edit; `stay` keeps the cell chosen, `away` follows the pointer. */
export type Move = 'down' | 'up' | 'left' | 'right' | 'stay' | 'away'

interface CellEditorProps {
  column: FieldColumn
  initial: string
  label: string
  /** The known names that fit, for the columns that offer some; the first is what Enter takes for pinyin. */
  suggest: ((typed: string) => string[]) | null
  onCommit: (typed: string) => void
  onMove: (move: Move) => void
}

function moveFor(event: KeyboardEvent, list: boolean): Move | null {
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down'
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right'
  if (!list && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) return event.key === 'ArrowDown' ? 'down' : 'up'
  return null
}

/** The editor inside a cell. It commits when it goes away, by whatever way: Enter, Tab, a click elsewhere, another page. Only Esc does not. */
export function CellEditor({ column, initial: now, label, suggest, onCommit, onMove }: CellEditorProps) {
  // News from the house while one types does not move the ground.
  const [initial] = useState(now)
  const [typed, setTyped] = useState(initial)
  const [calendar, setCalendar] = useState(false)
  const latest = useRef({ typed: initial, cancelled: false, onCommit })
  const field = useRef<HTMLInputElement>(null)
  const change = (next: string) => { latest.current.typed = next; setTyped(next) }
  useEffect(() => { latest.current.onCommit = onCommit })
  useEffect(() => {
    const now = latest.current
    return () => { if (!now.cancelled && now.typed !== initial) now.onCommit(now.typed) }
  }, [initial])
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (isComposing(event)) return
    if (event.key === 'Escape') {
      latest.current.cancelled = true
      event.preventDefault()
      onMove('stay')
      return
    }
    const move = moveFor(event, suggest !== null)
    if (move === null) return
    event.preventDefault()
    onMove(move)
  }
  const shared = { 'aria-label': label, className: 'team-typing', spellCheck: false, onKeyDown }
  if (suggest !== null) {
    const options = suggest(typed === initial ? '' : typed)
    return <ListedInput {...shared} field={field} value={typed} options={options} takesFirst={isPinyin(typed)} onChange={change} onChosen={() => onMove('stay')} onBlur={() => onMove('away')} />
  }
  const isDay = column === 'joinedOn' || column === 'leftOn'
  return (
    <>
      <input {...shared} ref={field} value={typed} autoComplete="off" onChange={(event) => change(event.target.value)} onBlur={() => { if (!calendar) onMove('away') }} />
      {isDay && <DayPicker typed={typed} label={label} open={calendar} onOpen={(open) => { setCalendar(open); if (!open) field.current?.focus() }} onPick={(day) => { change(day); setCalendar(false); onMove('stay') }} />}
    </>
  )
}
