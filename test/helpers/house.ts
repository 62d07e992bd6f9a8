import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { openHouse, type House } from '../../electron/api/house.ts'
import type { Ports } from '../../electron/api/ports.ts'
import type { Connection } from '../../electron/database/open.ts'
import type { Clock } from '../../electron/platform/clock.ts'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import type { ErrorCode } from '../../shared/api/method.ts'

export interface FakePorts extends Ports {
  saved: { name: string; bytes: Uint8Array; kind: string }[]
  folders: { name: string; files: { name: string; bytes: Uint8Array }[] }[]
  printed: string[]
  opened: string[]
  /** Copies of evidence shown. */
  shown: { name: string; bytes: Uint8Array }[]
  /** Pages the presenter's window was opened at. */
  presented: string[]
  /** What the open dialog gives next; null cancels. */
  chosen: { name: string; bytes: Uint8Array } | null
}

export interface TestHouse {
  house: House
  ports: FakePorts
  /** Answer of a call that must succeed; throws with code, details and the log otherwise. */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Refusal of a call that must fail; throws when it succeeds. */
  refuse<M extends MethodName>(method: M, input: Input<M>): Promise<{ code: ErrorCode; details: Record<string, unknown> }>
  /** A second connection to the company's file, to look (and to arrange) behind the house's back. */
  db: Connection
  folder: string
  log: string[]
  /** Closes the house and opens it anew over the same folder. */
  restart(): void
  close(): void
}

export const heldClock = (at = '2026-11-23T09:30:00'): Clock => ({ now: () => new Date(at) })

/** The whole house over a temp folder: real files, real migrations, answers checked against the contract. */
export function openTestHouse(options: { clock?: Clock; folder?: string; keep?: boolean } = {}): TestHouse {
  const folder = options.folder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-house-'))
  const log: string[] = []
  const ports = fakePorts()
  const open = () => openHouse({
    folder, ports, version: '0.0.0-test', clock: options.clock ?? heldClock(), checkAnswers: true,
    workerFile: new URL('../../electron/files/workbook/workbook-worker.ts', import.meta.url),
    log: (entry) => { log.push(entry) },
  })
  const look = () => new Database(path.join(folder, 'hengping.db'), { fileMustExist: true })
  const test: TestHouse = {
    house: open(), db: look(), ports, folder, log,
    async call(method, input) {
      const answer = await test.house.invoke(method, input)
      if (!answer.ok) throw new Error(`${method} was refused: ${answer.code} ${JSON.stringify(answer.details)}\n${log.at(-1) ?? ''}`)
      return answer.value as Output<typeof method>
    },
    async refuse(method, input) {
      const answer = await test.house.invoke(method, input)
      if (answer.ok) throw new Error(`${method} was not refused: ${JSON.stringify(answer.value).slice(0, 500)}`)
      return { code: answer.code, details: answer.details }
    },
    restart() {
      test.db.close()
      test.house.close()
      test.house = open()
      test.db = look()
    },
    close() {
      test.db.close()
      test.house.close()
      if (options.folder === undefined && !options.keep) fs.rmSync(folder, { recursive: true, force: true })
    },
  }
  return test
}

function fakePorts(): FakePorts {
  const ports: FakePorts = {
    host: 'browser', saved: [], folders: [], printed: [], opened: [], shown: [], presented: [], chosen: null,
    saveFile: (suggestion) => {
      ports.saved.push(suggestion)
      return Promise.resolve({ place: suggestion.name })
    },
    chooseFile: () => Promise.resolve(ports.chosen),
    saveFolder: async ({ name, files }) => {
      const folder = { name, files: [] as { name: string; bytes: Uint8Array }[] }
      ports.folders.push(folder)
      for await (const file of files()) folder.files.push(file)
      return { place: name, files: folder.files.length }
    },
    async* makePdfs(documents, options) { for (const html of documents) yield await ports.makePdf(html(), options) },
    makePdf: (html) => Promise.resolve(new TextEncoder().encode(`%PDF-fake ${html.length}`)),
    printHtml: (html) => {
      ports.printed.push(html)
      return Promise.resolve({ printed: true })
    },
    openFolder: (place) => {
      ports.opened.push(place)
      return Promise.resolve()
    },
    openPresenter: (path) => {
      ports.presented.push(path)
      return Promise.resolve({})
    },
    openFile: (copy) => {
      ports.shown.push(copy)
      return Promise.resolve({})
    },
  }
  return ports
}
