import fs from 'node:fs'
import path from 'node:path'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

export interface RendererFile { readonly file: string, readonly contentType: string }

/**
 * The built renderer as a closed list: address path -> file. A request is looked up in it and never joined to
 * a folder, so no spelling of `..` can reach another file. Links and unknown kinds (.map) are left out.
 */
export function listRendererFiles(folder: string): ReadonlyMap<string, RendererFile> {
  const files = new Map<string, RendererFile>()
  const walk = (inside: string) => {
    for (const entry of fs.readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const place = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) { walk(place); continue }
      const contentType = CONTENT_TYPES[path.extname(entry.name)]
      if (entry.isFile() && contentType) files.set(`/${place}`, { file: path.join(folder, place), contentType })
    }
  }
  walk('')
  const start = files.get('/index.html')
  if (!start) throw new Error(`the renderer is not built: no index.html in ${folder}`)
  return files.set('/', start)
}
