import { FigureCell } from '../../components/figure-grid/figure-cell.tsx'
import type { FigureColumn } from '../../components/figure-grid/grid-row.ts'
import { text } from '../../components/text.ts'
import type { GridCell, GridIndicator } from '../../../shared/api/figures.ts'
import { TARGET_FIELDS } from '../../../shared/api/figures.ts'
import type { TargetField } from '../../../shared/domain/scoring/figures-used.ts'

const WIDTH = 86

/** The figures some row of the indicator reads; an indicator that is only judged has none and gets no column. */
export function fieldsInUse(cells: readonly GridCell[]): Map<number, Set<TargetField>> {
  const used = new Map<number, Set<TargetField>>()
  for (const cell of cells) {
    const fields = used.get(cell.indicatorId) ?? new Set<TargetField>()
    for (const field of cell.reads) fields.add(field)
    used.set(cell.indicatorId, fields)
  }
  return used
}

/** Columns of one indicator: its name spans them, then 底线, 目标, 挑战, 基期 as far as they are used. */
export function targetColumns(indicator: GridIndicator, fields: ReadonlySet<TargetField>): FigureColumn[] {
  const used = TARGET_FIELDS.filter((field) => fields.has(field))
  return used.map((field, at) => ({
    id: `${indicator.id}|${field}`, width: WIDTH, cell: FigureCell, joined: at > 0,
    // Each header shows its slice of the spanning name: the grid draws only the columns in sight.
    title: (
      <>
        <span className="figure-head-span" style={{ left: at === 0 ? 0 : 1 - at * WIDTH, width: used.length * WIDTH }} aria-hidden={at > 0} title={indicator.name}>
          <strong style={{ color: `var(--${indicator.dimension})` }}>{indicator.name}</strong><small>{indicator.displayUnit}{indicator.direction === 'lower' ? ' ↓' : ''}</small>
        </span>
        <span className="figure-head-figure">{text.figures.fields[field]}</span>
      </>
    ),
    slot: (row) => ({ employeeId: row.employeeId, part: row.part, indicatorId: indicator.id, field }),
  }))
}
