import type { PageBody } from '../typeset/paginate.ts'
import { paginate } from '../typeset/paginate.ts'
import { heightOf } from '../typeset/grid.ts'
import type { SheetPaper } from './paper.ts'
import { rowGrid } from './row-grid.ts'
import { adjustmentGrid, appealGrid, commentGrid, employeeGrid, noteGrid, planGrid, signatureGrid, totalGrid } from './sheet-grid.ts'

/** px. The page is a little lower than A4 (793.7 px) so that rounding never spills a blank page. */
export const PAGE = { width: 1122, height: 792, top: 20, side: 30, head: 57, headAgain: 44, foot: 19, bottom: 15 } as const
/** A very long company name is cut to one line, so the room below the title is always the same. */
const room = (page: number): number => PAGE.height - PAGE.top - PAGE.bottom - PAGE.foot - (page === 0 ? PAGE.head : PAGE.headAgain) - 2
/** Room left on the last page goes to the comment box, up to this much. */
const COMMENT_GROWTH = 96

function growComments(pages: readonly PageBody[]): void {
  const last = pages.at(-1)
  const block = last?.blocks.find(({ grid }) => grid.name === 'comments')
  const band = block?.bands.at(-1)
  if (last && block && band) {
    const extra = Math.min(last.free, COMMENT_GROWTH)
    block.bands[block.bands.length - 1] = { ...band, least: heightOf(band) + extra }
    last.free -= extra
  }
}

/** The pages of one person, cut by heights known from the text alone: no browser, no script. */
export function sheetPages(paper: SheetPaper): PageBody[] {
  const flow = [employeeGrid(paper), rowGrid(paper.rows), noteGrid(paper), adjustmentGrid(paper), ...totalGrid(paper)]
  const pages = paginate(flow, [commentGrid(paper), planGrid(paper), appealGrid(paper), signatureGrid(paper)], room)
  growComments(pages)
  return pages
}

export const pageLabel = (page: number, pages: number): string => `第 ${page} 页 / 共 ${pages} 页`
