import type { App, Session, WebContents } from 'electron'
import { BUNDLE_ORIGIN, isStartPage, originOf } from './origins.ts'
import type { Refusals } from './refusals.ts'

const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['fullscreen', 'keyboardLock', 'clipboard-sanitized-write'])

/** True for addresses that stay inside the program: its own scheme, what its pages made themselves, devtools. */
function isOurs(address: string): boolean {
  return /^(app|devtools|data):/.test(address) || address.startsWith(`blob:${BUNDLE_ORIGIN}/`)
}

/** For the parts of Chromium that ask no session (WebRTC, updaters): no name resolves and the one way out leads nowhere. */
export function closeNetwork(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('proxy-server', 'socks5://127.0.0.1:9')
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
  app.commandLine.appendSwitch('disable-background-networking')
}

/** Nothing leaves the computer and nothing is asked of the owner's hardware, whatever a page tries. */
export function lockDownSession(session: Session, refusals: Refusals): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const allowed = ALLOWED_PERMISSIONS.has(permission) && details.isMainFrame && originOf(details.requestingUrl) === BUNDLE_ORIGIN
    if (!allowed) refusals.add('permission', permission)
    callback(allowed)
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    ALLOWED_PERMISSIONS.has(permission) && details.isMainFrame && originOf(requestingOrigin) === BUNDLE_ORIGIN)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !isOurs(details.url)
    if (cancel) refusals.add('network', originOf(details.url))
    callback({ cancel })
  })
  session.on('will-download', (event) => {
    event.preventDefault()
    refusals.add('download', 'a page started a download')
  })
  // The spell checker would fetch dictionaries from the network.
  session.setSpellCheckerEnabled(false)
}

/** Holds one window's contents to the page it was opened with. */
export function lockDownContents(contents: WebContents, refusals: Refusals): void {
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame ? isStartPage(details.url) && originOf(contents.getURL()) === BUNDLE_ORIGIN : isInnerFrame(details.url)) return
    details.preventDefault()
    refusals.add('navigation', originOf(details.url))
  })
  contents.setWindowOpenHandler(({ url }) => {
    refusals.add('new-window', originOf(url))
    return { action: 'deny' }
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
    refusals.add('webview', 'a page attached a webview')
  })
  // WebRTC does not pass through webRequest: with closeNetwork's proxy this leaves it no route at all.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

function isInnerFrame(address: string): boolean {
  return address === 'about:srcdoc' || address === 'about:blank' || address.startsWith(`blob:${BUNDLE_ORIGIN}/`)
}
