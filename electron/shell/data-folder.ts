import fs from 'node:fs'
import path from 'node:path'
import type { App } from 'electron'

/** HENGPING_DATA names the folder; otherwise it lies in the user's own application folder. Null when it cannot be made. */
export function settleDataFolder(app: App, named: string | undefined): string | null {
  const folder = named ? path.resolve(named) : path.join(app.getPath('userData'), 'data')
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.W_OK)
    // Chromium's own files go along, so that a folder on a stick leaves nothing on the computer.
    if (named) app.setPath('userData', path.join(folder, 'profile'))
  } catch {
    return null
  }
  return folder
}
