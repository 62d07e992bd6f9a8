import path from 'node:path'
import { openHouse, type House } from '../../electron/api/house.ts'
import type { Ports } from '../../electron/api/ports.ts'
import { openPdfEngine, type PdfEngine } from '../../electron/files/pdf/chromium-pdf.ts'
import { findChromium } from '../../electron/platform/chromium.ts'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'

export interface BenchHouse {
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Takes a file as the page sends it; answers its handle. */
  receive(name: string, bytes: Uint8Array): Promise<string>
  close(): void
}

/** The house as an owner's machine opens it, its answers turned into text as they travel to the screen. */
export function openBenchHouse(folder: string, makePdf: (html: string) => Promise<Uint8Array> = noPort): BenchHouse {
  const house: House = openHouse({
    folder, version: '0.0.0-bench', workerFile: path.resolve(import.meta.dirname, '../../electron/files/workbook/workbook-worker.ts'),
    log: (entry) => process.stderr.write(`${entry}\n`),
    ports: {
      host: 'browser', makePdf, saveFolder: countFiles, async* makePdfs(documents) { for (const html of documents) yield await makePdf(html()) }, saveFile: ({ name }) => Promise.resolve({ place: name }), chooseFile: () => Promise.resolve(null), printHtml: noPort, openFolder: noPort, openFile: noPort, openPresenter: noPort,
    },
  })
  return {
    async call(method, input) {
      const answer = await house.invoke(method, input)
      if (!answer.ok) throw new Error(`${method} was refused: ${answer.code} ${JSON.stringify(answer.details)}`)
      return JSON.parse(JSON.stringify(answer.value)) as Output<typeof method>
    },
    async receive(name, bytes) {
      const answer = await house.receiveFile(name, bytes)
      if (!answer.ok) throw new Error(`${name} was refused: ${answer.code}`)
      return answer.value.file
    },
    close: () => house.close(),
  }
}

async function countFiles({ name, files }: Parameters<Ports['saveFolder']>[0]): Promise<{ place: string; files: number }> {
  let count = 0
  for await (const _file of files()) count += 1
  return { place: name, files: count }
}

const noPort = (): Promise<never> => Promise.reject(new Error('the benchmark has no such port'))

/** Null where the machine has no Chrome, Edge or Chromium. */
export function openBenchPdf(): PdfEngine | null {
  const chromium = findChromium(process.env, process.platform)
  return chromium === null ? null : openPdfEngine(chromium)
}
