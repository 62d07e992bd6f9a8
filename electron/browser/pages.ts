import fs from 'node:fs'
import path from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.json': 'application/json',
}

export interface Page { type: string; body: Buffer }

/** The built renderer, read once: only files that were listed at start can be asked for, so no path can lead outside. */
export function readPages(folder: string): Map<string, Page> {
  const pages = new Map<string, Page>()
  const walk = (inside: string) => {
    for (const entry of fs.readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) walk(name)
      else if (entry.isFile()) {
        const type = TYPES[path.extname(entry.name)]
        if (type !== undefined) pages.set(`/${name}`, { type, body: fs.readFileSync(path.join(folder, name)) })
      }
    }
  }
  walk('')
  return pages
}

/** Nothing but our own origin; the preview of a paper is an iframe of our own HTML. */
export const CSP = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'",
  "connect-src 'self'", "frame-src 'self' blob:", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'",
].join('; ')

export const SAFE_HEADERS: Record<string, string> = {
  'content-security-policy': CSP, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'DENY',
}
