import http from 'node:http'

export interface RawAnswer { status: number; headers: http.IncomingHttpHeaders; body: string }

/** A request with exactly the headers given: fetch would mend Host, Origin and Cookie for us. */
export function rawRequest(url: string, options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {}): Promise<RawAnswer> {
  const { hostname, port, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path: `${pathname}${search}`, method: options.method ?? 'GET', headers: options.headers ?? {}, setHost: options.headers?.['host'] === undefined }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }))
    })
    request.on('error', reject)
    request.end(options.body)
  })
}
