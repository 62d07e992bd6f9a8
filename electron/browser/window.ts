import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/**
 * Opens the address as a window of its own in Chrome, Edge or Chromium. The profile lives in the data folder,
 * so the browser remembers the window's size and place for us and none of the owner's own extensions see the page.
 */
export function openWindow(chromium: string, url: string, folder: string): ChildProcess {
  const profile = path.join(folder, 'window')
  fs.mkdirSync(profile, { recursive: true, mode: 0o700 })
  const args = [
    `--app=${url}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check', '--disable-sync', '--disable-extensions',
    '--disable-background-networking', '--disable-component-update', '--disable-features=Translate,MediaRouter', '--password-store=basic',
  ]
  if (!fs.existsSync(path.join(profile, 'Default'))) args.push('--window-size=1366,768')
  if (process.platform === 'linux' && process.getuid?.() === 0) args.push('--no-sandbox')
  const child = spawn(chromium, args, { stdio: 'ignore', detached: false })
  child.on('error', () => undefined)
  return child
}

/** The same, told whether it came about. */
export const opensWindow = (chromium: string, url: string, folder: string): Promise<boolean> => new Promise((resolve) => {
  const child = openWindow(chromium, url, folder)
  child.once('spawn', () => resolve(true))
  child.once('error', () => resolve(false))
})
