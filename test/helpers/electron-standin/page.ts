import fs from 'node:fs'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { preventable } from './loud.ts'
import { toOwn } from './addresses.ts'
import { askPermission, PERMISSION_SCRIPT } from './permissions.ts'
import { preloadScript } from './preload-script.ts'
import { frameView } from './web-contents.ts'
import type { StandinWindow } from './browser-window.ts'

/** The Chromium page behind a window, wired to the window's events before its first document. */
export async function openPage(window: StandinWindow, context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const { state, webContents } = window
  const { width, height } = window.getNormalBounds()
  await page.setViewportSize({ width, height })
  page.on('close', () => { window.destroy() })
  page.on('crash', () => { webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 }) })
  page.on('pageerror', (error) => { state.pageErrors.push(error.stack ?? error.message) })
  page.on('console', (message) => { if (message.type() === 'error') state.pageErrors.push(message.text()) })
  page.on('load', () => {
    webContents.emit('did-finish-load')
    window.emit('ready-to-show')
  })
  page.on('popup', (popup) => { void popup.close().catch(() => undefined) })
  page.on('download', (download) => {
    const event = preventable({})
    state.download?.(event)
    if (!event.defaultPrevented) state.complaints.push(`a download began: ${download.suggestedFilename()}`)
    void download.cancel().catch(() => undefined)
  })
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') { void dialog.accept().catch(() => undefined); return }
    const event = preventable({})
    webContents.emit('will-prevent-unload', event)
    // In Electron preventing this event means: unload all the same.
    void (event.defaultPrevented ? dialog.accept() : dialog.dismiss()).catch(() => undefined)
  })
  await hearWindowOpen(window, page)
  if (window.options.webPreferences?.javascript === false) return page
  await page.exposeBinding('__standinPermission', ({ frame }, way: 'check' | 'request', permission: string) =>
    askPermission(state, webContents, frame, way, permission))
  await page.exposeBinding('__standinInvoke', ({ frame }, channel: string, args: unknown[]) => invoke(window, frame, channel, args))
  await page.addInitScript({ content: PERMISSION_SCRIPT })
  const preload = window.options.webPreferences?.preload
  if (preload) await page.addInitScript({ content: preloadScript(fs.readFileSync(preload, 'utf8')) })
  return page
}

async function invoke(window: StandinWindow, frame: Frame, channel: string, args: unknown[]): Promise<{ value: unknown } | { failure: string }> {
  const handler = window.state.handlers.get(channel)
  if (!handler) return { failure: `Error: No handler registered for '${channel}'` }
  try {
    const event = { sender: window.webContents, senderFrame: frameView(frame), processId: 1, frameId: 1 }
    return { value: structuredClone(await handler(event, ...args)) }
  } catch (error) {
    return { failure: String(error) }
  }
}

/** The address of window.open is only told by the protocol; the popup itself is closed at once. */
async function hearWindowOpen(window: StandinWindow, page: Page): Promise<void> {
  const wire = await page.context().newCDPSession(page)
  await wire.send('Page.enable')
  wire.on('Page.windowOpen', ({ url }) => {
    const { openHandler } = window.webContents
    const answer = openHandler?.({ url: toOwn(url), frameName: '', features: '', disposition: 'new-window', referrer: { url: '', policy: 'default' } } as never)
    if (answer?.action !== 'deny') window.state.complaints.push(`a page opened a window: ${url}`)
  })
}
