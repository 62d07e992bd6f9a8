import { memo, useMemo } from 'react'
import type { Column } from 'react-datasheet-grid'
import { lockAt, viewAt } from '../../stores/figure-cells.ts'
import type { FigureColumn, GridRow, LibraryCell } from './grid-row.ts'

/** The library hands new functions to every cell on every move; only these five decide what a cell shows. */
const same = (a: LibraryCell, b: LibraryCell) =>
  a.rowData === b.rowData && a.columnData === b.columnData && a.active === b.active && a.focus === b.focus && a.rowIndex === b.rowIndex

const LibraryFace = memo(function LibraryFace({ rowData, columnData, active, focus }: LibraryCell) {
  const slot = useMemo(() => columnData.slot(rowData), [columnData, rowData])
  const Cell = columnData.cell
  return <Cell row={rowData} slot={slot} active={active} editing={focus} />
}, same)

const isLocked = (column: FigureColumn, row: GridRow): boolean => {
  const slot = column.slot(row)
  return slot === null || lockAt(slot) !== null
}
export const textIn = (column: FigureColumn | undefined, row: GridRow | undefined): string => {
  const slot = column === undefined || row === undefined ? null : column.slot(row)
  return slot === null ? '' : viewAt(slot)?.text ?? ''
}
const edited = (row: GridRow, column: FigureColumn, text: string): GridRow => ({ ...row, edits: { ...row.edits, [column.id]: text } })

/** Our columns as the library takes them. Rows never carry figures: each cell reads its own from the store. */
export const libraryColumn = (column: FigureColumn): Column<GridRow, FigureColumn, string> => ({
  id: column.id, columnData: column, basis: column.width, minWidth: column.width, grow: column.grow ?? 0, shrink: 0,
  title: <div role="columnheader" className="figure-head">{column.title}</div>,
  ...(column.joined === true ? { headerClassName: 'figure-joined' } : {}),
  component: LibraryFace,
  disabled: ({ rowData }) => isLocked(column, rowData),
  copyValue: ({ rowData }) => textIn(column, rowData),
  pasteValue: ({ rowData, value }) => edited(rowData, column, value ?? ''),
  deleteValue: ({ rowData }) => edited(rowData, column, ''),
  isCellEmpty: ({ rowData }) => textIn(column, rowData) === '',
})
