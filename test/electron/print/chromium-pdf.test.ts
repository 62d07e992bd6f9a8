import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { PdfEngine } from '../../../electron/files/pdf/chromium-pdf.ts'
import { openPdfEngine, printPdf } from '../../../electron/files/pdf/chromium-pdf.ts'
import { startHeadless } from '../../../electron/files/pdf/headless-browser.ts'
import { pageTexts, poppler, testChromium } from './poppler.ts'

const LANDSCAPE = { landscape: true }
const page = (body: string, style = '') => `<!DOCTYPE html><meta charset="utf-8"><style>${style}</style>${body}`

let engine: PdfEngine | null = null
const open = (idleMs?: number): PdfEngine => (engine = openPdfEngine(testChromium(), idleMs))
afterEach(async () => { await engine?.close(); engine = null })

const running = (pid: number): boolean => {
  try { return process.kill(pid, 0) } catch { return false }
}

const profiles = (): string[] => readdirSync(os.tmpdir()).filter((name) => name.startsWith('hengping-print-'))

test('one browser serves repeated prints and is gone after close', async () => {
  const warm = open()
  expect(await pageTexts(await warm.print(page('<p>第一份'), LANDSCAPE))).toEqual(['第一份'])
  const pid = warm.pid()
  expect(await pageTexts(await warm.print(page('<p>第二份'), LANDSCAPE))).toEqual(['第二份'])
  expect(warm.pid()).toBe(pid)
  await warm.close()
  expect(running(pid ?? 0)).toBe(false)
})

test('the document can neither run a script nor reach a server', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => { asked.push(request.url ?? ''); response.end('p{color:red}') })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const html = page(`<p id="p">原文</p><img src="${at}/image.png"><iframe src="${at}/frame"></iframe><link rel="stylesheet" href="${at}/style.css">
    <object data="file:///etc/passwd"></object><img src=x onerror="p.textContent='被改'"><script>p.textContent='被改';fetch('${at}/fetch')</script>`, `@import url(${at}/import.css);@font-face{font-family:f;src:url(${at}/font.woff)}p{font-family:f}`)
  const text = (await pageTexts(await open().print(html, LANDSCAPE))).join('')
  server.close()
  expect(text).toContain('原文')
  expect(text).not.toMatch(/被改|root:/u)
  expect(asked).toEqual([])
})

test("the document's own @page size wins, else `landscape` decides", async () => {
  const warm = open()
  expect(await poppler('pdfinfo', await warm.print(page('x', '@page{size:A5 portrait;margin:0}'), LANDSCAPE))).toMatch(/Page size:\s+(419|420)[.\d]* x 59[45]/u)
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/u.exec(await poppler('pdfinfo', await warm.print(page('x'), LANDSCAPE))) ?? []
  expect(Number(width)).toBeGreaterThan(Number(height))
})

test('after one print no profile is left', async () => {
  const bytes = await printPdf(page('<p>薪酬 12345.67'), { chromium: testChromium(), ...LANDSCAPE })
  expect(bytes.length).toBeGreaterThan(500)
  expect(profiles().filter((name) => name.startsWith(`hengping-print-${process.pid}-`))).toEqual([])
})

test('a browser killed in between is replaced by the next print', async () => {
  const warm = open()
  await warm.print(page('a'), LANDSCAPE)
  const pid = warm.pid() ?? 0
  process.kill(pid, 'SIGKILL')
  expect(await pageTexts(await warm.print(page('<p>再来'), LANDSCAPE))).toEqual(['再来'])
  expect(warm.pid()).not.toBe(pid)
})

test('cancelling ends the browser, says so, and does not block the next print', async () => {
  const warm = open()
  const stop = new AbortController()
  const long = warm.print(page('<p>长</p>'.repeat(200_000)), { ...LANDSCAPE, signal: stop.signal })
  const next = warm.print(page('<p>下一份'), LANDSCAPE)
  setTimeout(() => { stop.abort() }, 300)
  await expect(long).rejects.toMatchObject({ name: 'PdfFailure', code: 'cancelled' })
  expect(await pageTexts(await next)).toEqual(['下一份'])
  await expect(warm.print(page('x'), { ...LANDSCAPE, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })
})

test('a print that takes too long ends with a timeout and no browser left', async () => {
  const warm = open()
  await expect(warm.print(page('<p>长</p>'.repeat(200_000)), { ...LANDSCAPE, timeoutMs: 400 })).rejects.toMatchObject({ code: 'timeout' })
  expect(warm.pid()).toBeNull()
})

test.each([['a missing program', '/nowhere/chrome'], ['a program that is no browser', '/bin/true']])('%s is reported as unavailable', async (_name, program) => {
  await expect(printPdf(page('x'), { chromium: program, ...LANDSCAPE, timeoutMs: 10_000 })).rejects.toMatchObject({ code: 'unavailable' })
})

test('an idle browser goes by itself', async () => {
  const warm = open(50)
  await warm.print(page('a'), LANDSCAPE)
  const pid = warm.pid() ?? 0
  for (let tries = 0; running(pid) && tries < 100; tries++) await sleep(50)
  expect(running(pid)).toBe(false)
})

test('closing twice, or before the browser answered, leaves nothing behind', async () => {
  const browser = startHeadless(testChromium())
  // Another user of the machine must not be able to look into the profile.
  if (process.platform !== 'win32') expect(statSync(browser.profile).mode & 0o077).toBe(0)
  await Promise.all([browser.close(), browser.close()])
  expect(browser.alive()).toBe(false)
  expect(existsSync(browser.profile)).toBe(false)
})

test('when the app itself is killed, its browser ends and the next start clears its profile', async () => {
  const module = new URL('../../../electron/files/pdf/headless-browser.ts', import.meta.url).href
  const code = `const { startHeadless, productOf } = await import(${JSON.stringify(module)}); const b = startHeadless(${JSON.stringify(testChromium())}); await productOf(b); console.log(b.pid); setInterval(() => {}, 1000)`
  const host = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const pid = await new Promise<number>((resolve) => { host.stdout.once('data', (data: Buffer) => { resolve(Number(data.toString())) }) })
  expect(running(pid)).toBe(true)
  host.kill('SIGKILL')
  for (let tries = 0; running(pid) && tries < 100; tries++) await sleep(50)
  expect(running(pid)).toBe(false)
  await printPdf(page('x'), { chromium: testChromium(), ...LANDSCAPE })
  expect(profiles().filter((name) => name.startsWith(`hengping-print-${host.pid}-`))).toEqual([])
})
