import type { FigureField } from '../../shared/api/figures.ts'
import type { EmployeeId, IndicatorId } from '../../shared/domain/brand.ts'

/** What one editable cell of a grid holds: a figure, or the note of a result. */
export type SlotField = FigureField | 'note'
/** `part` is 1 for everybody whose month is not split. */
export interface Slot { employeeId: EmployeeId; part: number; indicatorId: IndicatorId; field: SlotField }

/** Key of somebody's row for an indicator: what a GridCell is found by. */
export const pairKey = ({ employeeId, part, indicatorId }: { employeeId: number; part: number; indicatorId: number }): string => `${employeeId}|${part}|${indicatorId}`
/** Key of one line of a grid: a person, or one part of their month. */
export const lineKey = ({ employeeId, part }: { employeeId: number; part: number }): string => `${employeeId}|${part}`
export const slotKey = (slot: Slot): string => `${pairKey(slot)}|${slot.field}`
export const sameSlot = (a: Slot, b: Slot): boolean => slotKey(a) === slotKey(b)

/** A typed text on its way to the house. */
export interface Change { slot: Slot; before: string; after: string }
