import { lineKey, pairKey, slotKey, type Slot } from '../../stores/figure-slot.ts'
import { typedKey, useFigureCells } from '../../stores/figure-cells.ts'
import { lockOf, viewOf, type CellView, type Lock } from '../../stores/figure-view.ts'
import type { GridCell, GridIndicator, GridPerson } from '../../../shared/api/figures.ts'

export interface SlotLook { cell: GridCell; indicator: GridIndicator; person: GridPerson | undefined; view: CellView; lock: Lock | null }

/** Listens to one slot only: another cell's change does not redraw this one. Null where the sheet has no such row. */
export function useSlot(slot: Slot): SlotLook | null {
  const cell = useFigureCells((state) => state.cells.get(pairKey(slot)))
  const indicator = useFigureCells((state) => state.indicators.get(slot.indicatorId))
  const person = useFigureCells((state) => state.people.get(lineKey(slot)))
  const bad = useFigureCells((state) => state.bad.get(slotKey(slot)))
  const typed = useFigureCells((state) => state.typed.get(typedKey(state.month, slot)))
  const closed = useFigureCells((state) => state.grid?.closed ?? false)
  if (cell === undefined || indicator === undefined) return null
  return { cell, indicator, person, view: viewOf(cell, indicator, slot.field, bad, typed), lock: lockOf(closed, person, cell, slot.field) }
}
