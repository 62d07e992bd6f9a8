import { useCallback, type KeyboardEvent, type RefObject } from 'react'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { isComposing } from '../../components/ime.ts'
import { cellKey, dropCell } from '../../stores/employee-draft.ts'
import { isField, type Column } from './columns.ts'
import type { Place } from './team-table.tsx'
import type { RowActs } from './team-row.tsx'

const ARROWS: Record<string, readonly [number, number]> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageDown: [10, 0], PageUp: [-10, 0], Home: [0, -99], End: [0, 99] }
const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value))

interface TableKeys {
  now: RefObject<{ ids: readonly EmployeeId[]; columns: readonly Column[] }>
  active: (Place & { editing: boolean }) | null
  go: (place: Place, editing: boolean) => void
  commit: RowActs['commit']
}

/** Keys while a cell is chosen but not edited: arrows move, Enter, F2 or plain typing begin an edit, Delete empties, Esc puts a refused cell back. */
export function useTableKeys({ now, active, go, commit }: TableKeys): (event: KeyboardEvent) => void {
  return useCallback((event: KeyboardEvent) => {
    const cell = event.target instanceof HTMLElement ? event.target.closest('[role="gridcell"]') : null
    if (active === null || active.editing || cell === null || !(event.currentTarget as HTMLElement).contains(cell)) return
    const { ids, columns } = now.current
    const step = ARROWS[event.key]
    if (step !== undefined && !event.altKey) {
      event.preventDefault()
      const row = event.ctrlKey && event.key === 'Home' ? 0 : event.ctrlKey && event.key === 'End' ? ids.length - 1 : between(0, ids.indexOf(active.id) + step[0], ids.length - 1)
      const id = ids[row]
      const column = columns[between(0, columns.indexOf(active.column) + step[1], columns.length - 1)]
      if (id !== undefined && column !== undefined) go({ id, column }, false)
      return
    }
    const { column } = active
    if (!isField(column) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      go(active, true)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      if (column !== 'number' && column !== 'name') commit(active.id, column, '')
    } else if (event.key === 'Escape') dropCell(cellKey(active.id, column))
    // Not prevented: the editor takes the focus and this very key, or what the input method makes of it.
    else if (event.key.length === 1 || isComposing(event)) go(active, true)
  }, [now, active, go, commit])
}
