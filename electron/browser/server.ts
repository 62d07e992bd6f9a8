import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { House } from '../api/house.ts'
import type { HouseEvent } from '../../shared/api/contract.ts'
import { EVIDENCE_LIMIT } from '../../shared/domain/evidence/evidence.ts'
import { readBody } from './body.ts'
import type { Downloads } from './downloads.ts'
import { openGate, TOKEN_HEADER } from './gate.ts'
import { readPages, SAFE_HEADERS } from './pages.ts'

export interface ServerOptions {
  house: House
  downloads: Downloads
  /** The built renderer. */
  pages: string
  /** Called when no page has been connected for `graceMs` (30 s); the program then ends. */
  onAbandoned: () => void
  graceMs?: number
}

export interface RunningServer {
  /** Address with the one-time token. */
  url: string
  close(): Promise<void>
}

const CALL_LIMIT = 8 * 1024 * 1024
const UPLOAD_LIMIT = 64 * 1024 * 1024

/** The program on 127.0.0.1 at a free port: exact Host, one launch token, HttpOnly cookie, header token, POST + JSON only. */
export async function serve(options: ServerOptions): Promise<RunningServer> {
  const pages = readPages(options.pages)
  let authority = ''
  const gate = openGate(() => authority)
  const streams = new Set<http.ServerResponse>()
  let leaving: NodeJS.Timeout | undefined

  const answer = (response: http.ServerResponse, status: number, type: string, body: string | Buffer, extra: Record<string, string> = {}) => {
    response.writeHead(status, { ...SAFE_HEADERS, 'content-type': type, ...extra })
    response.end(body)
  }
  const refuse = (response: http.ServerResponse, status: number, why: string) => answer(response, status, 'text/plain; charset=utf-8', why, { connection: 'close' })
  const json = (response: http.ServerResponse, value: unknown) => answer(response, 200, 'application/json; charset=utf-8', JSON.stringify(value))

  const stillHere = () => {
    clearTimeout(leaving)
    if (streams.size === 0) leaving = setTimeout(options.onAbandoned, options.graceMs ?? 30_000)
  }

  async function get(url: URL, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    if (url.pathname === '/launch') {
      if (!gate.spendLaunchToken(url.searchParams.get('token') ?? '')) return refuse(response, 403, '这个地址只能用一次。请在终端重新运行 npm start。')
      response.writeHead(303, { ...SAFE_HEADERS, 'set-cookie': gate.cookie, location: '/' })
      response.end()
      return
    }
    const why = gate.refuse(request, { session: true, header: false, origin: false })
    if (why !== null) return refuse(response, 403, why)
    if (url.pathname === '/events') return events(request, response)
    if (url.pathname.startsWith('/download/')) {
      const file = options.downloads.take(url.pathname.slice('/download/'.length))
      if (file === undefined) return refuse(response, 404, '文件已经取走。请再导出一次。')
      return answer(response, 200, file.type, Buffer.from(file.bytes), { 'content-disposition': `attachment; filename*=UTF-8''${headerText(file.name)}` })
    }
    if (url.pathname === '/session.json') return json(response, { token: gate.headerToken, header: TOKEN_HEADER })
    const page = pages.get(url.pathname === '/' ? '/index.html' : url.pathname)
    if (page === undefined) return refuse(response, 404, 'not found')
    answer(response, 200, page.type, page.body)
  }

  async function post(url: URL, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const why = gate.refuse(request, { session: true, header: true, origin: true })
    if (why !== null) return refuse(response, 403, why)
    if (url.pathname === '/upload') {
      if (request.headers['content-type'] !== 'application/octet-stream') return refuse(response, 415, 'type')
      const bytes = await readBody(request, UPLOAD_LIMIT)
      if (bytes === null) return json(response, { ok: false, code: 'file-refused', details: { reason: 'too-large' } })
      const name = fileName(String(request.headers['x-file-name'] ?? ''))
      if (name === null) return refuse(response, 400, 'name')
      return json(response, await options.house.receiveFile(name, bytes))
    }
    if (url.pathname === '/evidence') {
      if (request.headers['content-type'] !== 'application/octet-stream') return refuse(response, 415, 'type')
      const name = fileName(String(request.headers['x-file-name'] ?? ''))
      if (name === null) return refuse(response, 400, 'name')
      const bytes = await readBody(request, EVIDENCE_LIMIT)
      if (bytes === null) return json(response, { ok: false, code: 'evidence-refused', details: { reason: 'too-large', name } })
      return json(response, await options.house.receiveEvidence(name, bytes))
    }
    if (url.pathname !== '/call') return refuse(response, 404, 'not found')
    if (!/^application\/json(;|$)/.test(request.headers['content-type'] ?? '')) return refuse(response, 415, 'type')
    const body = await readBody(request, CALL_LIMIT)
    if (body === null) return refuse(response, 413, 'too large')
    let call: unknown
    try {
      call = JSON.parse(body.toString('utf8'))
    } catch {
      return refuse(response, 400, 'json')
    }
    const { method, input } = (typeof call === 'object' && call !== null ? call : {}) as { method?: unknown; input?: unknown }
    json(response, await options.house.invoke(typeof method === 'string' ? method : '', input))
  }

  function events(request: http.IncomingMessage, response: http.ServerResponse): void {
    response.writeHead(200, { ...SAFE_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' })
    response.write(': open\n\n')
    streams.add(response)
    stillHere()
    request.on('close', () => {
      streams.delete(response)
      stillHere()
    })
  }
  const unsubscribe = options.house.subscribe((event: HouseEvent) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`)
  })

  const server = http.createServer((request, response) => {
    const url = URL.parse(request.url ?? '/', `http://${authority}`)
    if (url === null) return refuse(response, 400, 'address')
    const task = gate.refuse(request, { session: false, header: false, origin: false }) === 'host' ? Promise.resolve(refuse(response, 403, 'host'))
      : request.method === 'GET' ? get(url, request, response)
        : request.method === 'POST' ? post(url, request, response) : Promise.resolve(refuse(response, 405, 'method'))
    task.catch(() => { if (!response.headersSent) refuse(response, 500, 'fault') })
  })
  server.maxHeadersCount = 60
  server.requestTimeout = 120_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  authority = `127.0.0.1:${(server.address() as AddressInfo).port}`
  // Somebody who never opens the address keeps the program for ten minutes, not for ever.
  leaving = setTimeout(options.onAbandoned, Math.max(options.graceMs ?? 30_000, 600_000))

  return {
    url: `http://${authority}${gate.launchPath}`,
    async close() {
      clearTimeout(leaving)
      unsubscribe()
      for (const stream of streams) stream.end()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Any text as a header may carry it (RFC 8187): no quote, no line break, and half a character is no reason to fail. */
const headerText = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The name the page sent, percent-encoded; null when it is not. */
function fileName(header: string): string | null {
  try {
    return decodeURIComponent(header).slice(0, 500)
  } catch {
    return null
  }
}
