import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDownloads, type Downloads } from '../../electron/browser/downloads.ts'
import { serve, type RunningServer } from '../../electron/browser/server.ts'
import { openTestHouse, type TestHouse } from '../helpers/house.ts'
import { person } from '../helpers/person.ts'
import { signIn, type Session } from './browser-session.ts'

let house: TestHouse
let server: RunningServer
let downloads: Downloads
let page: Session
let pages: string
let abandoned: number
const unhandled: unknown[] = []
const note = (reason: unknown) => { unhandled.push(reason) }

beforeEach(async () => {
  process.on('unhandledRejection', note)
  house = openTestHouse()
  downloads = openDownloads()
  pages = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-pages-'))
  fs.writeFileSync(path.join(pages, 'index.html'), '<!doctype html>')
  abandoned = 0
  server = await serve({ house: house.house, downloads, pages, graceMs: 400, onAbandoned: () => { abandoned += 1 } })
  page = await signIn(server.url)
})
afterEach(async () => {
  await server.close()
  house.close()
  fs.rmSync(pages, { recursive: true, force: true })
  process.off('unhandledRejection', note)
  // Catches, in every test here: a request whose failure nobody waited for.
  expect(unhandled.splice(0)).toEqual([])
  expect(house.log).toEqual([])
})

const people = async (): Promise<unknown> => house.db.prepare('SELECT count(*) FROM employee').pluck().get()

// Catches: calls that answer each other's questions, are lost, or write twice when a page sends many at once.
test('200 calls at once are each answered once, with their own answer', async () => {
  const calls = Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? page.call('employees.save', person({ number: `P${at}`, name: `员工${at}` })) : page.call('employees.list', {})))
  const answers = await Promise.all(calls)
  expect(answers.filter((answer) => !answer.ok)).toEqual([])
  expect(answers.flatMap((answer, at) => (at % 2 === 0 && answer.ok ? [(answer.value as { number: string }).number] : []))).toEqual(Array.from({ length: 100 }, (_, at) => `P${at * 2}`))
  expect(await people()).toBe(100)
  expect(house.db.prepare("SELECT count(*) FROM audit WHERE method = 'employees.save'").pluck().get()).toBe(100)
})

/** A connection of our own, to be as slow or as rude as a test wants. */
function rude(head: string[], body: string | Buffer): Promise<net.Socket> {
  const { hostname, port } = new URL(page.origin)
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname, () => {
      socket.write([...head, ...Object.entries(page.headers).map(([name, value]) => `${name}: ${value}`), `host: ${hostname}:${port}`, '', ''].join('\r\n'))
      socket.write(body)
      resolve(socket)
    })
    socket.on('error', reject)
  })
}

// Catches: a host that waits for one page before it answers another, or that a connection left half way brings down.
test('a page that stops in the middle of its sentence keeps nobody waiting, and leaves nothing when it goes', async () => {
  const half = JSON.stringify({ method: 'employees.save', input: person({ number: 'H1' }) })
  const slow = await rude(['POST /call HTTP/1.1', 'content-type: application/json', `content-length: ${half.length}`], half.slice(0, 30))
  expect(await page.call('company.save', { name: '恒信' })).toMatchObject({ ok: true })
  slow.destroy()
  const upload = await rude(['POST /upload HTTP/1.1', 'content-type: application/octet-stream', 'x-file-name: a.xlsx', 'content-length: 50000000'], Buffer.alloc(1_000_000))
  upload.destroy()
  const chunked = await rude(['POST /upload HTTP/1.1', 'content-type: application/octet-stream', 'x-file-name: a.xlsx', 'transfer-encoding: chunked'], '5\r\nhello\r\n')
  chunked.destroy()
  expect(await page.call('system.start', {})).toMatchObject({ ok: true, value: { companyName: '恒信' } })
  expect(await people()).toBe(0)
})

// Catches: a reader that takes all memory for junk, or a host that breaks the connection instead of saying that a file is too large.
test('64 MB of junk is refused as no workbook; more, with or without its length said, as too large', async () => {
  expect(JSON.parse((await page.upload('花名册.xlsx', Buffer.alloc(64 * 1024 * 1024, 7))).body)).toMatchObject({ ok: false, code: 'file-refused' })
  const tooLarge = { ok: false, code: 'file-refused', details: { reason: 'too-large' } }
  expect(JSON.parse((await page.upload('花名册.xlsx', Buffer.alloc(64 * 1024 * 1024 + 1))).body)).toEqual(tooLarge)
  const body = await new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(page.origin)
    const request = http.request({ hostname, port, path: '/upload', method: 'POST', headers: { ...page.headers, 'content-type': 'application/octet-stream', 'x-file-name': 'a.xlsx' } }, (response) => {
      let said = ''
      response.on('data', (part: Buffer) => { said += part.toString() })
      response.on('end', () => resolve(said))
    })
    request.on('error', reject)
    for (let megabyte = 0; megabyte < 70; megabyte += 1) request.write(Buffer.alloc(1024 * 1024))
    request.end()
  })
  expect(JSON.parse(body)).toEqual(tooLarge)
  expect(await page.call('employees.list', {})).toMatchObject({ ok: true })
}, 60_000)

// Catches: a page that hears nothing any more after its connection was cut, or a host that goes while the page comes back.
test('a page whose events were cut comes back and hears what happens next; the host waits for it', async () => {
  const heard: string[] = []
  for (let round = 0; round < 5; round += 1) {
    const leave = await page.listen((text) => heard.push(text))
    await page.call('company.save', { name: `公司${round}` })
    await expect.poll(() => heard.join('').split('"company"').length - 1).toBe(round + 1)
    leave()
  }
  const stay = await page.listen((text) => heard.push(text))
  await new Promise((resolve) => { setTimeout(resolve, 900) })
  expect(abandoned).toBe(0)
  stay()
  await expect.poll(() => abandoned, { timeout: 10_000 }).toBe(1)
})

// Catches: an event sent to twenty pages that one dead page keeps from the others.
test('one dead page among many keeps no event from the others', async () => {
  const heard = Array.from({ length: 20 }, () => '')
  const leaves = await Promise.all(heard.map((_, at) => page.listen((text) => { heard[at] += text })))
  leaves[3]?.()
  await page.call('company.save', { name: '恒信' })
  await expect.poll(() => heard.filter((text) => text.includes('"company"')).length).toBeGreaterThanOrEqual(19)
  for (const leave of leaves) leave()
})

// Catches: a name from the owner's data that writes headers of its own, leads out of the download folder, or breaks the download.
test.each([
  '../../etc/passwd', 'CON', 'a\r\nset-cookie: x=1\r\n\r\n<script>', '"; filename=evil.exe', "it's (1)*.pdf", 'NUL\u0000.pdf', 'half\uD842', '𠮷野家.pdf', '名'.repeat(300), '\u202Efdp.exe',
])('the download named %j carries its name as data only', async (name) => {
  const answer = await page.download(downloads.offer({ name, bytes: Buffer.from('PDF'), type: 'application/pdf' }))
  expect(answer).toMatchObject({ status: 200, body: 'PDF' })
  expect(answer.headers['set-cookie']).toBeUndefined()
  const said = /^attachment; filename\*=UTF-8''([A-Za-z0-9%!~_.-]+)$/.exec(String(answer.headers['content-disposition']))
  expect(decodeURIComponent(said?.[1] ?? '')).toBe(name.toWellFormed())
})
