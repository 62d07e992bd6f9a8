import type { PageBody } from '../typeset/paginate.ts'
import { paginate } from '../typeset/paginate.ts'
import { heightOf, snug } from '../typeset/grid.ts'
import { ROOM } from '../typeset/page.ts'
import type { SheetPaper } from './paper.ts'
import { rowGrid } from './row-grid.ts'
import { planGrids, signatureGrid } from './closing-grid.ts'
import { adjustmentGrid, commentGrid, employeeGrid, noteGrid, totalGrid } from './sheet-grid.ts'

/** Most px that a band may gain where its page has room to spare: space to breathe and to write. */
const GROWTH: Record<string, number> = { employee: 8, rows: 20, adjustments: 6, totals: 10, comments: 60, plans: 12, signatures: 24 }

/** Hands the room left on the last page to its bands, all in the same proportion. */
function spread(pages: readonly PageBody[]): void {
  const last = pages.at(-1)
  if (!last) return
  const wanted = last.blocks.reduce((sum, { grid, bands }) => sum + (GROWTH[grid.name] ?? 0) * bands.length, 0)
  const share = wanted === 0 ? 0 : Math.min(1, last.free / wanted)
  for (const block of last.blocks) {
    const extra = Math.floor((GROWTH[block.grid.name] ?? 0) * share)
    block.bands = block.bands.map((band) => ({ ...band, least: heightOf(band) + extra }))
    last.free -= extra * block.bands.length
  }
}

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
  spread(pages)
  return { pages, snug: saves }
}
