import http from 'node:http'
import type { Answer } from '../../shared/api/method.ts'
import { rawRequest, type RawAnswer } from '../helpers/raw-request.ts'

/** What our own page sends with every call. */
export interface Session {
  origin: string
  headers: Record<string, string>
  call(method: string, input: unknown): Promise<Answer<unknown>>
  upload(name: string, body: Buffer): Promise<RawAnswer>
  download(address: string): Promise<RawAnswer>
  /** Hears the events as a page does; answers how to leave. */
  listen(hear: (text: string) => void): Promise<() => void>
}

/** Opens the program at its one-time address, as the owner's browser does. */
export async function signIn(url: string): Promise<Session> {
  const { origin } = new URL(url)
  const launch = await rawRequest(url)
  const cookie = String(launch.headers['set-cookie']?.[0]).split(';')[0] ?? ''
  const session = JSON.parse((await rawRequest(`${origin}/session.json`, { headers: { cookie } })).body) as { token: string; header: string }
  const headers = { cookie, origin, [session.header]: session.token }
  return {
    origin, headers,
    async call(method, input) {
      const answer = await rawRequest(`${origin}/call`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ method, input }) })
      return JSON.parse(answer.body) as Answer<unknown>
    },
    upload: (name, body) => rawRequest(`${origin}/upload`, { method: 'POST', headers: { ...headers, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) }, body }),
    download: (address) => rawRequest(`${origin}${address}`, { headers: { cookie } }),
    listen: (hear) => new Promise((resolve, reject) => {
      const request = http.get(`${origin}/events`, { headers: { cookie } }, (response) => {
        response.setEncoding('utf8')
        response.on('data', hear)
        response.on('error', () => undefined)
        response.once('data', () => resolve(() => { request.destroy() }))
      })
      request.on('error', reject)
    }),
  }
}
