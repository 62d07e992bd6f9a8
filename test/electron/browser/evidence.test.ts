import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDownloads } from '../../../electron/browser/downloads.ts'
import { browserPorts } from '../../../electron/browser/ports.ts'
import { serve, type RunningServer } from '../../../electron/browser/server.ts'
import type { AttachmentTarget } from '../../../shared/api/attachments.ts'
import { rawRequest } from '../../helpers/raw-request.ts'
import { at, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

let house: Northwind
let server: RunningServer
let origin: string
let pages: string
let target: AttachmentTarget

beforeEach(async () => {
  house = await openNorthwind()
  const downloads = openDownloads()
  house.test.ports.openFile = browserPorts({ downloads, pdf: null }).openFile
  pages = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-pages-'))
  fs.writeFileSync(path.join(pages, 'index.html'), '<!doctype html><title>衡评</title>')
  server = await serve({ house: house.test.house, downloads, pages, onAbandoned: () => undefined })
  origin = new URL(server.url).origin
  const [number = ''] = [...house.sheets.keys()]
  target = { kind: 'result', month: house.month, employeeId: at(house.people, number), indicatorId: at(house.indicators, '销售额'), part: 1 }
})
afterEach(async () => {
  await server.close()
  house.test.close()
  fs.rmSync(pages, { recursive: true, force: true })
})

async function signIn(): Promise<Record<string, string>> {
  const launch = await rawRequest(server.url)
  const cookie = String(launch.headers['set-cookie']?.[0]).split(';')[0] ?? ''
  const session = JSON.parse((await rawRequest(`${origin}/session.json`, { headers: { cookie } })).body) as { token: string; header: string }
  return { cookie, origin, [session.header]: session.token }
}
const OCTETS = { 'content-type': 'application/octet-stream' }
const post = (headers: Record<string, string>, name: string, body: Buffer) =>
  rawRequest(`${origin}/evidence`, { method: 'POST', headers: { ...OCTETS, ...headers, 'x-file-name': encodeURIComponent(name) }, body })
type Told = { ok: boolean; code?: string; details?: Record<string, unknown>; value?: { file: string; name: string; bytes: number } }
const told = (body: string) => JSON.parse(body) as Told
const kept = (): string[] => {
  const folder = path.join(house.test.folder, 'attachments')
  return fs.existsSync(folder) ? fs.readdirSync(folder) : []
}

// Catches: evidence that comes back under our origin as something a browser would run, under another name, or twice.
it('takes a file and gives it back once, as bytes to be saved under its own name', async () => {
  const good = await signIn()
  const page = '<script>fetch("/session.json")</script>'
  const { value } = told((await post(good, '客户回执.html', Buffer.from(page))).body)
  expect(value).toMatchObject({ name: '客户回执.html', bytes: page.length })
  const { id } = await house.test.call('attachments.add', { file: value?.file ?? '', target })
  const { download } = await house.test.call('attachments.open', { id })
  const cookie = good['cookie'] ?? ''
  expect((await rawRequest(`${origin}${download}`)).status).toBe(403)
  const first = await rawRequest(`${origin}${download}`, { headers: { cookie } })
  expect(first.body).toBe(page)
  expect(first.headers).toMatchObject({
    'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('客户回执.html')}`,
  })
  expect(first.headers['content-security-policy']).toContain("default-src 'none'")
  expect((await rawRequest(`${origin}${download}`, { headers: { cookie } })).status).toBe(404)
})

// Catches: a name from outside that leads the owner's browser or a header astray.
it('keeps a hostile name as text and hands the copy over under a harmless one', async () => {
  const good = await signIn()
  for (const [name, given] of [['../../x.txt', '-..-x.txt'], ['CON', '_CON'], ['张三\u202efdp.txt', '张三-fdp.txt'], ['a"; filename=b.txt', 'a-; filename=b.txt']] as const) {
    const { value } = told((await post(good, name, Buffer.from(name))).body)
    const added = await house.test.call('attachments.add', { file: value?.file ?? '', target })
    expect(added.fileName).toBe(name)
    const { download } = await house.test.call('attachments.open', { id: added.id })
    const answer = await rawRequest(`${origin}${download}`, { headers: { cookie: good['cookie'] ?? '' } })
    expect(decodeURIComponent(String(answer.headers['content-disposition']).split("''")[1] ?? '')).toBe(given)
  }
  expect(kept().every((file) => /^[0-9a-f]{64}$/.test(file))).toBe(true)
})

const WRONG: [string, (good: Record<string, string>) => Record<string, string>][] = [
  ['no cookie', ({ cookie: _, ...rest }) => rest], ['no header token', (good) => ({ cookie: good['cookie'] ?? '', origin })],
  ['a foreign origin', (good) => ({ ...good, origin: 'https://evil.example' })], ['no origin', ({ origin: _, ...rest }) => rest], ['a cross-site post', (good) => ({ ...good, 'sec-fetch-site': 'cross-site' })],
]
// Catches: an upload door beside the guarded one.
it.each(WRONG)('takes nothing with %s', async (_name, spoil) => {
  expect((await post(spoil(await signIn()), 'a.pdf', Buffer.from('x'))).status).toBe(403)
})

// Catches: a body that eats the memory, a form post, a program by its name, a name that is no name; and a host that dies of any.
it('refuses what is too large, runs, is empty, or is no upload, and stays alive', async () => {
  const good = await signIn()
  expect(told((await post(good, 'a.pdf', Buffer.alloc(20 * 1024 * 1024 + 1))).body)).toMatchObject({ ok: false, code: 'evidence-refused', details: { reason: 'too-large', name: 'a.pdf' } })
  expect(told((await post(good, 'a.pdf', Buffer.alloc(20 * 1024 * 1024, 1))).body)).toMatchObject({ ok: true })
  expect(told((await post(good, '发票.pdf.scr', Buffer.from('MZ'))).body)).toMatchObject({ ok: false, details: { reason: 'runs' } })
  expect(told((await post(good, 'a.pdf', Buffer.alloc(0))).body)).toMatchObject({ ok: false, details: { reason: 'empty' } })
  expect(told((await post(good, '', Buffer.from('x'))).body)).toMatchObject({ ok: false, details: { reason: 'bad-name' } })
  expect(told((await post(good, 'a\u0000b', Buffer.from('x'))).body)).toMatchObject({ ok: false, details: { reason: 'bad-name' } })
  const send = (headers: Record<string, string>, method = 'POST') => rawRequest(`${origin}/evidence`, { method, headers: { ...good, ...headers }, ...(method === 'POST' ? { body: 'x' } : {}) })
  expect((await send({ 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(415)
  expect((await send({ ...OCTETS, 'x-file-name': '%E0%A4%A' })).status).toBe(400)
  expect((await send({ ...OCTETS }, 'GET')).status).toBe(404)
  expect(kept()).toEqual([])
  expect(told((await post(good, 'b.pdf', Buffer.from('x'))).body)).toMatchObject({ ok: true })
})
