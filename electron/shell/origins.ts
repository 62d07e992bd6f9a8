export const APP_SCHEME = 'app'
/** The renderer's own origin. */
export const BUNDLE_ORIGIN = 'app://bundle'
/** Documents on their way to paper or PDF: another origin, without scripts and without the bridge. */
export const PRINT_ORIGIN = 'app://print'
export const START_PAGE = `${BUNDLE_ORIGIN}/index.html`

/** Scheme and host of an address, '' when it is none. `URL.origin` says 'null' for schemes of one's own. */
export function originOf(address: string): string {
  if (!URL.canParse(address)) return ''
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}

/** True for the one document a window of ours may show (hash and query are the renderer's business). */
export function isStartPage(address: string): boolean {
  if (originOf(address) !== BUNDLE_ORIGIN) return false
  const { pathname } = new URL(address)
  return pathname === '/' || pathname === '' || pathname === '/index.html'
}
