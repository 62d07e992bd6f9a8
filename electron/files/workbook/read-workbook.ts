import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { fileKind } from './file-kind.ts'
import { LIMITS, refusal } from './outcome.ts'
import type { ReadOutcome } from './outcome.ts'
import type { WorkbookOrder } from './workbook-worker.ts'

export type { CsvEncoding, ReadDetails, ReadOutcome, ReadRefusal } from './outcome.ts'

export interface ReadOptions {
  signal?: AbortSignal
  timeoutMs?: number
  /** The bundled workbook-worker.cjs, when this code itself is bundled. It may lie inside an asar. */
  workerFile?: string | URL
}

const SOURCE_WORKER = './workbook-worker.ts'

/** Worker threads cannot be started from inside an asar, so a bundled worker is read as text and run from memory. */
function startWorker(workerFile: string | URL | undefined): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: LIMITS.heapMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }
  // No flags of the parent: some (--input-type) would keep a thread from starting.
  const options = { resourceLimits, stdin: false, env: {}, execArgv: [] }
  if (workerFile === undefined) return new Worker(new URL(SOURCE_WORKER, import.meta.url), options)
  if (!String(workerFile).endsWith('.cjs')) return new Worker(workerFile, options)
  return new Worker(readFileSync(workerFile, 'utf8'), { ...options, eval: true })
}

/** A thread that overruns its time, its heap or the user's patience is ended; nothing it does can hang the app. */
function inWorker(order: WorkbookOrder, { signal, timeoutMs = LIMITS.timeoutMs, workerFile }: ReadOptions): Promise<ReadOutcome> {
  return new Promise((resolve) => {
    const worker = startWorker(workerFile)
    const settle = (outcome: ReadOutcome): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      resolve(outcome)
      void worker.terminate()
    }
    const cancel = (): void => settle(refusal('cancelled'))
    const timer = setTimeout(() => settle(refusal('timeout')), timeoutMs)
    signal?.addEventListener('abort', cancel)
    worker.once('message', (outcome: ReadOutcome) => settle(outcome))
    worker.once('error', (error: NodeJS.ErrnoException) => settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusal('too-large', { reason: 'memory' }) : refusal('unreadable', { reason: error.code ?? error.name })))
    worker.once('exit', (code) => settle(refusal('unreadable', { reason: `worker ended with ${code}` })))
    worker.postMessage(order, [order.bytes.buffer as ArrayBuffer])
  })
}

/** Reads .xlsx or CSV bytes. Every failure is a code; `bytes` stay usable. */
export async function readWorkbook(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Promise<ReadOutcome> {
  if (options.signal?.aborted) return refusal('cancelled')
  if (bytes.byteLength === 0) return refusal('empty')
  if (bytes.byteLength > LIMITS.fileBytes) return refusal('too-large', { reason: 'file' })
  const kind = fileKind(bytes, fileName)
  if (typeof kind !== 'string') return kind
  return inWorker({ kind, bytes: new Uint8Array(bytes), fileName }, options)
}
