import { TARGET_FIELDS, type BadCell, type FigureField, type GridCell, type GridIndicator } from '../../../shared/api/figures.ts'
import { parseFigure } from '../../../shared/domain/figure/parse-figure.ts'
import { readingOf, type Typed } from '../../stores/figure-view.ts'
import { slotKey, type Slot } from '../../stores/figure-slot.ts'

export interface Tally {
  /** Cells that count and cells that hold a figure. */
  wanted: number
  filled: number
  missing: Slot[]
  wrong: { slot: Slot; text: string; reason: string }[]
}

export interface Counted {
  cells: Iterable<GridCell>
  indicators: ReadonlyMap<number, GridIndicator>
  bad: ReadonlyMap<string, BadCell>
  typed: (key: string) => Typed | undefined
}

/** The fields a page looks after, and those of them a row waits for. */
export interface Waiting { scope: readonly FigureField[]; wants: (cell: GridCell) => readonly FigureField[] }

/** Which cells a grid waits for: results, or the figures agreed before the month. Exempt, judged and team rows wait for no typing. */
export function tally(board: Counted, { scope, wants }: Waiting): Tally {
  const found: Tally = { wanted: 0, filled: 0, missing: [], wrong: [] }
  for (const cell of board.cells) {
    const wanted = wants(cell)
    for (const field of scope) {
      const slot: Slot = { employeeId: cell.employeeId, part: cell.part, indicatorId: cell.indicatorId, field }
      const state = stateOf(board, cell, slot, field)
      if (typeof state === 'object') found.wrong.push({ slot, ...state })
      if (!wanted.includes(field)) continue
      found.wanted++
      if (state === 'filled') found.filled++
      else if (state === 'empty') found.missing.push(slot)
    }
  }
  return found
}

export const RESULTS: Waiting = { scope: ['actual'], wants: (cell) => (cell.exempt !== null || cell.rule === 'judgement' || cell.feed !== 'typed' ? [] : ['actual']) }
export const TARGETS: Waiting = { scope: TARGET_FIELDS, wants: (cell) => (cell.exempt === null ? cell.needs : []) }

function stateOf(board: Counted, cell: GridCell, slot: Slot, field: FigureField): 'filled' | 'empty' | { text: string; reason: string } {
  const key = slotKey(slot)
  const typed = board.typed(key)
  const indicator = board.indicators.get(cell.indicatorId)
  if (typed !== undefined && indicator !== undefined) {
    const read = parseFigure(typed.text, readingOf(cell, indicator, field))
    if ('reason' in read) return { text: typed.text, reason: read.reason }
    return 'clear' in read ? 'empty' : 'filled'
  }
  const bad = board.bad.get(key)
  if (bad !== undefined) return { text: bad.text, reason: bad.reason }
  return cell[field] === null ? 'empty' : 'filled'
}
