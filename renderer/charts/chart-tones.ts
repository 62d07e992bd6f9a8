import type { Dimension } from '../../shared/domain/indicator/indicator.ts'
import { chartInk } from './chart-ink.ts'

export type Tone = 'accent' | 'good' | 'wait' | 'bad'

/** The theme's colours of judgement beside the plain ones; never the only thing that says it. */
export function chartTones(): ReturnType<typeof chartInk> & { strong: string; card: string; tone: Record<Tone, string>; dimension: Record<Dimension, string> } {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const ink = chartInk()
  return {
    ...ink, strong: colour('--text'), card: colour('--card'), tone: { accent: ink.accent, good: colour('--good'), wait: colour('--wait'), bad: colour('--bad') },
    dimension: { benefit: colour('--benefit'), utility: colour('--utility'), efficiency: colour('--efficiency'), capability: colour('--capability') },
  }
}

/** '#1f3a5f' at a share of its strength. */
export const faded = (hex: string, share: number): string => `${hex}${Math.round(share * 255).toString(16).padStart(2, '0')}`

const WIDE = 12
/** A long Chinese label in lines of so many characters: nothing of it is cut off. */
export function inLines(label: string, most = WIDE): string[] {
  const signs = Array.from(label)
  const count = Math.max(1, Math.ceil(signs.length / most))
  // Even lines: two of seven read better than twelve and two.
  const each = Math.ceil(signs.length / count)
  const lines = Array.from({ length: count }, (_, at) => signs.slice(at * each, (at + 1) * each).join(''))
  // A line never begins with a mark that belongs to the one before.
  for (let at = 1; at < lines.length; at += 1) {
    const [mark] = /^[，。、；：！？）」”》]/u.exec(lines[at] ?? '') ?? ['']
    lines[at - 1] = `${lines[at - 1] ?? ''}${mark}`
    lines[at] = (lines[at] ?? '').slice(mark.length)
  }
  return lines.filter((line) => line !== '')
}

/** Without the months before the first that has anything, but never fewer than six: a young company's chart is not mostly empty. */
export function fromFirst<T>(months: readonly T[], known: (month: T) => boolean): T[] {
  const first = months.findIndex(known)
  return months.slice(Math.max(0, Math.min(first === -1 ? 0 : first, months.length - 6)))
}
