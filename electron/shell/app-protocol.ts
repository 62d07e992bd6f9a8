import fs from 'node:fs/promises'
import type { Protocol } from 'electron'
import { APP_SCHEME, BUNDLE_ORIGIN, PRINT_ORIGIN, originOf } from './origins.ts'
import { bundleHeaders, printHeaders, refusalHeaders } from './page-headers.ts'
import type { PrintPages } from './print-pages.ts'
import type { RendererFile } from './renderer-files.ts'

/** Must run before `ready`: gives app:// an origin, so that 'self', fetch and storage work as on a web page. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveApp(protocol: Protocol, files: ReadonlyMap<string, RendererFile>, printPages: PrintPages): void {
  const answer = async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
    const origin = originOf(request.url)
    const pathname = decodedPath(request.url)
    if (pathname === null) return refusal(400)
    if (origin === BUNDLE_ORIGIN) {
      const found = files.get(pathname)
      if (!found) return refusal(404)
      return new Response(await fs.readFile(found.file), { headers: bundleHeaders(found.contentType) })
    }
    const html = origin === PRINT_ORIGIN ? printPages.find(pathname) : undefined
    return html === undefined ? refusal(404) : new Response(html, { headers: printHeaders() })
  }
  protocol.handle(APP_SCHEME, answer)
}

function decodedPath(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address).pathname)
  } catch {
    return null
  }
}

const refusal = (status: number) => new Response(`refused (${status})`, { status, headers: refusalHeaders() })
