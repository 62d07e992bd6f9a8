import type { Grid } from '../../../../shared/api/figures.ts'
import { figureText } from '../../../../shared/domain/figure/figure-text.ts'
import type { TargetField } from '../../../../shared/domain/scoring/figures-used.ts'
import { FigureCell } from '../../../components/figure-grid/figure-cell.tsx'
import type { EdgeColumn } from '../../../components/figure-grid/figure-grid.tsx'
import type { FigureCellProps, FigureColumn, GridRow } from '../../../components/figure-grid/grid-row.ts'
import { LightMark } from '../../../components/figures.tsx'
import { text } from '../../../components/text.ts'
import { useFigureCells } from '../../../stores/figure-cells.ts'
import { lineKey, pairKey } from '../../../stores/figure-slot.ts'
import { grouped, readingOf } from '../../../stores/figure-view.ts'

const t = text.cycle.next
const WIDTH = 84
/** An actual carries its mark. */
const MARKED = 108

/** What this month said, for reading only: its target and its actual. */
export function nextColumns(before: Grid, fields: readonly TargetField[]): FigureColumn[] {
  // Whatever part of the next month a line is: it follows from the last part of this one.
  const cells = new Map(before.cells.map((cell) => [pairKey({ ...cell, part: 0 }), cell]))
  const indicators = new Map(before.indicators.map((one) => [one.id, one]))
  const read = (id: 'target' | 'actual', title: string): FigureColumn => ({
    id: `this-${id}`, width: id === 'actual' ? MARKED : WIDTH, title: <strong className="quiet">{title}</strong>, slot: () => null,
    cell: function ReadFigure({ row }: FigureCellProps) {
      const cell = cells.get(pairKey({ ...row, part: 0, indicatorId: row.indicatorId ?? 0 }))
      const indicator = cell === undefined ? undefined : indicators.get(cell.indicatorId)
      const words = cell === undefined || indicator === undefined ? '' : grouped(figureText(cell[id], readingOf(cell, indicator, id)))
      return (
        <div className="figure-cell" role="gridcell" aria-readonly="true" data-read={`this-${id}`} data-state="closed"><div className="figure-face"><div className="figure-line">
          {id === 'actual' && cell !== undefined && cell.light !== null && <span className="figure-mark"><LightMark light={cell.light} /></span>}<span className="figure-shown">{words === '' ? text.app.none : words}</span>
        </div></div></div>
      )
    },
  })
  return [
    read('target', t.thisTarget), read('actual', t.thisActual),
    ...fields.map((field): FigureColumn => ({
      id: field, width: WIDTH, grow: field === 'target' ? 1 : 0, cell: FigureCell, title: <strong>{t.nextOf(text.figures.fields[field])}</strong>,
      slot: (row) => (row.indicatorId === null ? null : { employeeId: row.employeeId, part: row.part, indicatorId: row.indicatorId, field }),
    })),
  ]
}

function WhoAndWhat({ row }: { row: GridRow }) {
  const person = useFigureCells((state) => state.people.get(lineKey(row)))
  const indicator = useFigureCells((state) => state.indicators.get(row.indicatorId ?? 0))
  if (person === undefined || indicator === undefined) return null
  return (
    <>
      <div className="figure-edge-name"><strong title={indicator.name} style={{ color: `var(--${indicator.dimension})` }}>{indicator.name}</strong><span className="figure-edge-more">{indicator.displayUnit}{indicator.direction === 'lower' ? ' ↓' : ''}</span></div>
      <div className="figure-edge-more">{person.name} · {person.position || person.department}</div>
    </>
  )
}
export const WHO_AND_WHAT: EdgeColumn = { title: <strong className="figure-head-left">{t.who}</strong>, width: 184, cell: WhoAndWhat }
