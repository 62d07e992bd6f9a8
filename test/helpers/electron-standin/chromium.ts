import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const KNOWN_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge']
let running: Promise<Browser> | undefined

/** One Chromium for all stand-ins of a process: starting it is the slowest part of any test. */
export function sharedChromium(): Promise<Browser> {
  running ??= chromium.launch({ executablePath: chromiumPlace(), args: [
    '--disable-features=Translate', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ] })
  return running
}

export async function closeChromium(): Promise<void> {
  const browser = running
  running = undefined
  await (await browser)?.close()
}

function chromiumPlace(): string {
  const place = [process.env.CHROMIUM, ...KNOWN_PLACES].find((candidate) => candidate && existsSync(candidate))
  if (!place) throw new Error('electron stand-in: no Chromium found; name one in CHROMIUM')
  return place
}
