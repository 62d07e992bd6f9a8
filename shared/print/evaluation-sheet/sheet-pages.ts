import type { PageBody } from '../typeset/paginate.ts'
import { paginate, spread } from '../typeset/paginate.ts'
import { snug } from '../typeset/grid.ts'
import { ROOM } from '../typeset/page.ts'
import type { SheetPaper } from './paper.ts'
import { rowGrid } from './row-grid.ts'
import { planGrids, signatureGrid } from './closing-grid.ts'
import { adjustmentGrid, commentGrid, employeeGrid, noteGrid, totalGrid } from './sheet-grid.ts'

/** Most px that a band may gain where its page has room to spare: space to breathe and to write. */
const GROWTH: Record<string, number> = { employee: 8, rows: 20, adjustments: 6, totals: 10, comments: 60, plans: 12, signatures: 24 }

/** `snug`: set closer, because that saves this person a page. */
export interface SheetPages { pages: PageBody[]; snug: boolean }

/** The pages of one person, cut by heights known from the text alone: no browser, no script. */
export function sheetPages(paper: SheetPaper): SheetPages {
  const flow = [employeeGrid(paper), rowGrid(paper.rows), noteGrid(paper), adjustmentGrid(paper), ...totalGrid(paper), commentGrid(paper)]
  const closing = [...planGrids(paper), signatureGrid(paper)]
  const roomy = paginate(flow, closing, () => ROOM)
  const close = roomy.length > 1 ? paginate(flow.map(snug), closing.map(snug), () => ROOM) : roomy
  const saves = close.length < roomy.length
  const pages = saves ? close : roomy
  spread(pages, GROWTH)
  return { pages, snug: saves }
}
