import { memo } from 'react'
import { FigureCell } from '../../components/figure-grid/figure-cell.tsx'
import type { EdgeColumn } from '../../components/figure-grid/figure-grid.tsx'
import type { FigureCellProps, FigureColumn, GridRow } from '../../components/figure-grid/grid-row.ts'
import { text } from '../../components/text.ts'
import { LightMark } from '../../components/figures.tsx'
import { pairKey, type SlotField } from '../../stores/figure-slot.ts'
import { useFigureCells } from '../../stores/figure-cells.ts'

const t = text.figures
const useRow = (row: GridRow) => useFigureCells((state) => state.cells.get(pairKey({ ...row, indicatorId: row.indicatorId ?? 0 })))

const Score = memo(function Score({ row }: FigureCellProps) {
  const cell = useRow(row)
  return (
    <div className="figure-cell" role="gridcell" data-read="score"><div className="figure-face"><div className="figure-line">
      {cell?.light !== null && cell?.light !== undefined && <span className="figure-mark"><LightMark light={cell.light} /></span>}<span>{cell?.exempt !== null && cell?.exempt !== undefined ? t.exempt : cell?.score ?? '—'}</span>
    </div></div></div>
  )
})
const Sentence = memo(function Sentence({ row }: FigureCellProps) {
  const words = useRow(row)?.sentence ?? ''
  return <div className="figure-cell" role="gridcell" data-read="sentence" style={{ display: 'flex' }}><span className="figure-words" title={words}>{words}</span></div>
})

const figure = (field: SlotField, width: number, grow = 0): FigureColumn => ({
  id: field, width, grow, cell: FigureCell, title: field === 'note' ? <strong className="figure-head-left">{t.fields.note}</strong> : <strong>{t.fields[field]}</strong>,
  slot: (row) => (row.indicatorId === null ? null : { employeeId: row.employeeId, part: row.part, indicatorId: row.indicatorId, field }),
})
const read = (id: 'score' | 'sentence', width: number, grow: number): FigureColumn => ({
  id, width, grow, cell: id === 'score' ? Score : Sentence, slot: () => null,
  title: id === 'score' ? <strong>{t.score}</strong> : <strong className="figure-head-left">{t.sentence}</strong>,
})

const BEFORE = [figure('floor', 78), figure('target', 78), figure('stretch', 78)]
const AFTER = [figure('actual', 104), read('score', 78, 0), read('sentence', 220, 3), figure('note', 130, 1)]
/** Columns of one person's month; the base only where a row grows from one. */
export const WITHOUT_BASE: FigureColumn[] = [...BEFORE, ...AFTER]
export const WITH_BASE: FigureColumn[] = [...BEFORE, figure('base', 78), ...AFTER]

function IndicatorFace({ row }: { row: GridRow }) {
  const indicator = useFigureCells((state) => state.indicators.get(row.indicatorId ?? 0))
  if (indicator === undefined) return null
  return (
    <>
      <div className="figure-edge-name"><strong title={indicator.name} style={{ color: `var(--${indicator.dimension})` }}>{indicator.name}</strong></div>
      <div className="figure-edge-more">{indicator.displayUnit}{indicator.direction === 'lower' ? ' ↓' : ''}</div>
    </>
  )
}
export const INDICATOR_EDGE: EdgeColumn = { title: <strong className="figure-head-left">{t.indicator}</strong>, width: 170, cell: IndicatorFace }
