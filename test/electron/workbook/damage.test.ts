import { readFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/files/workbook/read-workbook.ts'
import type { ReadFailure } from '../../../shared/domain/intake/read-failure.ts'
import { READ_FAILURES, readFailureSentence } from '../../../shared/domain/intake/read-failure.ts'
import { book, row, zip } from './zip-builder.ts'

const clean = new Uint8Array(readFileSync(new URL('../../data/clean-1997.xlsx', import.meta.url)))
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const ole = (stream: string): Uint8Array => new Uint8Array(Buffer.concat([OLE, Buffer.alloc(1016), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(512)]))

/** The code, reached without growing by more than 400 MB; a reading that hangs runs into the test's own limit. */
async function codeOf(bytes: Uint8Array, name = 'x.xlsx'): Promise<ReadFailure | 'ok'> {
  const before = process.memoryUsage().rss
  const outcome = await readWorkbook(bytes, name)
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024)
  return outcome.ok ? 'ok' : outcome.code
}

test('a file cut anywhere is told as cut, never read in part', async () => {
  const directory = clean.findLastIndex((_, at) => clean[at] === 0x50 && clean[at + 1] === 0x4b && clean[at + 2] === 1 && clean[at + 3] === 2)
  const lengths = [2, 3, 4, 10, 21, 22, 100, 1000, 20_000, directory - 1, directory, directory + 1, directory + 30, clean.length - 23, clean.length - 22, clean.length - 21, clean.length - 5, clean.length - 1]
  for (const length of lengths) expect([length, await codeOf(clean.slice(0, length))]).toEqual([length, 'truncated'])
})

test('one flipped bit in the packed data is noticed by its checksum', async () => {
  const bytes = clean.slice()
  for (const at of [6000, 12_000, 20_000]) bytes[at] = (bytes[at] ?? 0) ^ 1
  expect(await codeOf(bytes)).toBe('unreadable')
})

test('zeroed and shuffled directories end in a code', async () => {
  for (const [from, to] of [[clean.length - 400, clean.length - 300], [clean.length - 900, clean.length - 800], [0, 30], [clean.length - 22, clean.length]] as const) {
    expect(['unreadable', 'truncated', 'zip-bomb', 'not-a-workbook']).toContain(await codeOf(clean.slice().fill(0, from, to)))
  }
})

test('a bomb is refused by its directory, before anything is unpacked', async () => {
  const bomb = book('', { extra: [{ name: 'xl/media/a.bin', data: Buffer.alloc(60 * 1024 * 1024) }] })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await codeOf(bomb)).toBe('zip-bomb')
  const large = book('', { extra: [{ name: 'xl/a.bin', data: 'x', lie: { size: 65 * 1024 * 1024, packed: 1024 * 1024 } }] })
  expect(await readWorkbook(large, 'x.xlsx')).toMatchObject({ code: 'zip-bomb', details: { part: 'xl/a.bin', reason: 'part too large' } })
})

test('a part larger than its directory says is stopped at what it said', async () => {
  const much = row(1, `<c r="A1"><v>${'1'.repeat(40_000_000)}</v></c>`)
  expect(await codeOf(book(much, { lie: { size: 300_000 } }))).toBe('zip-bomb')
  expect(await codeOf(book(much, { lie: { size: 0 } }))).toBe('zip-bomb')
  expect(await codeOf(book(much, { lie: { size: 0, packed: 0, flags: 8 } }))).toBe('zip-bomb')
})

test('parts that overlap, the way a quine bomb packs one body a thousand times, are refused', async () => {
  expect(await codeOf(book('', { extra: [{ name: 'xl/b.xml', data: 'b', lie: { start: 0 } }] }))).toBe('zip-bomb')
  expect(await codeOf(zip(Array.from({ length: 5000 }, (_, index) => ({ name: `${index}`, data: '' }))))).toBe('zip-bomb')
  expect(await codeOf(book('', { extra: [{ name: 'xl/workbook.xml', data: '<workbook/>' }] }))).toBe('unreadable')
})

test('two cells in opposite corners, and one long text used a million times, are too large rather than a crash', async () => {
  expect(await codeOf(book(`${row(1, '<c r="A1"><v>1</v></c>')}${row(1_048_576, '<c r="XFD1048576"><v>1</v></c>')}`))).toBe('too-large')
  const cells = (line: number): string => row(line, '<c t="s"><v>0</v></c>'.repeat(10))
  expect(await codeOf(book(Array.from({ length: 1000 }, (_, line) => cells(line + 1)).join(''), { sharedStrings: `<si><t>${randomBytes(15_000).toString('hex')}</t></si>` }))).toBe('too-large')
})

test('other files are named for what they are, whatever their extension says', async () => {
  const looks = async (bytes: Uint8Array | string, name = 'x.xlsx'): Promise<unknown> => {
    const outcome = await readWorkbook(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name)
    return outcome.ok ? 'ok' : [outcome.code, outcome.details.looksLike]
  }
  expect(await looks('工号,姓名\n001,戴南希\n')).toEqual(['not-a-workbook', 'text'])
  expect(await looks('<html><table><tr><td>1</td></tr></table></html>', 'x.xls')).toEqual(['not-a-workbook', 'html'])
  expect(await looks('%PDF-1.7 …')).toEqual(['not-a-workbook', 'pdf'])
  expect(await looks(zip([{ name: 'word/document.xml', data: '<w/>' }, { name: '[Content_Types].xml', data: '<t/>' }]))).toEqual(['not-a-workbook', 'word'])
  expect(await looks(zip([{ name: 'a.txt', data: 'a' }]))).toEqual(['not-a-workbook', 'zip'])
  expect(await looks(clean, 'x.csv')).toBe('ok')
})

test('password and old Excel files say what to do; the two look alike from outside', async () => {
  expect(await codeOf(ole('EncryptedPackage'))).toBe('encrypted')
  expect(await codeOf(ole('Workbook'), 'x.xls')).toBe('old-xls')
  expect(await codeOf(ole('WordDocument'))).toBe('not-a-workbook')
  expect(await codeOf(new Uint8Array(OLE))).toBe('old-xls')
  expect(readFailureSentence('old-xls')).toContain('另存为 .xlsx')
})

test('random bytes and nothing at all, as workbook and as CSV', async () => {
  for (const name of ['x.xlsx', 'x.csv', 'x']) {
    for (const length of [64, 5000, 200_000]) expect(await codeOf(new Uint8Array(randomBytes(length)), name)).toBe('not-a-workbook')
    expect(await codeOf(new Uint8Array(), name)).toBe('empty')
  }
  expect(await codeOf(Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(5000)]))).toBe('truncated')
  expect(await codeOf(book(''))).toBe('empty')
  expect(await codeOf(Buffer.from('\n \n,,\n'), 'x.csv')).toBe('empty')
})

test('every failure has a sentence that says nothing was imported', () => {
  for (const code of READ_FAILURES) expect(readFailureSentence(code, 'text')).toMatch(/。没有导入任何内容。$/)
})
