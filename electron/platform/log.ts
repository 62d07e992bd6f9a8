import fs from 'node:fs'
import path from 'node:path'

/** Takes one entry. Never give it names, pay or figures. */
export type Log = (entry: string) => void

const LIMIT = 1_000_000

/** Appends to `log.txt` in the data folder and keeps one older file; a full disk never stops the program. */
export function fileLog(folder: string, now: () => Date): Log {
  const file = path.join(folder, 'log.txt')
  return (entry) => {
    try {
      fs.mkdirSync(folder, { recursive: true })
      if (fs.existsSync(file) && fs.statSync(file).size > LIMIT) fs.renameSync(file, path.join(folder, 'log-older.txt'))
      fs.appendFileSync(file, `${now().toISOString()} ${entry}\n`)
    } catch {
      process.stderr.write(`${entry}\n`)
    }
  }
}
