import { randomBytes } from 'node:crypto'

export interface Download { name: string; bytes: Uint8Array; type: string }

/** Files made for the owner, each to be fetched once by an address nobody can guess. */
export interface Downloads {
  offer(download: Download): string
  take(token: string): Download | undefined
}

const KEPT = 5

export function openDownloads(): Downloads {
  const waiting = new Map<string, Download>()
  return {
    offer(download) {
      const token = randomBytes(24).toString('base64url')
      waiting.set(token, download)
      for (const oldest of [...waiting.keys()].slice(0, -KEPT)) waiting.delete(oldest)
      return `/download/${token}`
    },
    take(token) {
      const download = waiting.get(token)
      waiting.delete(token)
      return download
    },
  }
}
