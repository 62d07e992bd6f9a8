import fs from 'node:fs'
import path from 'node:path'

export interface InstanceLock { release(): void }

/** A lock file as the lock, and a dropped note as the word to the first instance: works within and across processes. */
export function takeInstanceLock(userData: string, onSecond: (argv: string[]) => void): InstanceLock | null {
  fs.mkdirSync(userData, { recursive: true })
  const lock = path.join(userData, 'standin.lock')
  const note = path.join(userData, 'standin-second.json')
  if (!claim(lock)) {
    fs.writeFileSync(`${note}.tmp`, JSON.stringify(process.argv))
    fs.renameSync(`${note}.tmp`, note)
    return null
  }
  const watcher = fs.watch(userData, (_kind, name) => {
    if (name !== path.basename(note) || !fs.existsSync(note)) return
    const argv = JSON.parse(fs.readFileSync(note, 'utf8')) as string[]
    fs.rmSync(note, { force: true })
    onSecond(argv)
  })
  watcher.unref()
  return {
    release() {
      watcher.close()
      fs.rmSync(lock, { force: true })
    },
  }
}

function claim(lock: string): boolean {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isAlive(Number(fs.readFileSync(lock, 'utf8')))) return false
    fs.writeFileSync(lock, String(process.pid))
    return true
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
