import fs from 'node:fs'
import path from 'node:path'
import { spawnSync } from 'node:child_process'

const SOURCES = ['shared', 'electron', 'renderer', 'build/vite.config.ts', 'package-lock.json']

function newest(place: string): number {
  const stat = fs.statSync(place)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...fs.readdirSync(place).map((name) => newest(path.join(place, name))))
}

/** Builds dist/ when a source is newer than the last build. Throws when the build fails. */
export function buildIfStale(root: string, say: (line: string) => void): void {
  const mark = path.join(root, 'dist', 'built.txt')
  const since = fs.existsSync(mark) ? fs.statSync(mark).mtimeMs : 0
  if (since > 0 && SOURCES.every((source) => newest(path.join(root, source)) <= since)) return
  say('正在准备程序……')
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const run = spawnSync(process.execPath, [vite, 'build', '--config', 'build/vite.config.ts', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (run.status !== 0) throw new Error('vite build failed')
  fs.writeFileSync(mark, '')
}
