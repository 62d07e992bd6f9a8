import type { BadCell, GridCell, GridIndicator, GridPerson } from '../../shared/api/figures.ts'
import { exact, Exact } from '../../shared/domain/decimal/decimal.ts'
import { figureText } from '../../shared/domain/figure/figure-text.ts'
import { parseFigure, type FigureCell } from '../../shared/domain/figure/parse-figure.ts'
import type { SlotField } from './figure-slot.ts'

/** Why a cell takes no typing. */
export type Lock = 'closed' | 'no-row' | 'confirmed' | 'judged' | 'exempt' | 'unused' | 'fed'

/** A text typed here that the house has not acknowledged. */
export interface Typed { text: string; state: 'saving' | 'failed' | 'asking' }

export function lockOf(closed: boolean, person: GridPerson | undefined, cell: GridCell | undefined, field: SlotField): Lock | null {
  if (cell === undefined) return 'no-row'
  if (closed) return 'closed'
  if (person?.confirmed === true) return 'confirmed'
  if (cell.feed !== 'typed' && (field === 'note' || field === 'actual')) return 'fed'
  if (field === 'note') return null
  if (field !== 'actual') return cell.reads.includes(field) ? null : 'unused'
  if (cell.exempt !== null) return 'exempt'
  return cell.rule === 'judgement' ? 'judged' : null
}

export const readingOf = (cell: GridCell, indicator: GridIndicator, field: SlotField): FigureCell =>
  ({ unit: indicator.unit, displayUnit: indicator.displayUnit, binary: field === 'actual' && cell.binary })

/** What a cell says: `text` is edited and copied, `shown` is read, `problem` is why the text is no figure. */
export interface CellView { text: string; shown: string; problem: string | null; typed: Typed['state'] | null }

export function viewOf(cell: GridCell, indicator: GridIndicator, field: SlotField, bad: BadCell | undefined, typed: Typed | undefined): CellView {
  if (field === 'note') {
    const note = typed?.text ?? cell.note
    return { text: note, shown: note, problem: null, typed: typed?.state ?? null }
  }
  const reading = readingOf(cell, indicator, field)
  if (typed !== undefined) return { ...ofTyped(typed.text, reading), typed: typed.state }
  if (bad !== undefined) return { text: bad.text, shown: bad.text, problem: bad.reason, typed: null }
  const text = figureText(cell[field], reading)
  return { text, shown: grouped(text), problem: null, typed: null }
}

/** The house reads a typed text the same way, so the answer is on screen before it is asked. */
function ofTyped(text: string, reading: FigureCell): { text: string; shown: string; problem: string | null } {
  const read = parseFigure(text, reading)
  if ('reason' in read) return { text, shown: text, problem: read.reason }
  return { text, shown: 'clear' in read ? '' : grouped(figureText(read.value, reading)), problem: null }
}

/** 1234567.5 -> 1,234,567.5; words stay as they are. */
export function grouped(text: string): string {
  const parts = /^(-?)(\d+)(\.\d+)?$/.exec(text)
  if (parts === null) return text
  return `${parts[1] ?? ''}${(parts[2] ?? '').replace(/\B(?=(\d{3})+$)/g, ',')}${parts[3] ?? ''}`
}

/** Length of the attainment bar, 0..1: only how far the actual is on the way, never a score. */
export function barLength(cell: GridCell, direction: GridIndicator['direction']): number {
  const { target } = cell.effective ?? cell
  if (cell.actual === null) return 0
  if (target === null || exact(target).isZero()) return 1
  const ratio = exact(cell.actual).div(exact(target))
  const share = direction === 'lower' && cell.rule !== 'nearness' ? new Exact(2).minus(ratio) : ratio
  return Math.min(1, Math.max(0.04, share.toNumber()))
}
