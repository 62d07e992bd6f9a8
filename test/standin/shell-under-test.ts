import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Rectangle } from 'electron'
import { build } from 'vite'
import { afterAll } from 'vitest'
import type { House, HouseOptions } from '../../electron/api/house.ts'
import { type Shell, startShell } from '../../electron/shell/start.ts'
import { type Standin, createStandin } from '../helpers/electron-standin/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
type FaultListener = (fault: unknown) => void

/** A house that only records: the shell is judged here, not what it serves. */
export interface RecordingHouse {
  readonly calls: { method: string, input: unknown }[]
  readonly options: HouseOptions[]
  closed: number
  emit(event: Parameters<Parameters<House['subscribe']>[0]>[0]): void
  readonly open: (options: HouseOptions) => House
}

export function recordingHouse(): RecordingHouse {
  const listeners = new Set<Parameters<House['subscribe']>[0]>()
  const house: RecordingHouse = {
    calls: [], options: [], closed: 0,
    emit: (event) => { for (const listener of listeners) listener(event) },
    open(options) {
      house.options.push(options)
      return {
        invoke: async (method, input) => {
          house.calls.push({ method, input })
          return { ok: true, value: { echoed: input } }
        },
        receiveFile: async () => ({ ok: false, code: 'fault', details: {} }), receiveEvidence: async () => ({ ok: false, code: 'fault', details: {} }),
        subscribe(listener) {
          listeners.add(listener)
          return () => { listeners.delete(listener) }
        },
        close() { house.closed += 1 },
      }
    },
  }
  return house
}

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>衡评</title><link rel="stylesheet" href="./a.css"></head>
<body><h1>衡评</h1><div style="color: rgb(1, 2, 3)" id="styled">样式</div><script src="./a.js"></script></body></html>`

/** A built program in small: our own preload bundled as it is shipped, and a page of two files. */
export async function builtFolder(): Promise<string> {
  const folder = freshFolder('built-')
  fs.mkdirSync(path.join(folder, 'renderer'))
  fs.writeFileSync(path.join(folder, 'renderer', 'index.html'), PAGE)
  fs.writeFileSync(path.join(folder, 'renderer', 'a.js'), 'window.started = true')
  fs.writeFileSync(path.join(folder, 'renderer', 'a.css'), 'h1 { color: rgb(31, 58, 95) }')
  fs.writeFileSync(path.join(folder, 'renderer', 'a.js.map'), '{}')
  fs.symlinkSync('/etc/hostname', path.join(folder, 'renderer', 'link.json'))
  await build({
    root, configFile: false, logLevel: 'error',
    build: {
      ssr: true, outDir: path.join(folder, 'electron'), minify: false, copyPublicDir: false,
      rolldownOptions: { input: path.join(root, 'electron/shell/preload.ts'), external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
    },
  })
  return folder
}

export interface Started {
  readonly standin: Standin
  readonly shell: Shell | null
  readonly house: RecordingHouse
  readonly data: string
  fault(fault: unknown): void
}

export interface StartOptions {
  readonly built: string
  readonly home?: string
  readonly house?: RecordingHouse
  readonly open?: (options: HouseOptions) => House
  readonly displays?: readonly Rectangle[]
}

export const freshHome = () => freshFolder('家目录-')

const place = fs.mkdtempSync(path.join(os.tmpdir(), '衡评-test-'))
const freshFolder = (prefix: string) => fs.mkdtempSync(path.join(place, prefix))
// Registered first, so it runs last: after the programs that live in these folders have ended.
afterAll(() => { fs.rmSync(place, { recursive: true, force: true, maxRetries: 3 }) })

export async function start({ built, home = freshHome(), house = recordingHouse(), open = house.open, displays }: StartOptions): Promise<Started> {
  const standin = createStandin({ appPath: root, home, ...(displays ? { displays } : {}) })
  const data = path.join(home, '数据')
  const faults: FaultListener[] = []
  const shell = await startShell({
    electron: standin.electron, openHouse: open, builtFolder: built, dataFolder: data,
    faultSource: { on: (_event, listener) => { faults.push(listener) } },
  })
  return { standin, shell, house, data, fault: (fault) => { faults[0]?.(fault) } }
}
