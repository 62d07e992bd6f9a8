import fs from 'node:fs'
import path from 'node:path'
import type { Rectangle, Screen } from 'electron'

/** Where a window stood: its normal bounds in screen points, and whether it filled the screen. */
export interface WindowPlace { readonly bounds: Rectangle, readonly maximized: boolean }

export const SMALLEST = { width: 1024, height: 640 } as const
/** Each kind of window remembers its own place. */
const FILES = { main: 'window.json', presenter: 'presenter.json' } as const
export type WindowKind = keyof typeof FILES
/** So much of the window (points) must be on a screen, or its title bar could not be caught with the mouse. */
const VISIBLE = { width: 160, height: 80 } as const

/** `area`: where a window of that kind stands for the first time; the primary screen otherwise. */
export function recallWindow(folder: string, screen: Screen, kind: WindowKind = 'main', area: Rectangle = screen.getPrimaryDisplay().workArea): WindowPlace {
  const remembered = readPlace(path.join(folder, FILES[kind]))
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  return remembered && areas.some((each) => shows(remembered.bounds, each)) ? remembered : centred(area)
}

export function rememberWindow(folder: string, place: WindowPlace, kind: WindowKind = 'main'): void {
  const file = path.join(folder, FILES[kind])
  const half = `${file}.tmp`
  fs.writeFileSync(half, JSON.stringify(place))
  fs.renameSync(half, file)
}

function readPlace(file: string): WindowPlace | null {
  try {
    return parsePlace(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    // Missing or damaged: the place of a window is never worth a message.
    return null
  }
}

function parsePlace(value: unknown): WindowPlace | null {
  if (typeof value !== 'object' || value === null || !('bounds' in value)) return null
  const { bounds } = value
  if (typeof bounds !== 'object' || bounds === null) return null
  const { x, y, width, height } = bounds as Record<string, unknown>
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null
  if (width < SMALLEST.width || height < SMALLEST.height) return null
  return { bounds: { x, y, width, height }, maximized: 'maximized' in value && value.maximized === true }
}

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000

function shows(window: Rectangle, area: Rectangle): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const titleBarOnScreen = window.y >= area.y && window.y + VISIBLE.height <= area.y + area.height
  return width >= VISIBLE.width && titleBarOnScreen
}

function centred(area: Rectangle): WindowPlace {
  const width = Math.min(1440, area.width)
  const height = Math.min(900, area.height)
  const x = area.x + Math.floor((area.width - width) / 2)
  const y = area.y + Math.floor((area.height - height) / 2)
  return { bounds: { x, y, width, height }, maximized: false }
}
