import { parentPort } from 'node:worker_threads'
import { readCsv } from './csv-sheet.ts'
import { refusal } from './outcome.ts'
import { readXlsxSheets } from './xlsx-sheets.ts'

export interface WorkbookOrder {
  kind: 'xlsx' | 'csv'
  bytes: Uint8Array
  fileName: string
}

// One order per thread: the caller ends the thread whatever comes of it.
parentPort?.once('message', (order: WorkbookOrder) => {
  const read = order.kind === 'csv' ? Promise.resolve().then(() => readCsv(order.bytes, order.fileName)) : readXlsxSheets(order.bytes)
  void read.catch((error: unknown) => refusal('unreadable', { reason: error instanceof Error ? error.name : 'error' })).then((outcome) => parentPort?.postMessage(outcome, []))
})
