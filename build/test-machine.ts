import fs from 'node:fs'
import { spawnSync } from 'node:child_process'
import { findChromium } from '../electron/platform/chromium.ts'

const onPath = (command: string): boolean => (process.env['PATH'] ?? '').split(':').some((folder) => fs.existsSync(`${folder}/${command}`))
const hasChineseFont = (): boolean => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() !== ''

/**
 * What the tests need of the machine: a Chromium (CHROMIUM, or an installed Chrome / Edge / Chromium), a Chinese font, and poppler to read PDFs.
 * On Debian as root the missing ones are installed; elsewhere a sentence says what to install. Answers the browser's path.
 */
export function prepareMachine(say: (line: string) => void): string {
  const missing = () => [
    ...(findChromium(process.env, process.platform) === null ? ['chromium'] : []),
    ...(onPath('pdftotext') && onPath('pdftoppm') ? [] : ['poppler-utils']),
    ...(process.platform === 'linux' && onPath('fc-list') && hasChineseFont() ? [] : process.platform === 'linux' ? ['fonts-noto-cjk', 'fontconfig'] : []),
  ]
  const wanted = missing()
  if (wanted.length > 0 && onPath('apt-get') && process.getuid?.() === 0) {
    say(`installing ${wanted.join(', ')} with apt-get`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { stdio: ['ignore', 'ignore', 'inherit'], env })
  }
  const still = missing()
  const chromium = findChromium(process.env, process.platform)
  if (chromium === null || still.length > 0) {
    throw new Error(`The tests need ${still.join(', ')}. Install Google Chrome, Edge or Chromium (or set CHROMIUM to its path), poppler (pdftotext) and a Chinese font such as Noto Sans CJK.`)
  }
  return chromium
}
