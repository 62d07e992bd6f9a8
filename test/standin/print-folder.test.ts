import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NamedFile, Ports } from '../../electron/api/ports.ts'
import { closeChromium } from '../helpers/electron-standin/index.ts'
import { type Started, builtFolder, freshHome, start } from './shell-under-test.ts'

let started: Started
let ports: Ports
beforeAll(async () => {
  started = await start({ built: await builtFolder() })
  await started.standin.page()
  const given = started.house.options[0]?.ports
  if (!given) throw new Error('the shell gave no ports')
  ports = given
})
afterAll(async () => {
  await started.standin.close()
  await closeChromium()
})

const file = (name: string, text = '%PDF'): NamedFile => ({ name, bytes: new TextEncoder().encode(text) })
async function* given(...files: NamedFile[]) { yield* files }
const failure = (promise: Promise<unknown>) => promise.then(() => null, (error: unknown) => error as { code: string, details: unknown })

test('cancelled in the dialog: null, and nothing is made', async () => {
  let begun = 0
  started.standin.answer('open', { canceled: true, filePaths: [] })
  expect(await ports.saveFolder({ name: 'x', files: async function* () { begun += 1; yield file('a.pdf') } })).toBeNull()
  expect(begun).toBe(0)
})

// Catches: last month's folder chosen again and its signed sheets written over.
test('files go into the folder chosen, none over another, none outside it', async () => {
  const folder = freshHome()
  fs.writeFileSync(path.join(folder, '张三.pdf'), 'signed')
  started.standin.answer('open', { canceled: false, filePaths: [folder] })
  expect(await ports.saveFolder({ name: 'x', files: () => given(file('张三.pdf'), file('张三.pdf'), file('../../外面.pdf')) })).toEqual({ place: folder, files: 3 })
  expect(fs.readdirSync(folder).toSorted()).toEqual(['-..-外面.pdf', '张三 (2).pdf', '张三 (3).pdf', '张三.pdf'].toSorted())
  expect(fs.readFileSync(path.join(folder, '张三.pdf'), 'utf8')).toBe('signed')
})

test('stopped half-way, it says how many stand; a full disk is said as such', async () => {
  const folder = freshHome()
  const stopped = async function* () { yield file('a.pdf'); yield file('b.pdf'); throw Object.assign(new Error('stop'), { code: 'cancelled' }) }
  started.standin.answer('open', { canceled: false, filePaths: [folder] })
  expect(await failure(ports.saveFolder({ name: 'x', files: stopped }))).toMatchObject({ code: 'cancelled', details: { kept: 2, place: folder } })
  expect(fs.readdirSync(folder).toSorted()).toEqual(['a.pdf', 'b.pdf'])
  started.standin.answer('open', { canceled: false, filePaths: [path.join(folder, 'gone')] })
  expect(await failure(ports.saveFolder({ name: 'x', files: () => given(file('a.pdf')) }))).toMatchObject({ code: 'save-failed', details: { obstacle: 'folder-gone' } })
})

test('many PDFs come from one hidden window, which is gone afterwards', async () => {
  const before = started.standin.state.windows.length
  const page = (text: string) => () => `<!doctype html><meta charset="utf-8"><style>@page { size: A4 portrait }</style><p>${text}</p>`
  const texts: string[] = []
  for await (const pdf of ports.makePdfs([page('第一份'), page('第二份'), page('第三份')], { landscape: false })) {
    const place = path.join(freshHome(), 'x.pdf')
    fs.writeFileSync(place, pdf)
    texts.push(execFileSync('pdftotext', [place, '-'], { encoding: 'utf8' }).trim())
  }
  expect(texts).toEqual(['第一份', '第二份', '第三份'])
  expect(started.standin.state.windows.length - before).toBeLessThanOrEqual(1)
})

test('a print that is stopped is told as cancelled', async () => {
  const stop = new AbortController()
  stop.abort()
  expect(await failure(ports.makePdf('<p>x', { landscape: true, signal: stop.signal }))).toMatchObject({ code: 'cancelled' })
})
