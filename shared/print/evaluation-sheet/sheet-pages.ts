import type { PageBody } from '../typeset/paginate.ts'
import { fitPages } from '../typeset/paginate.ts'
import type { SheetPaper } from './paper.ts'
import { rowGrid } from './row-grid.ts'
import { planGrids, signatureGrid } from './closing-grid.ts'
import { adjustmentGrid, commentGrid, employeeGrid, noteGrid, totalGrid } from './sheet-grid.ts'

/** Most px that a band may gain where its page has room to spare: space to breathe and to write. */
const GROWTH: Record<string, number> = { employee: 8, rows: 20, adjustments: 6, totals: 10, comments: 60, plans: 12, signatures: 24 }

/** `snug`: set closer, because that saves this person a page. */
export interface SheetPages { pages: PageBody[]; snug: boolean }

/** The pages of one person, cut by heights known from the text alone: no browser, no script. */
export const sheetPages = (paper: SheetPaper): SheetPages => fitPages(
  [employeeGrid(paper), rowGrid(paper.rows), noteGrid(paper), adjustmentGrid(paper), ...totalGrid(paper), commentGrid(paper)],
  [...planGrids(paper), signatureGrid(paper)], GROWTH,
)
