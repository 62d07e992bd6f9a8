import { expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/files/workbook/read-workbook.ts'
import type { Cell, RawRow } from '../../../shared/domain/intake/sheet.ts'
import { book, row } from './zip-builder.ts'
import type { BookOptions } from './zip-builder.ts'

async function rowsOf(sheetData: string, options?: BookOptions): Promise<RawRow[]> {
  const outcome = await readWorkbook(book(sheetData, options), 'x.xlsx')
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.sheets[0]?.rows ?? []
}
const cellsOf = async (cells: string, options?: BookOptions): Promise<Cell[]> => (await rowsOf(row(1, cells), options))[0]?.cells ?? []
const number = (ref: string, value: string, style = 0): string => `<c r="${ref}" s="${style}"><v>${value}</v></c>`

test('numbers keep 15 significant digits, so binary dust never reaches a score', async () => {
  const cells = await cellsOf(['0.6981000000000001', '0.5600000000000001', '0.6899999999999999', '1E-7', '-2.50', '123456789012345', '1E+20', '0'].map((value, index) => number(`${'ABCDEFGH'[index]}1`, value)).join(''))
  expect(cells.map(({ text }) => text)).toEqual(['0.6981', '0.56', '0.69', '0.0000001', '-2.5', '123456789012345', '100000000000000000000', '0'])
  expect(new Set(cells.map(({ kind }) => kind))).toEqual(new Set(['number']))
})

test('dates are the day in the cell: 1900 system around its false leap day, and 1904', async () => {
  const days = async (values: string[], date1904: boolean): Promise<string[]> => (await cellsOf(values.map((value, index) => number(`${'ABCDEF'[index]}1`, value, 1)).join(''), { date1904 })).map(({ kind, text }) => `${kind} ${text}`)
  expect(await days(['1', '59', '61', '33725', '33725.99'], false)).toEqual(['date 1900-01-01', 'date 1900-02-28', 'date 1900-03-01', 'date 1992-05-01', 'date 1992-05-01'])
  expect(await days(['0', '32263'], true)).toEqual(['date 1904-01-01', 'date 1992-05-01'])
})

test('a percent cell says 5%, not 0.05, which an indicator in % would take for a twentieth of a percent', async () => {
  expect(await cellsOf(number('A1', '0.05', 2) + number('B1', '0.12345678901234567', 2))).toEqual([{ text: '5%', kind: 'percent' }, { text: '12.3456789012346%', kind: 'percent' }])
})

test('formulas: a kept result is read (also FALSE and 0), a missing one is said to be missing, never 0', async () => {
  const cells = await cellsOf('<c r="A1"><f>SUM(B1:C1)</f></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="b"><f>1=2</f><v>0</v></c><c r="D1"><f>0</f><v>0</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1" t="str"><f>"a"</f><v>a</v></c>')
  expect(cells.map(({ kind, text }) => `${kind}:${text}`)).toEqual(['formula-without-value:', 'number:2', 'boolean:FALSE', 'number:0', 'error:#DIV/0!', 'text:a'])
})

test('strings are kept exactly and run nothing', async () => {
  const inline = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  const long = '长'.repeat(10_000)
  const cells = await cellsOf(inline('A1', '=1+1') + inline('B1', '&lt;img src=x onerror=alert(1)&gt;') + inline('C1', '𠮷') + inline('D1', 'a_x0000_b') + inline('E1', '‮abc') + inline('F1', ' 😀 ') + inline('G1', '__proto__') + inline('H1', long) + inline('I1', '001'))
  expect(cells.map(({ text }) => text)).toEqual(['=1+1', '<img src=x onerror=alert(1)>', '𠮷', 'a\0b', '‮abc', ' 😀 ', '__proto__', long, '001'])
})

test('the pinyin that Excel keeps beside a shared string is not read into the name', async () => {
  const [cell] = await cellsOf('<c r="A1" t="s"><v>0</v></c>', { sharedStrings: '<si><t>戴南希</t><rPh sb="0" eb="1"><t>dai</t></rPh></si>' })
  expect(cell?.text).toBe('戴南希')
})

test('row numbers are those of Excel, with blank rows and a late start', async () => {
  const rows = await rowsOf(row(3, number('B3', '1')) + row(4, '<c r="A4" s="1"/>') + row(7, number('A7', '2')))
  expect(rows).toEqual([{ row: 3, cells: [{ text: '', kind: 'empty' }, { text: '1', kind: 'number' }] }, { row: 7, cells: [{ text: '2', kind: 'number' }] }])
})

test('a hidden sheet is marked, so that nobody imports what they cannot see', async () => {
  const outcome = await readWorkbook(book(row(1, number('A1', '1')), { state: 'hidden' }), 'x.xlsx')
  expect(outcome.ok && outcome.sheets[0]?.hidden).toBe(true)
})
