import { useEffect, type RefObject } from 'react'
import type { DataSheetGridRef } from 'react-datasheet-grid'
import { commit, takeAgain, takeBack } from '../../stores/figure-saving.ts'
import { goTo } from '../../stores/figure-focus.ts'
import { fillDown, landBlock, readBlock, type Range } from './block.ts'
import { changesFor } from './grid-edits.ts'
import type { FigureColumn, GridRow } from './grid-row.ts'
import { textIn } from './library-columns.tsx'
import { typingEntry } from './typing-entry.ts'

export interface GridHandle {
  frame: RefObject<HTMLDivElement | null>
  library: RefObject<DataSheetGridRef | null>
  /** Rows and columns as they are now. */
  now: RefObject<{ rows: readonly GridRow[]; columns: readonly FigureColumn[]; onSkipped: (skipped: ReturnType<typeof changesFor>['skipped'], clipped: number) => void; onLeave: () => void }>
}

const PAGE = 10

/** Spreadsheet keys the library lacks or means otherwise. They are taken before it hears them. */
export function useGridKeys(grid: GridHandle): void {
  useEffect(() => {
    const keydown = (event: KeyboardEvent) => { if (onKey(grid, event)) swallow(event) }
    const paste = (event: ClipboardEvent) => { if (onPaste(grid, event)) swallow(event) }
    const focusin = (event: FocusEvent) => leaveFor(grid, event.target)
    const mousedown = (event: MouseEvent) => beforeClick(grid, event)
    document.addEventListener('keydown', keydown, true)
    document.addEventListener('paste', paste, true)
    document.addEventListener('focusin', focusin)
    document.addEventListener('mousedown', mousedown, true)
    return () => {
      document.removeEventListener('keydown', keydown, true)
      document.removeEventListener('paste', paste, true)
      document.removeEventListener('focusin', focusin)
      document.removeEventListener('mousedown', mousedown, true)
    }
  }, [grid])
}

/** The library edits on the second click, however slow; a spreadsheet only on a double click, so a paste hits the cell and not its text. */
function beforeClick(grid: GridHandle, event: MouseEvent): void {
  typingEntry.mode = 'keep'
  if (!(event.target instanceof Element)) return
  // Pressing the fill handle must not take the focus out of the cell.
  if (event.target.classList.contains('dsg-expand-rows-indicator')) event.preventDefault()
  const onActive = event.target.closest('.figure-cell[aria-selected="true"]') !== null
  if (onActive && event.detail === 1 && !event.shiftKey && !isEditing(grid)) grid.library.current?.setActiveCell(null)
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

const typingIn = ({ frame }: GridHandle): HTMLInputElement | null => frame.current?.querySelector<HTMLInputElement>('.figure-typing') ?? null
const isEditing = (grid: GridHandle): boolean => typingIn(grid)?.dataset['editing'] === 'true'

/** Outside the grid, and not merely the page around it. */
function elsewhere({ frame }: GridHandle, target: EventTarget | null): boolean {
  return target instanceof Element && frame.current !== null && !frame.current.contains(target) && !target.contains(frame.current)
}

/** Typing elsewhere (the finder, a filter) must not reach the grid, which listens to the whole document. */
function leaveFor(grid: GridHandle, target: EventTarget | null): void {
  if (elsewhere(grid, target)) grid.library.current?.setActiveCell(null)
}

/** True when the key has been dealt with. */
function onKey(grid: GridHandle, event: KeyboardEvent): boolean {
  const library = grid.library.current
  if (library === null || event.isComposing || elsewhere(grid, event.target)) return false
  const editing = isEditing(grid)
  const command = (event.ctrlKey || event.metaKey) && !event.altKey
  if (command && !editing && /^[zy]$/i.test(event.key)) {
    const slot = event.key.toLowerCase() === 'y' || event.shiftKey ? takeAgain() : takeBack()
    if (slot !== null) goTo(slot)
    return true
  }
  const range = library.selection
  const active = library.activeCell
  if (active === null || range === null) return false
  if (command && !editing && event.key.toLowerCase() === 'd') return fill(grid, range)
  if (editing) return whileEditing(grid, event, active)
  if (event.key === 'Escape' && range.min.row === range.max.row && range.min.col === range.max.col) {
    library.setActiveCell(null)
    grid.now.current.onLeave()
    return true
  }
  return move(grid, event, active) || beforeTyping(grid, event)
}

function whileEditing(grid: GridHandle, event: KeyboardEvent, active: { row: number; col: number }): boolean {
  // The library takes F2 for Enter here; in a spreadsheet it never leaves the cell.
  if (event.key === 'F2') return event.isTrusted
  if (event.key !== 'Enter' || !event.shiftKey) return false
  grid.library.current?.setActiveCell({ col: active.col, row: Math.max(0, active.row - 1) })
  return true
}

function move(grid: GridHandle, event: KeyboardEvent, { row, col }: { row: number; col: number }): boolean {
  const { rows, columns } = grid.now.current
  const [lastRow, lastCol] = [rows.length - 1, columns.length - 1]
  const far = event.ctrlKey || event.metaKey
  const to = ((): { row: number; col: number } | null => {
    switch (event.key) {
      case 'Enter': return far || event.altKey ? null : { col, row: row + (event.shiftKey ? -1 : 1) }
      case 'Home': return { col: 0, row: far ? 0 : row }
      case 'End': return { col: lastCol, row: far ? lastRow : row }
      case 'PageDown': return { col, row: row + PAGE }
      case 'PageUp': return { col, row: row - PAGE }
      default: return null
    }
  })()
  if (to === null) return false
  grid.library.current?.setActiveCell({ col: to.col, row: Math.min(lastRow, Math.max(0, to.row)) })
  return true
}

/** Notes how an edit that this key begins shall begin; a blank alone begins none. */
function beforeTyping(grid: GridHandle, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1) typingEntry.seed = ''
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.key === 'F2') { if (event.isTrusted) typingEntry.mode = 'keep'; return false }
  if (event.key === ' ') return true
  typingEntry.mode = 'replace'
  if (event.key.length === 1 && typingIn(grid) !== document.activeElement) {
    // The cell is scrolled out of sight: its input comes too late for this key, perhaps for the next one too.
    typingEntry.seed += event.key
    event.preventDefault()
  }
  return false
}

function fill(grid: GridHandle, range: Range): boolean {
  const { rows, columns, onSkipped } = grid.now.current
  const landings = fillDown(range, (row, col) => textIn(columns[col], rows[row]))
  const { changes, skipped } = changesFor(landings, rows, columns)
  commit(changes)
  if (skipped.size > 0) onSkipped(skipped, 0)
  return true
}

function onPaste(grid: GridHandle, event: ClipboardEvent): boolean {
  const library = grid.library.current
  const range = library?.selection ?? null
  if (library === null || range === null || elsewhere(grid, event.target) || isEditing(grid)) return false
  const { rows, columns, onSkipped } = grid.now.current
  const block = readBlock(event.clipboardData?.getData('text/plain') ?? '')
  const { landings, clipped } = landBlock(block, range, { rows: rows.length, cols: columns.length })
  const { changes, skipped } = changesFor(landings, rows, columns)
  commit(changes)
  if (skipped.size > 0 || clipped > 0) onSkipped(skipped, clipped)
  const last = landings.at(-1)
  if (last !== undefined) library.setSelection({ min: range.min, max: last })
  return true
}
