import { create } from 'zustand'
import type { BadCell, Grid, GridCell, GridIndicator, GridPerson } from '../../shared/api/figures.ts'
import type { Month } from '../../shared/domain/brand.ts'
import { lineKey, pairKey, slotKey, type Slot } from './figure-slot.ts'
import { lockOf, viewOf, type CellView, type Lock, type Typed } from './figure-view.ts'

interface FigureCells {
  /** The house's answer the maps below were made from. */
  grid: Grid | null
  month: Month | null
  /** By `lineKey`. */
  people: ReadonlyMap<string, GridPerson>
  indicators: ReadonlyMap<number, GridIndicator>
  cells: ReadonlyMap<string, GridCell>
  bad: ReadonlyMap<string, BadCell>
  /** Texts not yet acknowledged, by month and slot: they outlive the page, so leaving it loses nothing. */
  typed: ReadonlyMap<string, Typed>
}

/** Each cell on screen listens to its own entry, so a key redraws one cell and never the grid. */
export const useFigureCells = create<FigureCells>(() => ({
  grid: null, month: null, people: new Map(), indicators: new Map(), cells: new Map(), bad: new Map(), typed: new Map(),
}))

export const typedKey = (month: Month | null, slot: Slot): string => `${month ?? ''}|${slotKey(slot)}`
export const badKey = (bad: BadCell): string => slotKey(bad)

/** Puts an answer of figures.grid on screen. The same answer again changes nothing. */
export function takeGrid(grid: Grid, typed = useFigureCells.getState().typed): void {
  const before = useFigureCells.getState()
  if (before.grid === grid && before.typed === typed) return
  if (before.grid === grid) return useFigureCells.setState({ typed })
  useFigureCells.setState({
    grid, typed, month: grid.month,
    people: new Map(grid.people.map((person) => [lineKey(person), person])),
    indicators: new Map(grid.indicators.map((indicator) => [indicator.id, indicator])),
    cells: new Map(grid.cells.map((cell) => [pairKey(cell), cell])),
    bad: new Map(grid.bad.map((bad) => [badKey(bad), bad])),
  })
}

export const cellAt = (slot: Omit<Slot, 'field'>): GridCell | undefined => useFigureCells.getState().cells.get(pairKey(slot))

/** What a slot says now; null where somebody's sheet has no such row. */
export function viewAt(slot: Slot, state = useFigureCells.getState()): CellView | null {
  const cell = state.cells.get(pairKey(slot))
  const indicator = state.indicators.get(slot.indicatorId)
  if (cell === undefined || indicator === undefined) return null
  return viewOf(cell, indicator, slot.field, state.bad.get(slotKey(slot)), state.typed.get(typedKey(state.month, slot)))
}

export function lockAt(slot: Slot, state = useFigureCells.getState()): Lock | null {
  const cell = state.cells.get(pairKey(slot))
  return lockOf(state.grid?.closed ?? false, state.people.get(lineKey(slot)), cell, slot.field)
}
