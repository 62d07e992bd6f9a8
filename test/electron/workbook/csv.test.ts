import { expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/files/workbook/read-workbook.ts'

/** '戴南希,001' in GBK, written out so that the test does not lean on an encoder. */
const GBK = [0xb4, 0xf7, 0xc4, 0xcf, 0xcf, 0xa3, 0x2c, 0x30, 0x30, 0x31, 0x0a]
const LINES = '姓名,工号\n戴南希,001\n'
const utf16 = (text: string, big: boolean): Buffer => (big ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le'))

async function read(bytes: Uint8Array | number[] | string, name = '花名册.csv') {
  const outcome = await readWorkbook(typeof bytes === 'string' ? Buffer.from(bytes) : new Uint8Array(bytes), name)
  return outcome.ok ? { encoding: outcome.encoding, name: outcome.sheets[0]?.name, rows: outcome.sheets[0]?.rows.map(({ row, cells }) => [row, ...cells.map(({ text }) => text)]) } : outcome
}

test('every encoding Excel and WPS write in China', async () => {
  const rows = [[1, '姓名', '工号'], [2, '戴南希', '001']]
  expect(await read(LINES)).toEqual({ encoding: 'utf-8', name: '花名册', rows })
  expect(await read(`\ufeff${LINES}`)).toEqual({ encoding: 'utf-8', name: '花名册', rows })
  expect(await read(utf16(`\ufeff${LINES}`, false))).toMatchObject({ encoding: 'utf-16le', rows })
  expect(await read(utf16(`\ufeff${LINES}`, true))).toMatchObject({ encoding: 'utf-16be', rows })
  expect(await read(utf16('name,number\nabc,001\nabd,002\n', false))).toMatchObject({ encoding: 'utf-16le' })
  expect(await read(GBK)).toMatchObject({ encoding: 'gb18030', rows: [[1, '戴南希', '001']] })
  // 𠮷 has four bytes, which GBK proper does not know.
  expect(await read([0x95, 0x32, 0xb7, 0x33, 0x2c, 0x31])).toMatchObject({ encoding: 'gb18030', rows: [[1, new TextDecoder('gb18030').decode(new Uint8Array([0x95, 0x32, 0xb7, 0x33])), '1']] })
})

test('separators and quotes; leading zeros and spaces stay', async () => {
  expect(await read('a;b\n"x;""y""";001\n')).toMatchObject({ rows: [[1, 'a', 'b'], [2, 'x;"y"', '001']] })
  expect(await read('a\tb\n1,5\t 2 \n', 'x.txt')).toMatchObject({ rows: [[1, 'a', 'b'], [2, '1,5', ' 2 ']] })
  expect(await read('sep=;\na;b,c\n')).toMatchObject({ rows: [[2, 'a', 'b,c']] })
  expect(await read('a,b\r\n"two\nlines",2\r\n\r\n3,4\r\n')).toMatchObject({ rows: [[1, 'a', 'b'], [2, 'two\nlines', '2'], [4, '3', '4']] })
})

test('a quote that is never closed is refused instead of swallowing the people below it', async () => {
  const people = Array.from({ length: 60 }, (_, index) => `${index},name${index}`).join('\n')
  expect(await read(`工号,姓名\n1,"${people}\n`)).toMatchObject({ ok: false, code: 'unreadable', details: { line: 2 } })
})
