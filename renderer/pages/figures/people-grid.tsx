import { useMemo } from 'react'
import { FigureCell } from '../../components/figure-grid/figure-cell.tsx'
import { LazyGrid } from '../../components/figure-grid/lazy-grid.tsx'
import type { FigureColumn, GridRow } from '../../components/figure-grid/grid-row.ts'
import { text } from '../../components/text.ts'
import type { GridIndicator, GridPerson } from '../../../shared/api/figures.ts'
import { DIRECTION_NAMES } from '../../../shared/domain/indicator/indicator.ts'
import type { Lock } from '../../stores/figure-view.ts'
import { lineKey } from '../../stores/figure-slot.ts'
import { PERSON_EDGE, TOTAL_EDGE } from './edges.tsx'

const columnOf = (indicator: GridIndicator): FigureColumn => ({
  id: String(indicator.id), width: 116, grow: 1, cell: FigureCell,
  title: <><strong title={`${indicator.name} · ${DIRECTION_NAMES[indicator.direction]}`} style={{ color: `var(--${indicator.dimension})` }}>{indicator.name}</strong><small>{indicator.displayUnit}{indicator.direction === 'lower' ? ' ↓' : ''}</small></>,
  slot: (row) => ({ employeeId: row.employeeId, part: row.part, indicatorId: indicator.id, field: 'actual' }),
})

export const personRows = (people: readonly GridPerson[]): GridRow[] => people.map((person) => ({ id: lineKey(person), employeeId: person.employeeId, part: person.part, indicatorId: null }))

/** People down, indicators across: the actual of each. */
export function PeopleGrid({ people, indicators, onSkipped, onLeave }: { people: GridPerson[]; indicators: GridIndicator[]; onSkipped: (skipped: ReadonlyMap<Lock, number>, clipped: number) => void; onLeave: () => void }) {
  const rows = useMemo(() => personRows(people), [people])
  const columns = useMemo(() => indicators.map(columnOf), [indicators])
  return <LazyGrid label={text.figures.gridLabel.results} rows={rows} columns={columns} head={PERSON_EDGE} tail={TOTAL_EDGE} rowHeight={42} headHeight={60} onSkipped={onSkipped} onLeave={onLeave} />
}
