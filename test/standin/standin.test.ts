import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeChromium, createStandin, type Standin } from '../helpers/electron-standin/index.ts'
import { freshHome } from './shell-under-test.ts'

// The stand-in is only worth its word if it refuses what it does not play: each test here is a lie it must not tell.
const SAFE = { contextIsolation: true, sandbox: true, webSecurity: true, nodeIntegration: false }
let standin: Standin

beforeEach(async () => {
  standin = createStandin({ appPath: process.cwd(), home: freshHome() })
  await new Promise((resolve) => { setImmediate(resolve) })
})
afterEach(() => standin.close())
afterAll(closeChromium)

test('a member that is not played throws, on the module and on its parts', async () => {
  const { app, dialog, BrowserWindow } = standin.electron
  expect(() => (standin.electron as unknown as Record<string, unknown>).clipboard).toThrow('electron.clipboard is not played')
  expect(() => app.getGPUInfo('basic')).toThrow('app.getGPUInfo is not played')
  expect(() => dialog.showCertificateTrustDialog({ certificate: {} as never, message: '' })).toThrow('is not played')
  const window = new BrowserWindow({ show: false, webPreferences: SAFE })
  expect(() => { window.setProgressBar(1) }).toThrow('BrowserWindow.setProgressBar is not played')
  expect(() => window.webContents.executeJavaScript('1')).toThrow('webContents.executeJavaScript is not played')
})

test('listening for an event that is never sent throws instead of waiting for ever', () => {
  expect(() => standin.electron.app.on('gpu-info-update', () => undefined)).toThrow("app never sends 'gpu-info-update'")
})

test('a dialog nobody foresaw is an error and a complaint, not a silent answer', async () => {
  await expect(standin.electron.dialog.showOpenDialog({})).rejects.toThrow('nobody answers the open dialog')
  expect(standin.state.complaints).toHaveLength(1)
})

test.each(['contextIsolation', 'sandbox', 'webSecurity', 'nodeIntegration'] as const)('a window with %s the wrong way is a complaint', (name) => {
  const opened = new standin.electron.BrowserWindow({ show: false, webPreferences: { ...SAFE, [name]: !SAFE[name] } })
  opened.destroy()
  expect(standin.state.complaints).toEqual([`a window without ${name}: ${SAFE[name]}`])
})

test('what must come before ready throws after it, and the reverse', async () => {
  expect(() => { standin.electron.protocol.registerSchemesAsPrivileged([]) }).toThrow('before app is ready')
  const early = createStandin({ appPath: process.cwd(), home: freshHome() })
  expect(() => new early.electron.BrowserWindow({})).toThrow('before app is ready')
  expect(() => { early.electron.protocol.handle('app', () => new Response('')) }).toThrow('before ready')
  await early.close()
})

test('a request no guard stops is a complaint: an open door does not look like a closed one', async () => {
  standin.electron.protocol.handle('app', () => new Response('<title>open</title>', { headers: { 'content-type': 'text/html' } }))
  const opened = new standin.electron.BrowserWindow({ show: false, webPreferences: SAFE })
  await opened.loadURL('app://bundle/')
  const page = await standin.page()
  await page.evaluate(() => fetch('https://example.com/').catch(() => undefined))
  await page.evaluate(() => { window.open('https://example.com/popup') })
  await expect.poll(() => standin.state.complaints).toEqual([
    expect.stringContaining('has no origin'), 'a request would have left the computer: https://example.com/', 'a page opened a window: https://example.com/popup',
  ])
})

test('without handlers permissions are granted, as in Electron: forgetting to set them shows', async () => {
  standin.electron.protocol.handle('app', () => new Response('<title>open</title>', { headers: { 'content-type': 'text/html' } }))
  const window = new standin.electron.BrowserWindow({ show: false, webPreferences: SAFE })
  await window.loadURL('app://bundle/')
  const page = await standin.page()
  expect(await page.evaluate(() => new Promise((resolve) => { navigator.geolocation.getCurrentPosition(() => { resolve('given') }, () => { resolve('denied') }) }))).toBe('given')
})

test('values are copied on their way between page and main: a shared object would hide a bug until shipped', async () => {
  const { ipcMain } = standin.electron
  ipcMain.handle('echo', () => ({ clash: () => 1 }))
  expect(() => { ipcMain.handle('echo', () => null) }).toThrow('second handler')
  standin.electron.protocol.handle('app', () => new Response('<iframe srcdoc="x"></iframe>', { headers: { 'content-type': 'text/html' } }))
  const window = new standin.electron.BrowserWindow({ show: false, webPreferences: SAFE })
  await window.loadURL('app://bundle/')
  const page = await standin.page()
  const answer = await page.evaluate(() => (globalThis as unknown as { __standinInvoke(channel: string, args: unknown[]): Promise<{ failure: string }> }).__standinInvoke('echo', []))
  expect(answer.failure).toMatch(/could not be cloned/)
})
