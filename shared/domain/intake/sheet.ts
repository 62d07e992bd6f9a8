/** What a cell was in the file. A percent cell shown as 5% carries the text '5%', so nobody must guess whether 0.05 meant 5. */
export type CellKind = 'text' | 'number' | 'percent' | 'date' | 'boolean' | 'empty' | 'error' | 'formula-without-value'

/** One cell as text: numbers canonical to 15 significant digits, dates 'YYYY-MM-DD', booleans 'TRUE' / 'FALSE', strings exactly as stored. */
export interface Cell {
  text: string
  kind: CellKind
}

/** A row that holds something. `row` is the 1-based number the owner sees in Excel; blank rows are left out. */
export interface RawRow {
  row: number
  cells: Cell[]
}

export interface RawSheet {
  name: string
  hidden: boolean
  rows: RawRow[]
}
