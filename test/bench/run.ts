import os from 'node:os'
import path from 'node:path'
import { buildIfStale } from '../../build/fresh-build.ts'
import { removeCompanies } from './big-company.ts'
import { dashboard } from './dashboard.ts'
import { edit } from './edit.ts'
import { engine } from './engine.ts'
import { history } from './history.ts'
import { intake } from './intake.ts'
import { list } from './list.ts'
import { pdf } from './pdf.ts'
import { recalculation } from './recalculation.ts'
import { screens } from './screens.ts'
import type { Line, Options } from './timing.ts'
import { undo } from './undo.ts'

/*
 * npm run bench [-- --quick] [-- --only=engine,edit]: prints ratios of this run. Times are shown for the reader; none of them
 * passes or fails, for they depend on the machine and on what else it does. It ends with 0 unless something broke.
 */

const PARTS: Record<string, (options: Options) => Promise<Line[]>> = { engine, recalculation, edit, undo, intake, list, history, dashboard, pdf, screens }

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length).split(',') ?? Object.keys(PARTS)
  const unknown = only.filter((name) => !Object.hasOwn(PARTS, name))
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)
  const options: Options = { quick: args.includes('--quick'), say: (words) => console.log(`  ${words}`) }
  if (only.includes('screens')) buildIfStale(path.resolve(import.meta.dirname, '..', '..'), options.say)
  console.log(`${os.cpus().length} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${os.platform()}; load ${os.loadavg()[0]?.toFixed(1) ?? ''}`)
  const lines: Line[] = []
  for (const name of only) {
    console.log(`${name} …`)
    lines.push(...await PARTS[name]?.(options) ?? [])
  }
  print(lines)
}

function print(lines: readonly Line[]): void {
  const rows = [['what', 'ratio', 'medians', 'spread', 'limit'], ...lines.map(({ name, ratio, medians, spread, limit }) => [name, ratio, medians, spread, limit ?? ''])]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => wide(row[column] ?? ''))))
  console.log('')
  for (const row of rows) console.log(row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - wide(cell))).join('  ').trimEnd())
}

/** Chinese takes two places of a terminal. */
const wide = (text: string): number => [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0)

process.once('exit', removeCompanies)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
try {
  await main()
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
