import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import { isComposing } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { LINE, movedBy, scrollFor, windowOf } from './list-window.ts'
import { SheetLine } from './sheet-line.tsx'

const t = text.evaluations.list

interface SheetListProps {
  sheets: EvaluationSummary[]
  id: number | null
  chosen: ReadonlySet<number>
  place: RefObject<HTMLDivElement | null>
  onOpen: (id: number) => void
  onChoose: (ids: number[], on: boolean) => void
}

/** A windowed list for hundreds of people: arrows open, Space ticks. The keyboard stays on the list itself. */
export function SheetList({ sheets, id, chosen, place, onOpen, onChoose }: SheetListProps) {
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(600)
  const lastTick = useRef<number | null>(null)
  const at = sheets.findIndex((sheet) => sheet.id === id)

  useLayoutEffect(() => {
    const list = place.current
    if (list === null) return
    const watch = new ResizeObserver(() => setHeight(list.clientHeight))
    watch.observe(list)
    return () => watch.disconnect()
  }, [place])
  useEffect(() => {
    const list = place.current
    if (list !== null && at >= 0) list.scrollTo({ top: scrollFor(at, list.scrollTop, list.clientHeight) })
  }, [at, place])

  const open = useCallback((where: number) => { const sheet = sheets[where]; if (sheet !== undefined) onOpen(sheet.id) }, [sheets, onOpen])
  const choose = useCallback((where: number, range: boolean) => {
    const sheet = sheets[where]
    if (sheet === undefined) return
    const from = range && lastTick.current !== null ? lastTick.current : where
    lastTick.current = where
    onChoose(sheets.slice(Math.min(from, where), Math.max(from, where) + 1).map((one) => one.id), !chosen.has(sheet.id))
  }, [sheets, chosen, onChoose])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === ' ' && at >= 0) {
      event.preventDefault()
      return choose(at, false)
    }
    if (event.key === 'Enter') return document.getElementById('sheet-view')?.focus()
    const next = movedBy(event.key, at, sheets.length, Math.floor(height / LINE))
    if (next === null) return
    event.preventDefault()
    open(next)
  }
  const { first, end } = windowOf(top, height, sheets.length)
  const current = at >= first && at < end ? sheets[at] : undefined
  return (
    <div
      className="sheet-list" ref={place} role="listbox" tabIndex={0} aria-multiselectable="true" aria-label={`${t.label}：${t.hint}`} aria-activedescendant={current === undefined ? undefined : `sheet-line-${current.id}`}
      data-testid="sheet-list" onScroll={(event) => setTop(event.currentTarget.scrollTop)} onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: sheets.length * LINE, position: 'relative' }}>
        {sheets.slice(first, end).map((sheet, offset) => (
          <SheetLine key={sheet.id} sheet={sheet} at={first + offset} count={sheets.length} open={sheet.id === id} chosen={chosen.has(sheet.id)} onOpen={open} onChoose={choose} />
        ))}
      </div>
    </div>
  )
}
