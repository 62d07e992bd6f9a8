import type { Frame } from 'playwright-core'
import { ownOrigin, toOwn } from './addresses.ts'
import type { StandinState } from './state.ts'

/** Asks the program's own handlers. Without a handler Electron grants everything, and so does the stand-in. */
export async function askPermission(state: StandinState, contents: unknown, frame: Frame, way: 'check' | 'request', permission: string): Promise<boolean> {
  const requestingUrl = toOwn(frame.url())
  const isMainFrame = frame.parentFrame() === null
  const granted = way === 'check'
    ? state.permissionCheck?.(contents, permission, `${ownOrigin(requestingUrl)}/`, { isMainFrame, requestingUrl }) ?? true
    : await new Promise<boolean>((resolve) => {
      if (!state.permissionRequest) { resolve(true); return }
      state.permissionRequest(contents, permission, resolve, { isMainFrame, requestingUrl })
    })
  state.permissions.push({ way, permission, granted })
  return granted
}

/** Runs in every frame before its scripts: the web's ways to ask for a permission, put to the handlers above. */
export const PERMISSION_SCRIPT = String.raw`(() => {
  const ask = globalThis.__standinPermission
  delete globalThis.__standinPermission
  if (!ask) return
  const refused = () => new DOMException('Permission denied', 'NotAllowedError')
  const guard = (owner, name, permission) => {
    const original = owner?.[name]
    if (!original) return
    Object.defineProperty(owner, name, { configurable: true, writable: true, value: async function (...args) {
      if (!await ask('request', permission)) throw refused()
      return original.apply(this, args)
    } })
  }
  guard(globalThis.Clipboard?.prototype, 'writeText', 'clipboard-sanitized-write')
  guard(globalThis.Clipboard?.prototype, 'readText', 'clipboard-read')
  guard(globalThis.Element?.prototype, 'requestFullscreen', 'fullscreen')
  guard(globalThis.MediaDevices?.prototype, 'getUserMedia', 'media')
  guard(globalThis.MediaDevices?.prototype, 'getDisplayMedia', 'display-capture')
  const place = globalThis.Geolocation?.prototype
  if (place) place.getCurrentPosition = (done, failed) => { void ask('request', 'geolocation').then((ok) =>
    ok ? done({ coords: { latitude: 0, longitude: 0 } }) : failed?.({ code: 1, message: 'denied' })) }
  if (globalThis.Notification) globalThis.Notification.requestPermission = async () => await ask('request', 'notifications') ? 'granted' : 'denied'
  const query = globalThis.Permissions?.prototype
  if (query) query.query = async ({ name }) => ({ name, state: await ask('check', name) ? 'granted' : 'denied' })
})()`
