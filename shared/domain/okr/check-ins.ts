import type { CheckInId, Day, DecimalText } from '../brand.ts'
import { CONFIDENCE_START } from './okr.ts'
import type { CheckIn, KeyResultKind } from './okr.ts'
import { typed } from './wording.ts'

export type CheckInEntry = Pick<CheckIn, 'id' | 'on' | 'current' | 'confidence' | 'note' | 'correctsId'>

/** One valid check-in of the series. */
export interface SeriesPoint {
  /** The check-in whose figures count: the last correction where there is one. */
  id: CheckInId
  /** The day of the check-in that was corrected first: a late correction does not move to its own day. */
  on: Day
  current: DecimalText
  confidence: number
  note: string
  /** Ids that this one replaced, oldest first. */
  replaced: CheckInId[]
}

/** Which check-in was corrected by which; of two corrections of the same one the later counts. */
function corrections(checkIns: readonly CheckInEntry[]): Map<CheckInId, CheckInEntry> {
  const ids = new Set(checkIns.map(each => each.id))
  const by = new Map<CheckInId, CheckInEntry>()
  for (const each of checkIns.toSorted((a, b) => a.id - b.id)) {
    // A correction is always younger than what it corrects: anything else would be a loop.
    if (each.correctsId !== null && each.correctsId < each.id && ids.has(each.correctsId)) by.set(each.correctsId, each)
  }
  return by
}

/** The valid check-ins of one key result, oldest day first; corrected ones are replaced in their place. */
export function effectiveSeries(checkIns: readonly CheckInEntry[]): SeriesPoint[] {
  const by = corrections(checkIns)
  const ids = new Set(checkIns.map(each => each.id))
  const isFirst = ({ id, correctsId }: CheckInEntry) => correctsId === null || correctsId >= id || !ids.has(correctsId)
  return checkIns.filter(isFirst).toSorted((a, b) => (a.on === b.on ? a.id - b.id : a.on < b.on ? -1 : 1)).map(first => {
    const replaced: CheckInId[] = []
    let last = first
    for (let next = by.get(last.id); next !== undefined; next = by.get(last.id)) {
      replaced.push(last.id)
      last = next
    }
    return { id: last.id, on: first.on, current: last.current, confidence: last.confidence, note: last.note, replaced }
  })
}

/** Every check-in ever made, in the order it was typed, with the one that corrected it. */
export function historyOf<T extends CheckInEntry>(checkIns: readonly T[]): (T & { correctedById: CheckInId | null })[] {
  const by = corrections(checkIns)
  return checkIns.toSorted((a, b) => a.id - b.id).map(each => ({ ...each, correctedById: by.get(each.id)?.id ?? null }))
}

export interface Confidence {
  /** 1..10; 5 before the first check-in. */
  confidence: number
  /** Red: it fell by 2 or more from one check-in to the next and has not come back since. */
  fell: boolean
  /** Empty while all is well. */
  sentence: string
}

const FALL = 2

/**
 * Confidence over the valid check-ins. The first one is measured from the start of 5. A red stays until confidence is within
 * 1 of where it fell from: 7, 4, 5 is still red, 7, 4, 6 is not; 7, 6, 5, 4 never was.
 */
export function confidenceOf(checkIns: readonly CheckInEntry[]): Confidence {
  let before = CONFIDENCE_START
  let fellFrom: number | null = null
  for (const { confidence } of effectiveSeries(checkIns)) {
    if (before - confidence >= FALL) fellFrom = Math.max(fellFrom ?? before, before)
    else if (fellFrom !== null && fellFrom - confidence < FALL) fellFrom = null
    before = confidence
  }
  if (fellFrom === null) return { confidence: before, fell: false, sentence: '' }
  return { confidence: before, fell: true, sentence: `信心从 ${fellFrom} 降到 ${before}：请说清卡在哪里、需要谁帮忙。` }
}

/** Chinese refusals of a check-in before it is kept; empty when it may be. */
export function checkCheckIn(kind: KeyResultKind, { current, confidence }: Pick<CheckIn, 'current' | 'confidence'>): string[] {
  const value = typed(current)
  const found: string[] = []
  if (value === null) found.push('请填现在的数字。')
  else if (kind === 'milestone' && !value.isZero() && !value.eq(1)) found.push('里程碑请选“已到达”或“未到达”。')
  if (!Number.isInteger(confidence) || confidence < 1 || confidence > 10) found.push('信心请填 1 到 10 的整数。')
  return found
}
