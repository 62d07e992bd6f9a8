import { expect, test } from 'vitest'
import { importTemplate } from '../../../electron/files/workbook/import-template.ts'
import { readWorkbook } from '../../../electron/files/workbook/read-workbook.ts'
import { writeWorkbook } from '../../../electron/files/workbook/write-workbook.ts'
import { readIntake } from '../../../shared/domain/intake/read-intake.ts'

async function reread(bytes: Uint8Array) {
  const outcome = await readWorkbook(bytes, 'x.xlsx')
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.sheets
}

test('text comes back exactly, and what looks like a formula is only text', async () => {
  const texts = ['=1+1', '=cmd|/C calc!A0', '+1', '-1', '@x', '<img src=x onerror=alert(1)>', '𠮷', 'a\0b', '_x0041_', '\r\n x ', '  pad  ', '‮abc', '😀', '长'.repeat(10_000), '__proto__', 'constructor', '\ufffd', '\ud800', '001', '1994/13/01']
  const [sheet] = await reread(await writeWorkbook([{ name: '表', rows: [texts] }]))
  expect(sheet?.rows[0]?.cells).toEqual(texts.map((text) => ({ text, kind: 'text' })))
})

test('figures, percents and days come back as what they were', async () => {
  const [sheet] = await reread(await writeWorkbook([{ name: '表', rows: [[{ number: '0.6981' }, { number: '-12.5', format: '0.00' }, { number: '0.05', format: '0.00%' }, { day: '1992-05-01' }, null, { header: '工号' }]] }]))
  expect(sheet?.rows[0]?.cells.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['number 0.6981', 'number -12.5', 'percent 5%', 'date 1992-05-01', 'empty ', 'text 工号'])
})

test('sheet names that Excel refuses are made acceptable and kept apart', async () => {
  const sheets = await reread(await writeWorkbook(['1月/2月', '1月 2月', '', '名'.repeat(40), '名'.repeat(41)].map((name) => ({ name, rows: [['x']] }))))
  const names = sheets.map(({ name }) => name)
  expect(names[0]).toBe('1月 2月')
  expect(new Set(names).size).toBe(5)
  expect(names.every((name) => name.length > 0 && name.length <= 31 && !/[[\]/\\:*?]/.test(name))).toBe(true)
})

test('our own template is read without a question, and is told to be empty', async () => {
  const preview = readIntake(await reread(await importTemplate()), { employees: [], indicators: [], departments: [], positions: [] })
  expect(preview.sheets.map(({ name, kind, columns, sentence }) => [name, kind, columns.every(({ field }) => field !== null), sentence])).toEqual([['员工', 'employee', true, null], ['目标', 'target', true, null], ['结果', 'result', true, null]])
  expect(preview.blocking).toEqual(['文件里没有可以导入的内容：只有表头，没有数据。'])
})
