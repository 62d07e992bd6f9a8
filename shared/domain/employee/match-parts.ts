import type { Day, Month } from '../brand.ts'
import { daysInMonth } from '../month/month.ts'
import type { ServedSpan } from './served-spans.ts'

/** A sheet that is there already; null days mean the whole month. */
export interface LaidPart { part: number; from: Day | null; to: Day | null }

/** Figures and sheets are kept by part: no more than the tables hold. */
export const MOST_PARTS = 9

/**
 * The spans under the numbers of the sheets that are there: a span keeps the first free sheet it shares a day with, so that a
 * joining date mended later does not hand one manager's figures to another. Others get the next numbers.
 */
export function matchParts(month: Month, spans: readonly ServedSpan[], laid: readonly LaidPart[]): ServedSpan[] {
  const free = laid.toSorted((a, b) => a.part - b.part)
    .map(({ part, from, to }) => ({ part, from: from ?? `${month}-01`, to: to ?? `${month}-${daysInMonth(month)}` }))
  let next = Math.max(0, ...laid.map(({ part }) => part)) + 1
  return spans.map((span) => {
    const at = free.findIndex(({ from, to }) => from <= span.to && to >= span.from)
    const found = at < 0 ? undefined : free.splice(at, 1)[0]
    return { ...span, part: found?.part ?? next++ }
  })
}
