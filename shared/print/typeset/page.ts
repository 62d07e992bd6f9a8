/** px. The page is a little lower than A4 landscape (793.7 px) so that rounding never spills a blank page. */
export const PAGE = { width: 1122, height: 792, top: 19, side: 30, head: 41, foot: 17, bottom: 15 } as const
/** Height of a page's body. */
export const ROOM = PAGE.height - PAGE.top - PAGE.bottom - PAGE.foot - PAGE.head - 2
/** Paper A4 landscape is 1122 px wide; 8 mm stay free left and right. */
export const SHEET_WIDTH = 1062
export const LABEL = 64

export const pageLabel = (page: number, pages: number): string => `第 ${page} 页 / 共 ${pages} 页`
