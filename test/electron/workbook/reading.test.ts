import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/files/workbook/read-workbook.ts'
import { book, row } from './zip-builder.ts'

const data = (name: string): string => fileURLToPath(new URL(`../../data/${name}`, import.meta.url))
const clean = new Uint8Array(readFileSync(data('clean-1997.xlsx')))
const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))

const heavy = (): Uint8Array => book(Array.from({ length: 40_000 }, (_, index) => row(index + 1, `<c><v>${index * 7919}.${index}</v></c>`.repeat(8))).join(''))

test('a reading that takes too long is ended, and the next one works', async () => {
  const outcome = await readWorkbook(heavy(), 'x.xlsx', { timeoutMs: 1 })
  expect(outcome).toMatchObject({ ok: false, code: 'timeout' })
  expect((await readWorkbook(clean, 'x.xlsx')).ok).toBe(true)
})

test('cancelling ends it at once, before or during', async () => {
  expect(await readWorkbook(clean, 'x.xlsx', { signal: AbortSignal.abort() })).toMatchObject({ code: 'cancelled' })
  // Read to its end it would have been 'ok'.
  expect(await readWorkbook(heavy(), 'x.xlsx', { signal: AbortSignal.timeout(20) })).toMatchObject({ code: 'cancelled' })
})

test("the caller's bytes stay usable: they are also kept as evidence of the import", async () => {
  const bytes = clean.slice()
  await readWorkbook(bytes, 'x.xlsx')
  expect(Buffer.compare(bytes, clean)).toBe(0)
})

test('the bundled worker, read as text the way it lies in an asar, reads the same', async () => {
  const input = fileURLToPath(new URL('../../../electron/files/workbook/workbook-worker.ts', import.meta.url))
  await build({
    configFile: false, logLevel: 'silent', ssr: { noExternal: true },
    build: { ssr: true, outDir: folder, emptyOutDir: false, minify: false, target: 'node24', rolldownOptions: { input, output: { format: 'cjs', entryFileNames: 'workbook-worker.cjs', codeSplitting: false } } },
  })
  const bundled = await readWorkbook(clean, 'x.xlsx', { workerFile: join(folder, 'workbook-worker.cjs') })
  expect(bundled).toEqual(await readWorkbook(clean, 'x.xlsx'))
})

test('no day moves in any time zone, and the source runs as it is', () => {
  const script = `
    const { readWorkbook } = await import(${JSON.stringify(new URL('../../../electron/files/workbook/read-workbook.ts', import.meta.url).href)})
    const { readIntake } = await import(${JSON.stringify(new URL('../../../shared/domain/intake/read-intake.ts', import.meta.url).href)})
    const fs = await import('node:fs')
    const days = async (file) => {
      const { sheets } = await readWorkbook(fs.readFileSync(file), file)
      return readIntake(sheets, { employees: [], indicators: [], departments: [], positions: [] }).employees.map((line) => line.values.joinedOn)
    }
    console.log(JSON.stringify([await days(${JSON.stringify(data('clean-1997.xlsx'))}), await days(${JSON.stringify(data('roster-gbk.csv'))}), new Date(2026, 0, 1).getTimezoneOffset()]))`
  const seen = ['Asia/Shanghai', 'America/Los_Angeles', 'Etc/GMT+12'].map((TZ) => JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ, NODE_OPTIONS: '' }, encoding: 'utf8' })) as [string[], (string | null)[], number])
  const joined = ['1992-05-01', '1992-08-14', '1992-04-01', '1993-05-03', '1993-10-17', '1993-10-17', '1994-01-02', '1994-03-05', '1994-11-15']
  for (const [workbook, roster] of seen) {
    expect(workbook).toEqual(joined)
    expect(roster).toEqual([...joined, null])
  }
  expect(seen.map(([, , offset]) => offset)).toEqual([-480, 480, 720])
})
