import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ComponentType, type ReactNode } from 'react'
import { DynamicDataSheetGrid, type DataSheetGridRef, type SimpleColumn } from 'react-datasheet-grid'
import 'react-datasheet-grid/dist/style.css'
import { text } from '../text.ts'
import { commit } from '../../stores/figure-saving.ts'
import { useFigureFocus } from '../../stores/figure-focus.ts'
import type { Lock } from '../../stores/figure-view.ts'
import './grid.css'
import { changesIn } from './grid-edits.ts'
import { placeOf, type FigureColumn, type GridRow } from './grid-row.ts'
import { libraryColumn } from './library-columns.tsx'
import { useGridKeys, type GridHandle } from './use-grid-keys.ts'
import { useGridRoles } from './use-grid-roles.ts'

export interface EdgeColumn { title: ReactNode; width: number; cell: ComponentType<{ row: GridRow }> }

interface FigureGridProps {
  label: string
  rows: readonly GridRow[]
  columns: readonly FigureColumn[]
  /** The frozen column at the left, and one at the right. Both must keep their identity. */
  head: EdgeColumn
  tail?: EdgeColumn | undefined
  rowHeight: number
  headHeight: number
  /** Cells a paste or fill passed over. Must keep its identity. */
  onSkipped: (skipped: ReadonlyMap<Lock, number>, clipped: number) => void
  /** Where the keyboard goes on Esc. */
  onLeave: () => void
}

const edge = (column: EdgeColumn, role: string): SimpleColumn<GridRow, EdgeColumn> => ({
  basis: column.width, minWidth: column.width, grow: 0, shrink: 0,
  title: <div role="columnheader" className="figure-head">{column.title}</div>,
  component: ({ rowData }) => <div className="figure-edge" role={role}><column.cell row={rowData} /></div>,
})

/** A grid of figures that is typed into like a spreadsheet. Its rows and columns must keep their identity between renders. */
export function FigureGrid({ label, rows, columns, head, tail, rowHeight, headHeight, onSkipped, onLeave }: FigureGridProps) {
  const frame = useRef<HTMLDivElement>(null)
  const library = useRef<DataSheetGridRef>(null)
  const now = useRef({ rows, columns, onSkipped, onLeave })
  useEffect(() => { now.current = { rows, columns, onSkipped, onLeave } })
  const handle = useMemo<GridHandle>(() => ({ frame, library, now }), [])
  useGridKeys(handle)
  useGridRoles(frame)
  const height = useHeight(frame)
  useJumps(handle, rows, columns, height > 0)
  const libraryColumns = useMemo(() => columns.map(libraryColumn), [columns])
  const gutter = useMemo(() => edge(head, 'rowheader'), [head])
  const sticky = useMemo(() => (tail === undefined ? undefined : edge(tail, 'gridcell')), [tail])
  const change = useCallback((after: GridRow[]) => commit(changesIn(after, now.current.columns)), [])
  const follow = useCallback(({ cell }: { cell: { row: number; col: number } | null }) => {
    const row = cell === null ? undefined : now.current.rows[cell.row]
    const column = cell === null ? undefined : now.current.columns[cell.col]
    if (row === undefined || column === undefined) useFigureFocus.setState({ active: null })
    else useFigureFocus.setState({ active: column.slot(row), wanted: null })
    // The library blurs whatever has the focus when the grid is entered; the input method needs ours.
    frame.current?.querySelector<HTMLInputElement>('.figure-typing')?.focus({ preventScroll: true })
  }, [])
  useEffect(() => () => useFigureFocus.setState({ active: null }), [])
  return (
    <div className="figure-grid" ref={frame} role="grid" aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1} aria-description={text.figures.gridHint} data-testid="figure-grid">
      {height > 0 && (
        <DynamicDataSheetGrid<GridRow>
          ref={library} value={rows as GridRow[]} columns={libraryColumns} gutterColumn={gutter} {...(sticky === undefined ? {} : { stickyRightColumn: sticky })}
          onChange={change} onActiveCellChange={follow} rowKey="id" height={height} rowHeight={rowHeight} headerRowHeight={headHeight}
          lockRows disableContextMenu disableSmartDelete addRowsComponent={false}
        />
      )}
    </div>
  )
}

/** Goes to the slot that a list, an undo or another page asked for, as soon as it is among the rows. */
function useJumps({ library }: GridHandle, rows: readonly GridRow[], columns: readonly FigureColumn[], drawn: boolean): void {
  const wanted = useFigureFocus((state) => state.wanted)
  useEffect(() => {
    if (wanted === null || !drawn) return undefined
    const place = placeOf(wanted, rows, columns)
    if (place === null) return undefined
    const frame = requestAnimationFrame(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      library.current?.setActiveCell(place)
      useFigureFocus.setState({ wanted: null })
    })
    return () => cancelAnimationFrame(frame)
  }, [library, wanted, rows, columns, drawn])
}

/** The library wants its height in px. */
function useHeight(frame: { readonly current: HTMLDivElement | null }): number {
  const [height, setHeight] = useState(0)
  // Measured before the first paint: waiting for the observer would show an empty frame.
  useLayoutEffect(() => {
    const place = frame.current
    if (place === null) return undefined
    setHeight(Math.floor(place.clientHeight))
    const watch = new ResizeObserver(([entry]) => { if (entry !== undefined) setHeight(Math.floor(entry.contentRect.height)) })
    watch.observe(place)
    return () => watch.disconnect()
  }, [frame])
  return height
}
