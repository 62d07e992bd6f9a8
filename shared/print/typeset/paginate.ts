import type { Band, Grid } from './grid.ts'
import { bandLines, heightOf, linesWithin, snug, splitBand, sumHeights } from './grid.ts'
import type { Format } from './page.ts'

/** Bands of one grid that stand on one page; the grid's head is printed above them. */
export interface Block { grid: Grid; bands: Band[] }
export interface PageBody { blocks: Block[]; /** px left empty at the foot. */ free: number }

/** Only bands taller than this share of a page are cut in two: an ordinary row moves to the next page whole. */
const CUT_ABOVE = 0.35
/** What must follow a band is kept with it up to this share of a page. */
const KEEP_UP_TO = 0.6
const FEWEST = 3

interface Step { grid: Grid; band: Band; /** Height that has to follow on the same page. */ keep: number; /** May be cut for the sake of what follows. */ loose: boolean }

/** For each band of the closing part: the height of all that follows it, head rows included. */
function closingSteps(grids: readonly Grid[], room: number): Step[] {
  const steps: Step[] = []
  let after = 0
  for (const grid of grids.toReversed()) {
    grid.bands.toReversed().forEach((band, at) => {
      steps.unshift({ grid, band, keep: after <= room * KEEP_UP_TO ? after : 0, loose: true })
      after += heightOf(band) + (at === grid.bands.length - 1 ? sumHeights(grid.head) : 0)
    })
  }
  return steps
}

/** Height that must follow a band which holds to its next: the whole of an ordinary one, the first lines of one that may be cut. */
function following(bands: readonly Band[], at: number, room: number): number {
  const next = bands[at + 1]
  if (next === undefined) return 0
  if (heightOf(next) > room * CUT_ABOVE) return FEWEST * next.leading
  return heightOf(next) + (next.withNext ? following(bands, at + 1, room) : 0)
}

/**
 * Cuts `flow` and then `closing` into pages in one pass. Bands of `closing` hold together backwards from its last one
 * (the signatures), so these never stand alone. `room(page)` is the body height in px of page 0, 1, …
 */
export function paginate(flow: readonly Grid[], closing: readonly Grid[], room: (page: number) => number): PageBody[] {
  const pages: PageBody[] = []
  let page: PageBody
  const turn = (): PageBody => { page = { blocks: [], free: room(pages.length) }; pages.push(page); return page }
  page = turn()

  const headCost = (grid: Grid): number => (page.blocks.at(-1)?.grid === grid ? 0 : sumHeights(grid.head))
  const add = (grid: Grid, band: Band): void => {
    page.free -= headCost(grid) + heightOf(band)
    const last = page.blocks.at(-1)
    if (last?.grid === grid) last.bands.push(band)
    else page.blocks.push({ grid, bands: [band] })
  }

  const place = ({ grid, band: whole, keep, loose }: Step): void => {
    let band = whole
    for (;;) {
      const free = page.free - headCost(grid)
      if (heightOf(band) + keep <= free) return add(grid, band)
      const empty = page.blocks.length === 0
      const full = room(pages.length)
      const lines = bandLines(band)
      const tall = heightOf(band) > full * CUT_ABOVE || (loose && keep > 0 && lines >= 2 * FEWEST)
      const here = Math.min(linesWithin(band, free), lines - FEWEST)
      if (tall && here >= FEWEST) {
        const [now, rest] = splitBand(band, here)
        add(grid, now)
        band = rest
      } else if (empty) {
        // Nothing above it to give way: take it although what follows must go on without it.
        return add(grid, band)
      }
      turn()
    }
  }

  for (const grid of flow) grid.bands.forEach((band, at) => place({ grid, band, keep: band.withNext ? following(grid.bands, at, room(1)) : 0, loose: false }))
  for (const step of closingSteps(closing, room(1))) place(step)
  return pages
}

/** Hands the room left on the last page to its bands, all in the same proportion; `growth` is the most px a band of each grid may gain. */
export function spread(pages: readonly PageBody[], growth: Readonly<Record<string, number>>): void {
  const last = pages.at(-1)
  if (!last) return
  const wanted = last.blocks.reduce((sum, { grid, bands }) => sum + (growth[grid.name] ?? 0) * bands.length, 0)
  const share = wanted === 0 ? 0 : Math.min(1, last.free / wanted)
  for (const block of last.blocks) {
    const extra = Math.floor((growth[block.grid.name] ?? 0) * share)
    block.bands = block.bands.map((band) => ({ ...band, least: heightOf(band) + extra }))
    last.free -= extra * block.bands.length
  }
}

/** The pages of one paper. `snug`: set closer, because that saves a page. The last page's spare room goes to its bands. */
export function fitPages(format: Format, flow: readonly Grid[], closing: readonly Grid[], growth: Readonly<Record<string, number>>): { pages: PageBody[]; snug: boolean } {
  const roomy = paginate(flow, closing, () => format.room)
  const close = roomy.length > 1 ? paginate(flow.map(snug), closing.map(snug), () => format.room) : roomy
  const saves = close.length < roomy.length
  const pages = saves ? close : roomy
  spread(pages, growth)
  return { pages, snug: saves }
}
