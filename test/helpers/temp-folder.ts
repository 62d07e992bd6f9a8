import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'

/** Gives fresh folders and removes them after each test of the file that calls this. */
export function tempFolders(): () => string {
  const made: string[] = []
  afterEach(() => {
    for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-test-'))
    made.push(folder)
    return folder
  }
}

export const sha256 = (file: string): string => createHash('sha256').update(fs.readFileSync(file)).digest('hex')
