// Draws the icons from the two SVG files: node build/launcher.js build/icons/make.ts. The outputs are committed.
import fs from 'node:fs'
import { chromium } from 'playwright-core'
import { icnsOf, icoOf, type Png } from './containers.ts'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const place = (name: string) => new URL(name, import.meta.url)
const large = fs.readFileSync(place('mark.svg'), 'utf8')
const small = fs.readFileSync(place('mark-small.svg'), 'utf8')

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
const page = await browser.newPage()
const pngs: Png[] = []
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size })
  // Up to 32 px the mark is drawn on the pixel grid, or its thin lines would blur away.
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${size <= 32 ? small : large}`)
  pngs.push({ size, bytes: await page.screenshot({ omitBackground: true }) })
}
await browser.close()

fs.mkdirSync(place('png/'), { recursive: true })
for (const { size, bytes } of pngs) fs.writeFileSync(place(`png/${size}x${size}.png`), bytes)
fs.writeFileSync(place('icon.ico'), icoOf(pngs.filter(({ size }) => size <= 256)))
fs.writeFileSync(place('icon.icns'), icnsOf(pngs))
