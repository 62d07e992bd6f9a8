import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { DevtoolsPipe } from './devtools-pipe.ts'
import { devtoolsPipe } from './devtools-pipe.ts'
import { PdfFailure } from './pdf-failure.ts'

const FLAGS = [
  '--headless', '--remote-debugging-pipe', '--no-first-run', '--no-default-browser-check', '--disable-extensions', '--disable-sync',
  '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability', '--disable-client-side-phishing-detection',
  '--disable-default-apps', '--disable-breakpad', '--disable-crash-reporter', '--metrics-recording-only', '--no-pings', '--disable-gpu',
  '--disable-dev-shm-usage', '--mute-audio', '--password-store=basic', '--use-mock-keychain', '--lang=zh-CN',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,CertificateTransparencyComponentUpdater',
  // The page is refused every request by its session; this stops the browser's own as well.
  '--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=127.0.0.1:9', '--proxy-bypass-list=<-loopback>',
]
/** As root on Linux the sandbox cannot start; everywhere else it stays on. */
const rootFlags = (): string[] => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [])
const CLOSE_MS = 2000

export interface HeadlessBrowser {
  pipe: DevtoolsPipe
  pid: number | undefined
  profile: string
  /** True until the process has gone, whoever ended it. */
  alive(): boolean
  /** Asks, then kills; resolves when the process has gone and its profile is removed. */
  close(): Promise<void>
}

const PROFILE = 'hengping-print-'

const isGone = (pid: number): boolean => {
  try { process.kill(pid, 0); return false } catch (error) { return (error as NodeJS.ErrnoException).code === 'ESRCH' }
}

/** Profiles of an app that was killed: named by its process id, so that a running app's profile is never touched. */
function removeLeftProfiles(): void {
  for (const name of readdirSync(os.tmpdir())) {
    const owner = name.startsWith(PROFILE) ? Number.parseInt(name.slice(PROFILE.length), 10) : Number.NaN
    if (!Number.isInteger(owner) || !isGone(owner)) continue
    try { rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true }) } catch { /* another user's, or still held: it holds no document */ }
  }
}

/** Starts one browser with a private profile that holds no document: content only ever travels through the pipe. */
export function startHeadless(program: string): HeadlessBrowser {
  // mkdtemp makes the folder 0700: no other user of the machine can look inside.
  removeLeftProfiles()
  const profile = mkdtempSync(path.join(os.tmpdir(), `${PROFILE}${process.pid}-`))
  const group = process.platform !== 'win32'
  const child = spawn(program, [...FLAGS, ...rootFlags(), `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: group, windowsHide: true,
  })
  const pipe = devtoolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  let running = true
  const gone = new Promise<void>((resolve) => {
    const end = (reason: string) => { running = false; pipe.close(reason); resolve() }
    child.once('exit', () => { end('the browser ended') })
    child.once('error', (error: NodeJS.ErrnoException) => { end(`the browser did not start (${error.code ?? 'error'})`) })
  })
  // The program on disk may be a shell wrapper: the whole group is ended, not the wrapper alone.
  const kill = () => {
    try {
      if (group && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    } catch { /* it has already gone */ }
  }
  const killWithHost = () => { kill(); rmSync(profile, { recursive: true, force: true, maxRetries: 3 }) }
  process.once('exit', killWithHost)

  let closing: Promise<void> | null = null
  const end = async (): Promise<void> => {
    if (running) {
      void pipe.send('Browser.close').catch(() => undefined)
      let timer: NodeJS.Timeout | undefined
      await Promise.race([gone, new Promise<void>((resolve) => { timer = setTimeout(resolve, CLOSE_MS) })])
      clearTimeout(timer)
    }
    kill()
    await gone
    process.off('exit', killWithHost)
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  return { pipe, pid: child.pid, profile, alive: () => running, close: () => (closing ??= end()) }
}

/** Resolves when the browser answers, with its product name; a browser that cannot start is reported as unavailable. */
export async function productOf(browser: HeadlessBrowser): Promise<string> {
  try {
    const { product } = await browser.pipe.send('Browser.getVersion')
    return String(product)
  } catch (error) {
    throw new PdfFailure('unavailable', error instanceof Error ? error.message : 'the browser did not start')
  }
}
