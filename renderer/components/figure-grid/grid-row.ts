import type { ComponentType, ReactNode } from 'react'
import type { CellProps } from 'react-datasheet-grid'
import type { EmployeeId, IndicatorId } from '../../../shared/domain/brand.ts'
import { lineKey, sameSlot, type Slot } from '../../stores/figure-slot.ts'

/** One row of a grid: a person (or one part of their month), or one indicator of one person. `edits` carries texts out of the library's paste and fill. */
export interface GridRow { id: string; employeeId: EmployeeId; part: number; indicatorId: IndicatorId | null; edits?: Record<string, string> }

export interface FigureColumn {
  id: string
  title: ReactNode
  width: number
  /** Takes a share of the room left over. */
  grow?: number
  /** Its header belongs to the column before it. */
  joined?: boolean
  /** The slot of a row in this column; null for a column that is only read. */
  slot: (row: GridRow) => Slot | null
  cell: ComponentType<FigureCellProps>
}

export interface FigureCellProps { row: GridRow; slot: Slot | null; active: boolean; editing: boolean }

export type LibraryCell = CellProps<GridRow, FigureColumn>

/** The row and column that show a slot, or null when they are filtered out. */
export function placeOf(slot: Slot, rows: readonly GridRow[], columns: readonly FigureColumn[]): { row: number; col: number } | null {
  for (let row = 0; row < rows.length; row++) {
    const line = rows[row]
    if (line === undefined || lineKey(line) !== lineKey(slot)) continue
    const col = columns.findIndex((column) => { const own = column.slot(line); return own !== null && sameSlot(own, slot) })
    if (col >= 0) return { row, col }
  }
  return null
}
