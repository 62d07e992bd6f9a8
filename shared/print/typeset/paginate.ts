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

interface Placed { grid: Grid; band: Band }
interface Step extends Placed { /** Height that has to follow on the same page. */ keep: number; /** May be cut for the sake of what follows, or because it is running text. */ loose: boolean }

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
function following(steps: readonly Placed[], at: number, room: number): number {
  const [here, next] = [steps[at], steps[at + 1]]
  if (here === undefined || next === undefined || !here.band.withNext) return 0
  const head = next.grid === here.grid ? 0 : sumHeights(next.grid.head)
  const { band } = next
  if (heightOf(band) > room * CUT_ABOVE || (band.running && bandLines(band) >= 2 * FEWEST)) return head + FEWEST * band.leading
  return head + heightOf(band) + following(steps, at + 1, room)
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
      const tall = heightOf(band) > full * CUT_ABOVE || (loose && (keep > 0 || band.running === true) && lines >= 2 * FEWEST)
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

  const steps = flow.flatMap((grid) => grid.bands.map((band): Placed => ({ grid, band })))
  steps.forEach((step, at) => place({ ...step, keep: following(steps, at, room(1)), loose: step.band.running === true }))
  for (const step of closingSteps(closing, room(1))) place(step)
  return pages
}

/** Hands the room left on the last page to its bands, all in the same proportion; `growth` is the most px a band of each grid may gain. */
export function spread(pages: readonly PageBody[], growth: Readonly<Record<string, number>>): void {
  const last = pages.at(-1)
  if (!last) return
  const elastic = last.blocks.map(({ grid, bands }) => ({ growth: growth[grid.name] ?? 0, count: bands.filter(({ rigid }) => !rigid).length }))
  const wanted = elastic.reduce((sum, each) => sum + each.growth * each.count, 0)
  const share = wanted === 0 ? 0 : Math.min(1, last.free / wanted)
  last.blocks.forEach((block, at) => {
    const { growth: most, count } = elastic[at] ?? { growth: 0, count: 0 }
    const extra = Math.floor(most * share)
    block.bands = block.bands.map((band) => (band.rigid ? band : { ...band, least: heightOf(band) + extra }))
    last.free -= extra * count
  })
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
