import { refuseEvidence } from '../../shared/domain/evidence/evidence.ts'
import type { HouseEvent } from '../../shared/api/contract.ts'
import type { Answer } from '../../shared/api/method.ts'

/** What reaches the house, whichever host we run in. */
export interface Transport {
  host: 'electron' | 'browser'
  /** `leaving`: the page goes away and the call must outlive it. */
  invoke(method: string, input: unknown, leaving?: boolean): Promise<Answer<unknown>>
  subscribe(listener: (event: HouseEvent) => void, onLost: () => void): () => void
  /** Browser host only: posts a chosen file and answers like intake.open. */
  upload(file: File): Promise<Answer<unknown>>
  /** A file dropped on the page, or chosen by it: answers like attachments.receive. */
  evidence(file: File): Promise<Answer<unknown>>
}

interface Bridge {
  invoke(method: string, input: unknown): Promise<Answer<unknown>>
  subscribe(listener: (event: HouseEvent) => void): () => void
}
declare global {
  interface Window { hengping?: Bridge }
}

const UNREACHABLE: Answer<never> = { ok: false, code: 'busy', details: { unreachable: true } }

function overBridge(bridge: Bridge): Transport {
  return {
    host: 'electron',
    invoke: (method, input) => bridge.invoke(method, input),
    subscribe: (listener) => bridge.subscribe(listener),
    upload: () => Promise.resolve(UNREACHABLE),
    evidence: async (file) => {
      // Too large is refused by its size alone; the bytes would only be carried for nothing.
      if (refuseEvidence(file.name, file.size) === 'too-large') return { ok: false, code: 'evidence-refused', details: { reason: 'too-large', name: file.name } }
      return bridge.invoke('attachments.receive', { dropped: { name: file.name, base64: await base64Of(file) } })
    },
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result.slice(reader.result.indexOf(',') + 1) : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(file)
  })
}

function overHttp(): Transport {
  let session: Promise<{ token: string; header: string }> | undefined
  const open = () => (session ??= fetch('/session.json').then((answer) => answer.json() as Promise<{ token: string; header: string }>))
  const post = async (path: string, headers: Record<string, string>, body: BodyInit, keepalive = false): Promise<Answer<unknown>> => {
    try {
      const { token, header } = await open()
      const answer = await fetch(path, { method: 'POST', headers: { ...headers, [header]: token }, body, keepalive })
      if (answer.status === 413) return { ok: false, code: 'bad-input', details: {} }
      return answer.ok ? (await answer.json() as Answer<unknown>) : { ok: false, code: 'fault', details: {} }
    } catch {
      return UNREACHABLE
    }
  }
  return {
    host: 'browser',
    invoke: (method, input, leaving = false) => {
      const body = JSON.stringify({ method, input })
      // Browsers refuse more than 64 KB of what is to outlive the page; a Chinese sign takes three bytes.
      return post('/call', { 'content-type': 'application/json' }, body, leaving && body.length < 20_000)
    },
    upload: (file) => post('/upload', { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) }, file),
    evidence: (file) => post('/evidence', { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name.toWellFormed()) }, file),
    subscribe: (listener, onLost) => {
      const stream = new EventSource('/events')
      stream.addEventListener('message', (message) => listener(JSON.parse(message.data as string) as HouseEvent))
      stream.addEventListener('error', () => { if (stream.readyState === EventSource.CLOSED) onLost() })
      return () => stream.close()
    },
  }
}

export const transport: Transport = window.hengping === undefined ? overHttp() : overBridge(window.hengping)
