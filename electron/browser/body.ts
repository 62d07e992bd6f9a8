import type { IncomingMessage } from 'node:http'

/**
 * Collects a request's body; null when it is larger than `limit` bytes. The rest is then thrown away as it comes: a socket closed
 * while the page still sends would show it a broken connection instead of our answer. Rejects when the page goes away half way.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume()
    return Promise.resolve(null)
  }
  return new Promise((resolve, reject) => {
    let parts: Buffer[] = []
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size <= limit) parts.push(part)
      else {
        parts = []
        resolve(null)
      }
    })
    request.once('end', () => resolve(Buffer.concat(parts)))
    request.once('error', reject)
    request.once('aborted', () => reject(new Error('the page went away')))
  })
}
