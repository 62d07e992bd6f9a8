import { lockAt, viewAt } from '../../stores/figure-cells.ts'
import type { Change } from '../../stores/figure-slot.ts'
import type { Lock } from '../../stores/figure-view.ts'
import type { Landing } from './block.ts'
import type { FigureColumn, GridRow } from './grid-row.ts'

/** What a paste or fill changes, and how many cells took nothing for which reason. Hatched cells are skipped without a word. */
export function changesFor(landings: readonly Landing[], rows: readonly GridRow[], columns: readonly FigureColumn[]): { changes: Change[]; skipped: Map<Lock, number> } {
  const changes: Change[] = []
  const skipped = new Map<Lock, number>()
  for (const { row, col, text } of landings) {
    const line = rows[row]
    const slot = line === undefined ? null : columns[col]?.slot(line) ?? null
    const view = slot === null ? null : viewAt(slot)
    if (slot === null || view === null) continue
    const lock = lockAt(slot)
    if (lock === null) changes.push({ slot, before: view.text, after: text })
    else if (text !== '') skipped.set(lock, (skipped.get(lock) ?? 0) + 1)
  }
  return { changes, skipped }
}

/** Texts the library's own deletion and fill handle put into rows. */
export function changesIn(after: readonly GridRow[], columns: readonly FigureColumn[]): Change[] {
  const changes: Change[] = []
  for (const row of after) {
    for (const [id, text] of Object.entries(row.edits ?? {})) {
      const slot = columns.find((column) => column.id === id)?.slot(row) ?? null
      const view = slot === null ? null : viewAt(slot)
      if (slot !== null && view !== null) changes.push({ slot, before: view.text, after: text })
    }
  }
  return changes
}
