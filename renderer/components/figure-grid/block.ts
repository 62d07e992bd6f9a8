/** Rows of cells as they travel by the clipboard. */
export type Block = string[][]
export interface Range { min: { row: number; col: number }; max: { row: number; col: number } }
export interface Landing { row: number; col: number; text: string }

/** Reads the tab-separated text Excel and WPS put on the clipboard; a quoted cell may hold tabs, line breaks and doubled quotes. */
export function readBlock(text: string): Block {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const block: Block = [[]]
  let cell = ''
  let quoted = false
  const close = () => { block.at(-1)?.push(cell); cell = '' }
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (source[at + 1] === '"') { cell += '"'; at++ }
      else quoted = false
    } else if (sign === '"' && cell === '' && closesBefore(source, at)) quoted = true
    else if (sign === '\t') close()
    else if (sign === '\n') { close(); block.push([]) }
    else cell += sign
  }
  close()
  return block
}

/** True when the quote at `at` is Excel's: it closes right before a tab, a line break or the end. */
function closesBefore(source: string, at: number): boolean {
  for (let next = at + 1; next < source.length; next++) {
    if (source[next] !== '"') continue
    if (source[next + 1] === '"') { next++; continue }
    const after = source[next + 1]
    return after === undefined || after === '\t' || after === '\n'
  }
  return false
}

/**
 * Where each pasted cell lands. A block that fits the selection a whole number of times is repeated over it; otherwise it
 * is laid down once from the selection's corner. `clipped` counts cells that fell outside the grid.
 */
export function landBlock(block: Block, range: Range, size: { rows: number; cols: number }): { landings: Landing[]; clipped: number } {
  const height = block.length
  const width = Math.max(...block.map((row) => row.length))
  const rows = range.max.row - range.min.row + 1
  const cols = range.max.col - range.min.col + 1
  const down = rows % height === 0 ? rows / height : 1
  const across = cols % width === 0 ? cols / width : 1
  const landings: Landing[] = []
  let clipped = 0
  for (let row = 0; row < height * down; row++) {
    for (let col = 0; col < width * across; col++) {
      const text = block[row % height]?.[col % width]
      if (text === undefined) continue
      const place = { row: range.min.row + row, col: range.min.col + col }
      if (place.row < size.rows && place.col < size.cols) landings.push({ ...place, text })
      else clipped++
    }
  }
  return { landings, clipped }
}

/** Ctrl+D: the selection's first row goes to the rows beneath; a single row takes the row above it. */
export function fillDown(range: Range, textAt: (row: number, col: number) => string): Landing[] {
  const single = range.min.row === range.max.row
  const from = single ? range.min.row - 1 : range.min.row
  if (from < 0) return []
  const landings: Landing[] = []
  for (let row = from + 1; row <= range.max.row; row++) {
    for (let col = range.min.col; col <= range.max.col; col++) landings.push({ row, col, text: textAt(from, col) })
  }
  return landings
}
