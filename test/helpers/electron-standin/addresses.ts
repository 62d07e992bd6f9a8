/**
 * Chromium cannot be taught a scheme of our own from outside, so app://bundle/x is shown as
 * https://bundle.app.localhost/x: a secure context with an origin of its own, which can be intercepted.
 */
export const toShown = (address: string) => address.replace(/^app:\/\/([^/?#]+)/, 'https://$1.app.localhost')
export const toOwn = (address: string) => address.replace(/^https:\/\/([^./]+)\.app\.localhost(?=[/?#]|$)/, 'app://$1')

/** A policy that names app: must name what the pages are shown under. */
export const shownPolicy = (policy: string) =>
  policy.replace(/\bapp:\/\/([\w-]+)/g, 'https://$1.app.localhost').replace(/\bapp:(?!\/\/)/g, 'https://*.app.localhost')

export function ownOrigin(address: string): string {
  const own = toOwn(address)
  if (!URL.canParse(own)) return 'null'
  const { protocol, host } = new URL(own)
  return host === '' ? 'null' : `${protocol}//${host}`
}
