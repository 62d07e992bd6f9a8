import { bigCompany, LAST_MONTH } from './big-company.ts'
import { openBenchHouse, openBenchPdf } from './bench-house.ts'
import { inPairs, pairLine, take, timed, type Line, type Options, type Pairs } from './timing.ts'

const LANDSCAPE = { landscape: true }

/**
 * 200 sheets as the print centre makes them against bare Chromium on the same HTML, against one document for each sheet,
 * and one file a person: all in the same warm browser.
 */
export async function pdf({ quick, say }: Options): Promise<Line[]> {
  const engine = openBenchPdf()
  if (engine === null) {
    say('no Chrome, Edge or Chromium on this machine: the PDF part is left out')
    return []
  }
  const house = openBenchHouse(bigCompany(200, 1), (html) => engine.print(html, LANDSCAPE))
  try {
    const { evaluations } = await house.call('evaluations.list', { month: LAST_MONTH })
    const ids = evaluations.map(({ id }) => id)
    const print = (some: typeof ids): Promise<unknown> => house.call('print.pdf', { month: LAST_MONTH, ids: some })
    await print(ids.slice(0, 2))
    const pairs: Pairs = { first: [], second: [], ratios: [] }
    const growth: Pairs = { first: [], second: [], ratios: [] }
    const folder: Pairs = { first: [], second: [], ratios: [] }
    const { html } = await house.call('print.preview', { month: LAST_MONTH, ids })
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      const whole = await timed(() => print(ids))
      const twenty = await timed(() => print(ids.slice(0, 20)))
      const single = await timed(async () => { for (const id of ids.slice(0, 20)) await print([id]) }) * ids.length / 20
      take(pairs, whole, single)
      take(growth, twenty, whole)
      take(folder, whole, await timed(() => house.call('print.folder', { month: LAST_MONTH, ids })))
    }
    const bare = await inPairs(quick ? 1 : 3, () => timed(() => engine.print(html, LANDSCAPE)), () => timed(() => print(ids)))
    return [
      pairLine('200 sheets as PDF: one at a time (20 of them, times ten) / all in one', pairs),
      pairLine('PDF in one document: 200 / 20 sheets', growth),
      pairLine('200 sheets as PDF: print centre / bare Chromium on the same HTML', bare, 1.2),
      pairLine('200 sheets: one PDF a person / all in one', folder),
    ]
  } finally {
    house.close()
    await engine.close()
  }
}
