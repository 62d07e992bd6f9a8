import fs from 'node:fs'
import path from 'node:path'
import { spawn } from 'node:child_process'

/** The Electron executable inside node_modules, when its runtime has been unpacked there. */
export function installedElectron(root: string): string | null {
  const folder = path.join(root, 'node_modules', 'electron')
  const pointer = path.join(folder, 'path.txt')
  if (!fs.existsSync(pointer)) return null
  const executable = path.join(folder, 'dist', fs.readFileSync(pointer, 'utf8').trim())
  return fs.existsSync(executable) ? executable : null
}

/**
 * Fetches the runtime with Electron's own installer (ELECTRON_MIRROR honoured), within `limitMs`.
 * The only thing in the project that uses the network, and it says so first. Answers the reason when it fails.
 */
export function fetchElectron(root: string, limitMs: number, say: (line: string) => void): Promise<string | null> {
  const script = path.join(root, 'node_modules', 'electron', 'install.js')
  if (!fs.existsSync(script)) return Promise.resolve('没有安装 electron 包')
  const from = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror']
  say(`还没有 Electron 运行环境，正在下载${from ? `（镜像 ${from}）` : ''}，最多等 ${Math.round(limitMs / 1000)} 秒；程序本身不联网，这是唯一的一次。`)
  return new Promise((resolve) => {
    const began = Date.now()
    let lastWords = ''
    const child = spawn(process.execPath, [script], { cwd: path.dirname(script), stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '' } })
    const hear = (chunk: Buffer) => {
      const line = chunk.toString('utf8').trim().split('\n').at(-1) ?? ''
      if (line !== '') lastWords = line
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const tick = setInterval(() => say(`  …已等 ${Math.round((Date.now() - began) / 1000)} 秒 ${lastWords.slice(0, 80)}`), 5000)
    const limit = setTimeout(() => child.kill('SIGKILL'), limitMs)
    child.on('error', (error) => { lastWords = error.message })
    child.on('close', (code, signal) => {
      clearInterval(tick)
      clearTimeout(limit)
      resolve(code === 0 ? null : signal === 'SIGKILL' ? '下载超时' : `下载没有成功：${lastWords.slice(0, 160)}`)
    })
  })
}
