import { useMemo } from 'react'
import { LazyGrid } from '../../components/figure-grid/lazy-grid.tsx'
import type { GridRow } from '../../components/figure-grid/grid-row.ts'
import { text } from '../../components/text.ts'
import type { Grid, GridPerson } from '../../../shared/api/figures.ts'
import type { Lock } from '../../stores/figure-view.ts'
import { lineKey, pairKey } from '../../stores/figure-slot.ts'
import { INDICATOR_EDGE, WITH_BASE, WITHOUT_BASE } from './person-columns.tsx'

/** One person's rows down; every figure, the score, its sum and a note across. */
export function PersonGrid({ person, cells, onSkipped, onLeave }: { person: GridPerson; cells: Grid['cells']; onSkipped: (skipped: ReadonlyMap<Lock, number>, clipped: number) => void; onLeave: () => void }) {
  const mine = cells.filter((cell) => lineKey(cell) === lineKey(person))
  const line = lineKey(person)
  const key = mine.map((cell) => cell.indicatorId).join()
  const rows = useMemo<GridRow[]>(
    () => mine.map((cell) => ({ id: pairKey(cell), employeeId: cell.employeeId, part: cell.part, indicatorId: cell.indicatorId })),
    // oxlint-disable-next-line exhaustive-deps -- rows depend on whose they are and on which indicators, not on the figures
    [line, key],
  )
  const columns = mine.some((cell) => cell.rule === 'growth') ? WITH_BASE : WITHOUT_BASE
  return <LazyGrid label={text.figures.gridLabel.person} rows={rows} columns={columns} head={INDICATOR_EDGE} rowHeight={44} headHeight={36} onSkipped={onSkipped} onLeave={onLeave} />
}
