import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDownloads, type Downloads } from '../../../electron/browser/downloads.ts'
import { serve, type RunningServer } from '../../../electron/browser/server.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { rawRequest } from '../../helpers/raw-request.ts'

let test: TestHouse
let server: RunningServer
let downloads: Downloads
let origin: string
let abandoned: number
let pages: string

beforeEach(async () => {
  test = openTestHouse()
  downloads = openDownloads()
  abandoned = 0
  pages = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-pages-'))
  fs.mkdirSync(path.join(pages, 'assets'))
  fs.writeFileSync(path.join(pages, 'index.html'), '<!doctype html><title>衡评</title>')
  fs.writeFileSync(path.join(pages, 'assets', 'app.js'), 'export {}')
  fs.writeFileSync(path.join(path.dirname(pages), 'outside.js'), 'secret')
  server = await serve({ house: test.house, downloads, pages, graceMs: 200, onAbandoned: () => { abandoned += 1 } })
  origin = new URL(server.url).origin
})
afterEach(async () => {
  await server.close()
  test.close()
  fs.rmSync(pages, { recursive: true, force: true })
})

/** Opens the program as the owner's browser does and answers what it then sends with every call. */
async function signIn(): Promise<Record<string, string>> {
  const launch = await rawRequest(server.url)
  const cookie = String(launch.headers['set-cookie']?.[0]).split(';')[0] ?? ''
  const session = JSON.parse((await rawRequest(`${origin}/session.json`, { headers: { cookie } })).body) as { token: string; header: string }
  return { cookie, origin, 'content-type': 'application/json', [session.header]: session.token }
}
const call = (headers: Record<string, string>, body: unknown = { method: 'employees.list', input: {} }) =>
  rawRequest(`${origin}/call`, { method: 'POST', headers, body: JSON.stringify(body) })

it('gives a session to the launch token once, in a cookie no script can read and no other site can send', async () => {
  const first = await rawRequest(server.url)
  expect(first.status).toBe(303)
  expect(first.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
  expect((await rawRequest(server.url)).status).toBe(403)
  expect((await rawRequest(`${origin}/launch?token=guess`)).status).toBe(403)
})

it('serves the renderer only to the session, with a policy that holds the page to its own origin', async () => {
  expect((await rawRequest(`${origin}/`)).status).toBe(403)
  const { cookie } = await signIn()
  const page = await rawRequest(`${origin}/`, { headers: { cookie: cookie ?? '' } })
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.headers['content-security-policy']).toContain("script-src 'self'")
  expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  expect(page.headers['access-control-allow-origin']).toBeUndefined()
})

it('answers a call that carries cookie, header token and own origin', async () => {
  const answer = await call(await signIn())
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { employees: [] } })
})

const WRONG: [string, (good: Record<string, string>) => Record<string, string>][] = [
  ['no cookie', ({ cookie: _, ...rest }) => rest],
  ['another cookie', (good) => ({ ...good, cookie: `${good['cookie']}x` })],
  ['no header token', (good) => ({ cookie: good['cookie'] ?? '', origin, 'content-type': 'application/json' })],
  ['a guessed header token', (good) => ({ ...good, 'x-hengping-token': 'A'.repeat(43) })],
  ['no origin', ({ origin: _, ...rest }) => rest],
  ['a foreign origin', (good) => ({ ...good, origin: 'https://evil.example' })],
  ['the null origin of a sandboxed frame', (good) => ({ ...good, origin: 'null' })],
  ['the same host at another port', (good) => ({ ...good, origin: 'http://127.0.0.1:1' })],
  ['a rebound host name', (good) => ({ ...good, host: 'evil.example' })],
  ['localhost instead of the exact address', (good) => ({ ...good, host: `localhost:${new URL(origin).port}` })],
  ['a cross-site post', (good) => ({ ...good, 'sec-fetch-site': 'cross-site' })],
]
it.each(WRONG)('refuses a write with %s and changes nothing', async (_name, spoil) => {
  const good = await signIn()
  const answer = await call(spoil(good), { method: 'company.save', input: { name: '被改了' } })
  expect(answer.status).toBe(403)
  expect(JSON.parse((await call(good, { method: 'system.start', input: {} })).body)).toMatchObject({ value: { companyName: '' } })
})

it('takes JSON by POST only', async () => {
  const good = await signIn()
  expect((await rawRequest(`${origin}/call`, { headers: good })).status).toBe(404)
  expect((await rawRequest(`${origin}/call`, { method: 'PUT', headers: good })).status).toBe(405)
  expect((await rawRequest(`${origin}/call`, { method: 'OPTIONS', headers: good })).status).toBe(405)
  expect((await rawRequest(`${origin}/call`, { method: 'POST', headers: { ...good, 'content-type': 'text/plain' }, body: '{}' })).status).toBe(415)
  expect((await rawRequest(`${origin}/call`, { method: 'POST', headers: good, body: '{"method":' })).status).toBe(400)
})

it('refuses what is no call of the contract and stays alive', async () => {
  const good = await signIn()
  for (const body of [null, 7, [], {}, { method: '__proto__' }, { method: 'constructor', input: {} }, { method: ['employees.list'] }, { method: 'employees.list', input: { __proto__: { x: 1 }, extra: 1 } }]) {
    expect(JSON.parse((await call(good, body)).body)).toMatchObject({ ok: false })
  }
  expect((await rawRequest(`${origin}/call`, { method: 'POST', headers: good, body: Buffer.alloc(9 * 1024 * 1024, 32) })).status).toBe(413)
  expect(JSON.parse((await call(good)).body)).toMatchObject({ ok: true })
})

it('serves no path that was not in the built folder', async () => {
  const { cookie = '' } = await signIn()
  for (const place of ['/../outside.js', '/%2e%2e/outside.js', '/assets/..%2f..%2foutside.js', '/assets/', '//etc/passwd', '/index.html/']) {
    const answer = await rawRequest(`${origin}${place}`, { headers: { cookie } })
    expect([404, 200], place).toContain(answer.status)
    expect(answer.body, place).not.toContain('secret')
    if (answer.status === 200) expect(answer.body).toContain('衡评')
  }
  expect((await rawRequest(`${origin}/assets/app.js`, { headers: { cookie } })).body).toBe('export {}')
})

it('gives a download once, under its Chinese name', async () => {
  const { cookie = '' } = await signIn()
  const address = downloads.offer({ name: '考核表.pdf', bytes: Buffer.from('PDF'), type: 'application/pdf' })
  expect((await rawRequest(`${origin}${address}`)).status).toBe(403)
  const first = await rawRequest(`${origin}${address}`, { headers: { cookie } })
  expect(first.body).toBe('PDF')
  expect(first.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('考核表.pdf')}`)
  expect((await rawRequest(`${origin}${address}`, { headers: { cookie } })).status).toBe(404)
})

it('reads an uploaded workbook and refuses a text file with another name', async () => {
  const good = await signIn()
  const upload = (name: string, body: Buffer) => rawRequest(`${origin}/upload`, { method: 'POST', headers: { ...good, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) }, body })
  const clean = fs.readFileSync(new URL('../../data/clean-1997.xlsx', import.meta.url))
  expect(JSON.parse((await upload('花名册.xlsx', clean)).body)).toMatchObject({ ok: true, value: { name: '花名册.xlsx' } })
  expect(JSON.parse((await upload('花名册.xlsx', Buffer.from('只是一段文字'))).body)).toMatchObject({ ok: false, code: 'file-refused' })
  expect((await rawRequest(`${origin}/upload`, { method: 'POST', headers: { ...good, 'content-type': 'application/octet-stream', 'x-file-name': '%E0%A4%A' }, body: clean })).status).toBe(400)
})

it('tells every open page what changed, and ends when the last one has gone', async () => {
  const good = await signIn()
  const heard: string[] = []
  const leave = new AbortController()
  const stream = await fetch(`${origin}/events`, { headers: { cookie: good['cookie'] ?? '' }, signal: leave.signal })
  const reading = (async () => {
    for await (const part of stream.body as unknown as AsyncIterable<Uint8Array>) heard.push(Buffer.from(part).toString('utf8'))
  })().catch(() => undefined)
  await call(good, { method: 'company.save', input: { name: '一家公司' } })
  await expect.poll(() => heard.join('')).toContain('"topics":["company"]')
  expect(abandoned).toBe(0)
  leave.abort()
  await reading
  await expect.poll(() => abandoned, { timeout: 5000 }).toBe(1)
})

it('does not end while a page comes back in time: a reload is not a goodbye', async () => {
  const { cookie = '' } = await signIn()
  const first = new AbortController()
  await fetch(`${origin}/events`, { headers: { cookie }, signal: first.signal })
  first.abort()
  const second = new AbortController()
  await fetch(`${origin}/events`, { headers: { cookie }, signal: second.signal })
  await new Promise((resolve) => { setTimeout(resolve, 500) })
  expect(abandoned).toBe(0)
  second.abort()
})
