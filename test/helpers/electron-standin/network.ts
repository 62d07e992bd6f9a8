import type { BrowserContext, Frame, Request as ShownRequest, Route } from 'playwright-core'
import { shownPolicy, toOwn } from './addresses.ts'
import { sharedChromium } from './chromium.ts'
import { preventable } from './loud.ts'
import type { StandinWindow } from './browser-window.ts'
import type { StandinState } from './state.ts'

const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  stylesheet: 'stylesheet', script: 'script', image: 'image', font: 'font', xhr: 'xhr', fetch: 'xhr', ping: 'ping', cspreport: 'cspReport', media: 'media', websocket: 'webSocket',
}

/** A Chromium profile whose every request goes, in Electron's order, through navigation events, webRequest and the schemes. */
export async function openNetwork(state: StandinState, options: { javascript: boolean }): Promise<BrowserContext> {
  const context = await (await sharedChromium()).newContext({
    locale: 'zh-CN', acceptDownloads: true, serviceWorkers: 'block', javaScriptEnabled: options.javascript, permissions: ['clipboard-read', 'clipboard-write'],
  })
  await context.route('**/*', (route) => answer(state, route).catch((error: unknown) => {
    // A page closed in the middle of a request is no fault.
    if (!/closed|disposed/i.test(String(error))) state.complaints.push(`request failed: ${String(error)}`)
  }))
  await context.routeWebSocket(/.*/, (socket) => {
    permits(state, socket.url(), 'webSocket')
    void socket.close({ code: 1001, reason: 'no network' })
  })
  return context
}

async function answer(state: StandinState, route: Route): Promise<void> {
  const request = route.request()
  const url = toOwn(request.url())
  const frame = frameOf(request)
  const window = frame && state.windows.find((candidate) => candidate.page === frame.page())
  // A popup that Electron would never have opened gets no request either.
  if (!frame || !window) { await route.abort('aborted'); return }
  const isMainFrame = frame.parentFrame() === null
  if (request.isNavigationRequest() && !window.startedByHost(url, isMainFrame) && isStopped(window, url, isMainFrame)) {
    await route.abort('aborted')
    return
  }
  if (!permits(state, url, resourceType(request, isMainFrame))) { await route.abort('blockedbyclient'); return }
  const handler = state.schemes.get(new URL(url).protocol.slice(0, -1))
  if (!handler) {
    state.complaints.push(`a request would have left the computer: ${url}`)
    await route.abort('internetdisconnected')
    return
  }
  const response = await handler(new Request(url, { method: request.method(), headers: await request.allHeaders() }))
  const headers = Object.fromEntries(response.headers)
  if (headers['content-security-policy']) headers['content-security-policy'] = shownPolicy(headers['content-security-policy'])
  const body = Buffer.from(await response.arrayBuffer())
  if (request.isNavigationRequest() && isMainFrame) window.received(url, response, body)
  await route.fulfill({ status: response.status, headers, body })
}

function frameOf(request: ShownRequest): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}

function resourceType(request: ShownRequest, isMainFrame: boolean): string {
  if (request.isNavigationRequest()) return isMainFrame ? 'mainFrame' : 'subFrame'
  return RESOURCE_TYPES[request.resourceType()] ?? 'other'
}

/** Tells the page's own navigations, as Electron does, before anything is asked for. */
function isStopped(window: StandinWindow, url: string, isMainFrame: boolean): boolean {
  const details = preventable({ url, isMainFrame, isSameDocument: false, frame: null })
  window.webContents.emit('will-frame-navigate', details)
  if (isMainFrame && !details.defaultPrevented) window.webContents.emit('will-navigate', details)
  return details.defaultPrevented
}

function permits(state: StandinState, url: string, type: string): boolean {
  let cancelled = false
  state.beforeRequest?.({ id: state.requests.length + 1, url, method: 'GET', resourceType: type, referrer: '', timestamp: Date.now(), uploadData: [] },
    (response) => {
      cancelled = response.cancel === true
      if (response.redirectURL) state.complaints.push('webRequest redirects are not played')
    })
  state.requests.push({ url, resourceType: type, cancelled })
  return !cancelled
}
