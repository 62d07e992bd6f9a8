import type { Readable, Writable } from 'node:stream'
import { PdfFailure } from './pdf-failure.ts'

type Params = Record<string, unknown>
interface Waiting { resolve(result: Params): void; reject(error: Error): void; method: string }
interface Message { id?: number; result?: Params; error?: { message?: string } }

export interface DevtoolsPipe {
  send(method: string, params?: Params, sessionId?: string): Promise<Params>
  /** Fails every call under way and all later ones. */
  close(reason: string): void
  ended(): boolean
}

/** The DevTools protocol over --remote-debugging-pipe: NUL-ended JSON on two descriptors, so no port is ever opened. */
export function devtoolsPipe(input: Writable, output: Readable): DevtoolsPipe {
  const waiting = new Map<number, Waiting>()
  let next = 1
  let ended: string | null = null
  let parts: Buffer[] = []

  const close = (reason: string): void => {
    ended ??= reason
    for (const call of waiting.values()) call.reject(new PdfFailure('failed', `${call.method}: ${ended}`))
    waiting.clear()
  }

  const receive = (text: string): void => {
    const message = JSON.parse(text) as Message
    const call = message.id === undefined ? undefined : waiting.get(message.id)
    if (message.id === undefined || !call) return
    waiting.delete(message.id)
    if (message.error) call.reject(new PdfFailure('failed', `${call.method}: ${message.error.message ?? 'refused'}`))
    else call.resolve(message.result ?? {})
  }

  output.on('data', (data: Buffer) => {
    let rest = data
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const text = Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8')
      parts = []
      rest = rest.subarray(end + 1)
      receive(text)
    }
    if (rest.length > 0) parts.push(rest)
  })
  output.on('close', () => { close('the browser closed its pipe') })
  output.on('error', () => { close('the pipe from the browser broke') })
  input.on('error', () => { close('the pipe to the browser broke') })

  return {
    close,
    ended: () => ended !== null,
    send: (method, params = {}, sessionId) => new Promise((resolve, reject) => {
      if (ended !== null) { reject(new PdfFailure('failed', `${method}: ${ended}`)); return }
      const id = next++
      waiting.set(id, { resolve, reject, method })
      input.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`)
    }),
  }
}
