import type { FigureField } from '../../shared/api/figures.ts'
import type { EmployeeId, IndicatorId } from '../../shared/domain/brand.ts'

/** What one editable cell of a grid holds: a figure, or the note of a result. */
export type SlotField = FigureField | 'note'
export interface Slot { employeeId: EmployeeId; indicatorId: IndicatorId; field: SlotField }

/** Key of somebody's row for an indicator: what a GridCell is found by. */
export const pairKey = (employeeId: number, indicatorId: number): string => `${employeeId}|${indicatorId}`
export const slotKey = ({ employeeId, indicatorId, field }: Slot): string => `${employeeId}|${indicatorId}|${field}`
export const sameSlot = (a: Slot, b: Slot): boolean => slotKey(a) === slotKey(b)

/** A typed text on its way to the house. */
export interface Change { slot: Slot; before: string; after: string }
