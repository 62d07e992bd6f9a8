import fs from 'node:fs'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { fetchElectron, installedElectron } from './electron-runtime.ts'
import { buildIfStale } from './fresh-build.ts'

const root = path.dirname(import.meta.dirname)
const flags = process.argv.slice(2)
const say = (line: string) => console.log(line)
const version = (JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version

/** Picks the host and says which and why. */
async function chooseHost(): Promise<{ electron: string | null; why: string }> {
  if (flags.includes('--browser')) return { electron: null, why: '按 --browser 的要求' }
  if (flags.includes('--no-open')) return { electron: null, why: '按 --no-open 的要求，只给出地址' }
  const ready = installedElectron(root)
  if (ready !== null) return { electron: ready, why: '已有 Electron 运行环境' }
  const limit = Number(process.env['HENGPING_FETCH_SECONDS'] ?? 90) * 1000
  const failure = await fetchElectron(root, limit, say)
  const fetched = failure === null ? installedElectron(root) : null
  return fetched === null ? { electron: null, why: `没有 Electron 运行环境（${failure ?? '下载后仍找不到'}）` } : { electron: fetched, why: 'Electron 运行环境已下载' }
}

buildIfStale(root, say)
const { electron, why } = await chooseHost()
say(electron === null ? `以浏览器方式运行：${why}。` : `以 Electron 方式运行：${why}。`)
const command = electron ?? process.execPath
const args = electron === null ? [path.join(root, 'dist', 'electron', 'browser.cjs'), ...flags] : [root, ...flags]
const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, HENGPING_VERSION: version } })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
child.on('error', (error) => { console.error(error.message); process.exit(1) })
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)))
