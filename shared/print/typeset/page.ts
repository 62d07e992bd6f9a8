/** The sheet of paper in px: head, foot and margins are the same on every page of a document. */
export interface Format {
  name: 'landscape' | 'portrait'
  width: number
  height: number
  top: number
  side: number
  head: number
  foot: number
  bottom: number
  /** Width of every table. */
  sheet: number
  /** Height of a page's body. */
  room: number
}

const format = (name: Format['name'], width: number, height: number, head: number): Format => {
  const [top, side, foot, bottom] = [19, 30, 17, 15]
  return { name, width, height, top, side, head, foot, bottom, sheet: width - 2 * side, room: height - top - bottom - foot - head - 2 }
}
/** A4 is 1122.5 × 793.7 px: a page is a little smaller, so that rounding never spills a blank one. 8 mm stay free left and right. */
export const LANDSCAPE = format('landscape', 1122, 792, 41)
export const PORTRAIT = format('portrait', 793, 1121, 76)

export const LABEL = 64

export const pageLabel = (page: number, pages: number): string => `第 ${page} 页 / 共 ${pages} 页`
