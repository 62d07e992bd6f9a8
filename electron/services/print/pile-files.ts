import { splitPdf } from '../../files/pdf/split-pdf.ts'
import type { Pile, PileFile } from './paper-pile.ts'

/** People drawn as one document: large enough that fonts are set few times, small enough that progress is seen and stopping is quick. */
const TOGETHER = 25

export type DrawAll = (documents: readonly (() => string)[]) => AsyncIterable<Uint8Array>

const chunks = <T>(all: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

/** One PDF for each file of the pile, in order. A PDF that cannot be cut is drawn again, file by file. */
export async function* pdfsOf({ files, together }: Pile, drawAll: DrawAll): AsyncGenerator<{ file: PileFile; bytes: Uint8Array }> {
  const groups = chunks(files, TOGETHER)
  let at = 0
  for await (const whole of drawAll(groups.map((group) => () => together(group)))) {
    const group = groups[at++] ?? []
    const parts = group.length === 1 ? [whole] : splitPdf(whole, group.map(({ pages }) => pages))
    if (parts !== null) for (const [index, file] of group.entries()) yield { file, bytes: parts[index] ?? whole }
    else yield* oneByOne(group, drawAll)
  }
}

async function* oneByOne(group: readonly PileFile[], drawAll: DrawAll): AsyncGenerator<{ file: PileFile; bytes: Uint8Array }> {
  let at = 0
  for await (const bytes of drawAll(group.map(({ html }) => html))) {
    const file = group[at++]
    if (file !== undefined) yield { file, bytes }
  }
}
