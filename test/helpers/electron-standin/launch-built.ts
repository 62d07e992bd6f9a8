import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DialogKind } from './state.ts'
import type { WireCall, WireRecord, WireReply, WireRequest } from './wire.ts'

export interface BuiltShell {
  answer(kind: DialogKind, answer: unknown): Promise<void>
  /** Waits for the window's document, then evaluates an expression in it. */
  evaluate<T>(expression: string, window?: number): Promise<T>
  screenshot(file: string, window?: number): Promise<void>
  clickMenu(...labels: string[]): Promise<void>
  closeWindow(window?: number): Promise<boolean>
  quit(): Promise<void>
  record(): Promise<WireRecord>
  /** Exit code, the last record, and what the process wrote to stderr. */
  readonly ended: Promise<{ code: number, record: WireRecord | null, stderr: string }>
  kill(signal?: NodeJS.Signals): void
}

/** Runs a built main file as Electron would, in a process of its own, with the stand-in for `electron`. */
export function launchBuilt(options: { main: string, home: string, dataFolder: string, packaged?: boolean, env?: Record<string, string> }): BuiltShell {
  const child = fork(options.main, [], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', new URL('./hook.ts', import.meta.url).href],
    env: { ...process.env, ...options.env, HENGPING_DATA: options.dataFolder, STANDIN_HOME: options.home, STANDIN_PACKAGED: options.packaged ? '1' : '0' },
    cwd: options.home, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced',
  })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const ended = Promise.withResolvers<{ code: number, record: WireRecord | null, stderr: string }>()
  let stderr = ''
  let last: WireRecord | null = null
  let lastId = 0
  child.stderr?.on('data', (chunk: Buffer) => { stderr += chunk.toString() })
  child.on('message', (message) => {
    const reply = message as WireReply
    if ('ended' in reply) { last = reply.record; return }
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('failure' in reply) asked?.reject(new Error(reply.failure))
    else asked?.resolve(reply.value)
  })
  child.on('close', (code) => {
    for (const asked of waiting.values()) asked.reject(new Error(`the program ended (${code}): ${stderr}`))
    ended.resolve({ code: code ?? -1, record: last, stderr })
  })
  const call = (ask: WireCall): Promise<unknown> => {
    const asked = Promise.withResolvers<unknown>()
    const request: WireRequest = { id: ++lastId, ask }
    waiting.set(request.id, asked)
    child.send(request, (error) => { if (error) asked.reject(error) })
    return asked.promise
  }
  return {
    answer: async (kind, answer) => { await call({ call: 'answer', kind, answer }) },
    evaluate: <T>(expression: string, window = 0) => call({ call: 'evaluate', window, expression }) as Promise<T>,
    screenshot: async (file, window = 0) => { await call({ call: 'screenshot', window, file }) },
    clickMenu: async (...labels) => { await call({ call: 'clickMenu', labels }) },
    closeWindow: (window = 0) => call({ call: 'closeWindow', window }) as Promise<boolean>,
    quit: async () => { await call({ call: 'quit' }) },
    record: () => call({ call: 'record' }) as Promise<WireRecord>,
    ended: ended.promise,
    kill: (signal = 'SIGKILL') => { child.kill(signal) },
  }
}

/** The built main file of this checkout. */
export const builtMain = fileURLToPath(new URL('../../../dist/electron/main.cjs', import.meta.url))
