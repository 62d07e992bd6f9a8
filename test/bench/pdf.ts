import { bigCompany, LAST_MONTH } from './big-company.ts'
import { openBenchHouse, openBenchPdf } from './bench-house.ts'
import { pairLine, take, timed, type Line, type Options, type Pairs } from './timing.ts'

const LANDSCAPE = { landscape: true }

/** 200 sheets as one document against one document for each sheet, in the same warm browser. */
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
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      const whole = await timed(() => print(ids))
      const twenty = await timed(() => print(ids.slice(0, 20)))
      const single = await timed(async () => { for (const id of ids.slice(0, 20)) await print([id]) }) * ids.length / 20
      take(pairs, whole, single)
      take(growth, twenty, whole)
    }
    return [
      pairLine('200 sheets as PDF: one at a time (20 of them, times ten) / all in one', pairs),
      pairLine('PDF in one document: 200 / 20 sheets', growth),
    ]
  } finally {
    house.close()
    await engine.close()
  }
}
