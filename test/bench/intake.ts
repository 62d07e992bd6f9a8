import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { NO_ANSWERS, type IntakePreview } from '../../shared/domain/intake/intake.ts'
import { openBenchHouse } from './bench-house.ts'
import { pairLine, take, timed, type Line, type Options, type Pairs } from './timing.ts'

const FILE = 'clean-1997.xlsx'

/** A year of nine people from a workbook: taking it in, against reading it for the preview. */
export async function intake({ quick }: Options): Promise<Line[]> {
  const pairs: Pairs = { first: [], second: [], ratios: [] }
  for (let round = 0; round < (quick ? 4 : 12); round += 1) await once(pairs)
  return [pairLine('a year of nine people from Excel: taken in / read and looked through', pairs)]
}

/** One empty company takes the file in, then is thrown away. */
async function once(pairs: Pairs): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-bench-'))
  const house = openBenchHouse(folder)
  try {
    const file = await house.receive(FILE, fs.readFileSync(path.resolve(import.meta.dirname, '..', 'data', FILE)))
    let indicators: IntakePreview['indicators'] = []
    const look = await timed(async () => { ({ preview: { indicators } } = await house.call('intake.preview', { file, answers: NO_ANSWERS })) })
    const answers = { ...NO_ANSWERS, indicators: indicators.map(({ name, guess }) => ({ name, define: guess })) }
    take(pairs, look, await timed(() => house.call('intake.commit', { file, answers })))
  } finally {
    house.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
