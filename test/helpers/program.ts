import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { spawn, type ChildProcess } from 'node:child_process'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const root = path.resolve(import.meta.dirname, '..', '..')
let browser: Promise<Browser> | undefined

/** One Chromium for a whole test file. Its scroll bars take room, as on the owner's Windows: hidden they would hide what they push out. */
const sharedBrowser = (): Promise<Browser> => (browser ??= chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', ignoreDefaultArgs: ['--hide-scrollbars'], args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
}))
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

export interface Program {
  page: Page
  context: BrowserContext
  folder: string
  /** Console errors and warnings, page errors, and requests to anywhere but the program: must stay empty. */
  complaints: string[]
  /** Kills the process without warning and starts it again over the same data; with `clock` at another moment, `beneath` a page that has not left yet. */
  killAndRestart(clock?: string, beneath?: boolean): Promise<void>
  close(): Promise<void>
}

export interface ProgramOptions {
  folder?: string; theme?: 'light' | 'dark'; width?: number; height?: number
  /** The program's clock stands here when it starts, '1997-07-03T09:30:00', and runs on; else it is the machine's. */
  clock?: string
}

/** The built program in its browser host, started as the owner's machine does, with a real browser looking at it. */
export async function openProgram(options: ProgramOptions = {}): Promise<Program> {
  const folder = options.folder ?? fs.mkdtempSync(path.join(os.tmpdir(), '衡评 e2e-'))
  const complaints: string[] = []
  const context = await (await sharedBrowser()).newContext({
    locale: 'zh-CN', colorScheme: options.theme ?? 'light', reducedMotion: 'reduce', acceptDownloads: true,
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  let running = await startHost(folder, options.clock)
  const page = await context.newPage()
  let own = new URL(running.url).origin
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(`console ${message.type()}: ${message.text()}`) })
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${own}/`) && !url.startsWith('blob:') && !url.startsWith('data:') && url !== 'about:srcdoc') complaints.push(`request: ${url}`)
  })
  await page.goto(running.url)
  await page.getByRole('navigation').waitFor()
  return {
    page, context, folder, complaints,
    async killAndRestart(clock = options.clock, beneath = false) {
      const heard = complaints.length
      if (!beneath) await page.goto('about:blank')
      await stop(running.child, 'SIGKILL')
      if (beneath) {
        await page.goto('about:blank')
        // What a page says when its program is gone is no complaint.
        complaints.length = heard
      }
      running = await startHost(folder, clock)
      own = new URL(running.url).origin
      await page.goto(running.url)
      await page.getByRole('navigation').waitFor()
    },
    async close() {
      await context.close()
      await stop(running.child, 'SIGTERM')
      if (options.folder === undefined) fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startHost(folder: string, clock: string | undefined): Promise<{ child: ChildProcess; url: string }> {
  const preload = clock === undefined ? [] : ['--import', new URL('set-clock.ts', import.meta.url).href]
  const child = spawn(process.execPath, [...preload, path.join(root, 'dist', 'electron', 'browser.cjs'), '--no-open'], {
    cwd: root, env: { ...process.env, HENGPING_DATA: folder, HENGPING_GRACE_MS: '600000', HENGPING_VERSION: '0.1.0', ...(clock !== undefined && { HENGPING_TEST_CLOCK: clock }) }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const found = /http:\/\/127\.0\.0\.1:\d+\/launch\S+/.exec(said)
      if (found !== null) resolve(found[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)))
  })
  return { child, url }
}

const stop = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => new Promise((resolve) => {
  if (child.exitCode !== null) return resolve()
  child.once('exit', () => resolve())
  child.kill(signal)
})
