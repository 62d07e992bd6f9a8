import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Ports } from '../../electron/api/ports.ts'
import { safeName } from '../../electron/shell/file-ports.ts'
import { closeChromium } from '../helpers/electron-standin/index.ts'
import { type Started, builtFolder, freshHome, start } from './shell-under-test.ts'

let started: Started
let ports: Ports
const SHEET = '<!doctype html><meta charset="utf-8"><style>@page { size: A4 landscape; margin: 10mm } p { break-after: page }</style><p>考核表 张三</p><p>第二页</p><script>document.body.textContent = "script ran"</script>'

beforeAll(async () => {
  started = await start({ built: await builtFolder() })
  await started.standin.page()
  const given = started.house.options[0]?.ports
  if (!given) throw new Error('the shell gave no ports')
  ports = given
})
afterEach(() => {
  expect(started.standin.state.complaints).toEqual([])
  started.standin.state.dialogCalls.length = 0
})
afterAll(async () => {
  await started.standin.close()
  await closeChromium()
})

const bytes = new TextEncoder().encode('%PDF 考核表')
const failure = (promise: Promise<unknown>) => promise.then(() => null, (error: unknown) => error as { code: string, details: unknown })

test('saving: cancelled is null and writes nothing; chosen writes the bytes whole under the chosen name', async () => {
  const folder = freshHome()
  started.standin.answer('save', { canceled: true, filePath: '' })
  expect(await ports.saveFile({ name: '2026年11月考核表', bytes, kind: 'pdf' })).toBeNull()
  const place = path.join(folder, '考核表 张三.pdf')
  started.standin.answer('save', { canceled: false, filePath: place })
  expect(await ports.saveFile({ name: '2026年11月考核表', bytes, kind: 'pdf' })).toEqual({ place })
  expect(new Uint8Array(fs.readFileSync(place))).toEqual(bytes)
  expect(fs.readdirSync(folder)).toEqual(['考核表 张三.pdf'])
})

test('the save dialog belongs to the window, proposes name and kind, and remembers the last folder', async () => {
  const folder = freshHome()
  started.standin.answer('save', { canceled: false, filePath: path.join(folder, 'a.xlsx') })
  await ports.saveFile({ name: '汇总', bytes, kind: 'xlsx' })
  started.standin.answer('save', { canceled: true, filePath: '' })
  await ports.saveFile({ name: '../../工资', bytes, kind: 'csv' })
  const [first, second] = started.standin.state.dialogCalls
  expect(first).toMatchObject({ onWindow: true, options: { filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }] } })
  expect(path.basename(String(first?.options.defaultPath))).toBe('汇总.xlsx')
  expect(second?.options.defaultPath).toBe(path.join(folder, '-..-工资.csv'))
})

test.each([
  ['not-writable', (folder: string) => {
    fs.mkdirSync(path.join(folder, 'x.pdf'))
    return path.join(folder, 'x.pdf')
  }],
  ['folder-gone', (folder: string) => path.join(folder, 'pulled-out', 'x.pdf')],
  ['folder-gone', (folder: string) => {
    fs.writeFileSync(path.join(folder, 'file'), '')
    return path.join(folder, 'file', 'x.pdf')
  }],
] as const)('a place that cannot be written (%s) is a coded failure and leaves no half file', async (obstacle, choose) => {
  const folder = freshHome()
  const place = choose(folder)
  const before = fs.readdirSync(folder)
  started.standin.answer('save', { canceled: false, filePath: place })
  expect(await failure(ports.saveFile({ name: 'x', bytes, kind: 'pdf' }))).toMatchObject({ code: 'save-failed', details: { obstacle, place } })
  expect(fs.readdirSync(folder)).toEqual(before)
})

test('a failed save leaves the older file of that name as it was', async () => {
  const { writeWhole } = await import('../../electron/shell/write-file.ts')
  const place = path.join(freshHome(), 'pay.csv')
  fs.writeFileSync(place, 'old')
  const broken = { get length() { throw Object.assign(new Error('no space'), { code: 'ENOSPC' }) } }
  expect(await failure(writeWhole(place, broken as unknown as Uint8Array))).toMatchObject({ code: 'save-failed' })
  expect(fs.readFileSync(place, 'utf8')).toBe('old')
  expect(fs.readdirSync(path.dirname(place))).toEqual(['pay.csv'])
})

test.each([
  ['../../x', '-..-x.pdf'], ['CON', '_CON.pdf'], ['lpt1.pdf', '_lpt1.pdf'], ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j.pdf'], ['', '衡评.pdf'], ['...', '衡评.pdf'],
  ['张三\u202efdp.exe', '张三-fdp.exe.pdf'], ['nul\u0000', 'nul-.pdf'], ['考核表.pdf', '考核表.pdf'], ['𠮷'.repeat(100), `${'𠮷'.repeat(80)}.pdf`],
])('the proposed name %j becomes %j', (name, expected) => {
  expect(safeName(name, 'pdf')).toBe(expected)
})

test('choosing a workbook: cancelled is null, chosen gives name and bytes', async () => {
  const file = path.join(freshHome(), '十一月结果.xlsx')
  fs.writeFileSync(file, 'PK content')
  started.standin.answer('open', { canceled: true, filePaths: [] })
  expect(await ports.chooseFile('workbook')).toBeNull()
  started.standin.answer('open', { canceled: false, filePaths: [file] })
  const chosen = await ports.chooseFile('workbook')
  expect(chosen?.name).toBe('十一月结果.xlsx')
  expect(new TextDecoder().decode(chosen?.bytes)).toBe('PK content')
})

test.each([
  ['unreadable', (folder: string) => path.join(folder, 'gone.xlsx')],
  ['not-a-workbook', (folder: string) => folder],
  ['too-large', (folder: string) => {
    const file = path.join(folder, 'huge.xlsx')
    fs.closeSync(fs.openSync(file, 'w'))
    fs.truncateSync(file, 65 * 1024 * 1024)
    return file
  }],
] as const)('a workbook that cannot be read is refused (%s) before its bytes are taken in', async (reason, choose) => {
  started.standin.answer('open', { canceled: false, filePaths: [choose(freshHome())] })
  expect(await failure(ports.chooseFile('workbook'))).toMatchObject({ code: 'file-refused', details: { reason } })
})

test.each([
  ['unreadable', (folder: string) => path.join(folder, 'gone.pdf')],
  ['unreadable', (folder: string) => folder],
  ['runs', (folder: string) => {
    fs.writeFileSync(path.join(folder, '发票.pdf.exe'), 'MZ')
    return path.join(folder, '发票.pdf.exe')
  }],
  ['too-large', (folder: string) => {
    const file = path.join(folder, 'film.mp4')
    fs.closeSync(fs.openSync(file, 'w'))
    fs.truncateSync(file, 20 * 1024 * 1024 + 1)
    return file
  }],
] as const)('evidence that is not taken is refused (%s) before its bytes are taken in', async (reason, choose) => {
  started.standin.answer('open', { canceled: false, filePaths: [choose(freshHome())] })
  expect(await failure(ports.chooseFile('evidence'))).toMatchObject({ code: 'evidence-refused', details: { reason } })
})

test('evidence opens as a read-only copy under a harmless name of its own folder; nothing that runs is opened', async () => {
  const before = started.standin.state.opened.length
  await ports.openFile({ name: '../回单\u202efdp.pdf', bytes })
  await ports.openFile({ name: '../回单\u202efdp.pdf', bytes })
  const opened = started.standin.state.opened.slice(before)
  expect(opened.map(({ way }) => way)).toEqual(['openPath', 'openPath'])
  const [first = '', second = ''] = opened.map(({ place }) => place)
  expect([path.basename(first), path.basename(second)]).toEqual(['-回单-fdp.pdf', '-回单-fdp.pdf'])
  expect(path.dirname(first)).not.toBe(path.dirname(second))
  expect(new Uint8Array(fs.readFileSync(first))).toEqual(bytes)
  expect(fs.statSync(first).mode & 0o222).toBe(0)
  expect(await failure(ports.openFile({ name: 'x.exe', bytes }))).toMatchObject({ code: 'evidence-refused', details: { reason: 'runs' } })
  expect(started.standin.state.opened).toHaveLength(before + 2)
})

test('opening a place never runs a file: folders open, files are only shown', async () => {
  const folder = freshHome()
  fs.writeFileSync(path.join(folder, 'run.exe'), '')
  await ports.openFolder(folder)
  await ports.openFolder(path.join(folder, 'run.exe'))
  expect(started.standin.state.opened.slice(-2)).toEqual([{ way: 'openPath', place: folder }, { way: 'showItemInFolder', place: path.join(folder, 'run.exe') }])
  expect(await failure(ports.openFolder(path.join(folder, 'gone')))).toMatchObject({ code: 'not-found' })
})

test('the PDF holds the document, Chinese and all, on the paper its own @page asks for, and runs no script', async () => {
  const file = path.join(freshHome(), 'sheet.pdf')
  fs.writeFileSync(file, await ports.makePdf(SHEET, { landscape: true }))
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
  expect(text).toContain('考核表 张三')
  expect(text).not.toContain('script ran')
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+2[\s\S]*Page size:\s+841\.\d+ x 59[45]/)
})

test('printing asks the system with the dialog shown, A4, backgrounds and the orientation wanted; the window then goes', async () => {
  expect(await ports.printHtml(SHEET, { landscape: true })).toEqual({ printed: true })
  const record = started.standin.state.prints.at(-1)
  expect(record?.options).toEqual({ silent: false, printBackground: true, landscape: true, pageSize: 'A4' })
  expect(record?.address).toMatch(/^app:\/\/print\/[0-9a-f-]{36}$/)
  expect(record?.html).toBe(SHEET)
  expect(record?.javascript).toBe(false)
  expect(started.standin.state.windows).toHaveLength(1)
  const again = await started.standin.state.schemes.get('app')?.(new Request(record?.address ?? ''))
  expect(again?.status).toBe(404)
})

test('a print the owner cancelled is no fault; one the printer refused is told in Chinese', async () => {
  started.standin.state.printAnswers.push({ success: false, reason: 'Print job canceled' })
  expect(await ports.printHtml(SHEET, { landscape: false })).toEqual({ printed: false })
  expect(started.standin.state.dialogCalls).toEqual([])
  started.standin.state.printAnswers.push({ success: false, reason: 'Invalid deviceName provided' })
  started.standin.answer('message', { response: 0, checkboxChecked: false })
  expect(await ports.printHtml(SHEET, { landscape: false })).toEqual({ printed: false })
  expect(started.standin.state.dialogCalls[0]?.options).toMatchObject({ message: '打印没有完成', detail: expect.stringContaining('打印机') })
})
