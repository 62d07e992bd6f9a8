import path from 'node:path'
import { openHouse } from '../api/house.ts'
import { DatabaseError } from '../database/database-error.ts'
import { openPdfEngine } from '../files/pdf/chromium-pdf.ts'
import { findChromium } from '../platform/chromium.ts'
import { dataFolder } from '../platform/data-folder.ts'
import { fileLog } from '../platform/log.ts'
import { openDownloads } from './downloads.ts'
import { browserPorts } from './ports.ts'
import { serve } from './server.ts'
import { openWindow, opensWindow } from './window.ts'

/** Started as dist/electron/browser.cjs by build/start.ts; `--no-open` only prints the address. */
async function main(): Promise<void> {
  const built = path.resolve(process.argv[1] ?? '.', '..', '..')
  const folder = dataFolder(process.env)
  const log = fileLog(folder, () => new Date())
  const chromium = findChromium(process.env, process.platform)
  const pdf = chromium === null ? null : openPdfEngine(chromium)
  const downloads = openDownloads()
  let ours: string | null = null
  const house = openHouse({
    folder, log,
    // In the profile of our own window the session's cookie is there already: a window beside it needs no token.
    ports: browserPorts({ downloads, pdf, openBeside: (path) => (ours === null || chromium === null ? null : opensWindow(chromium, `${ours}/#${path}`, folder)) }),
    workerFile: path.join(built, 'electron', 'workbook-worker.cjs'), version: process.env['HENGPING_VERSION'] ?? '0.0.0',
  })
  const graceMs = Number(process.env['HENGPING_GRACE_MS'] ?? 30_000)
  let ending = false
  const end = (why: string) => {
    if (ending) return
    ending = true
    console.log(why)
    const leave = async () => {
      await server.close()
      await pdf?.close()
      house.close()
      process.exit(0)
    }
    leave().catch((error: unknown) => { log(`end: ${String(error)}`); process.exit(1) })
  }
  const server = await serve({ house, downloads, pages: path.join(built, 'renderer'), graceMs, onAbandoned: () => end('最后一个页面已关闭，程序结束。') })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end('程序结束。'))
  process.on('uncaughtException', (error) => log(`uncaught: ${error.stack ?? error.message}`))
  process.on('unhandledRejection', (error) => log(`unhandled: ${error instanceof Error ? error.stack : String(error)}`))

  console.log(`数据文件夹: ${folder}`)
  console.log(`地址（只能打开一次）: ${server.url}`)
  if (process.argv.includes('--no-open')) return
  if (chromium === null) {
    console.log('没有找到 Chrome、Edge 或 Chromium。请把上面的地址复制到浏览器打开。')
    return
  }
  console.log(`正在用 ${path.basename(chromium)} 打开窗口……`)
  ours = new URL(server.url).origin
  openWindow(chromium, server.url, folder)
}

main().catch((error: unknown) => {
  console.error(error instanceof DatabaseError ? error.sentence : error)
  process.exit(1)
})
