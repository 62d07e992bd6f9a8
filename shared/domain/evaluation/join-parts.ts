import type { DecimalText, Points } from '../brand.ts'
import { exact, twoPlaces } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import type { Grade, SheetState } from './evaluation.ts'
import { gradeOf } from './grades.ts'
import { gradeText } from './sheet-sentence.ts'

/** One part-sheet of somebody's month. */
export interface PartScore { days: number; state: SheetState; total: Points | null; veto: boolean }

/** What somebody's month comes to over its parts; the same words on each part-sheet. */
export interface JoinedMonth {
  state: 'scored' | 'excused' | 'open'
  total: Points | null
  grade: string | null
  coefficient: DecimalText | null
  /** Chinese: the sum a calculator repeats, or what is still open. */
  sentence: string
}

const COUNTS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九']
const word = (count: number): string => `${COUNTS[count] ?? count}段`

/**
 * total = mean of the parts weighted by days, half-up to 2 decimals once. A part with nothing to score gives its days away;
 * while a part has no total there is none; a veto in any part sets the worst grade.
 */
export function joinParts(parts: readonly PartScore[], grades: readonly Grade[], daysOfMonth = Number.POSITIVE_INFINITY): JoinedMonth {
  const nothing = { total: null, grade: null, coefficient: null }
  if (parts.reduce((sum, part) => sum + part.days, 0) > daysOfMonth) {
    return { state: 'open', ...nothing, sentence: `${word(parts.length)}的日期重叠，本月尚无总分；请移除任职时段已不存在的那一段` }
  }
  const open = parts.flatMap(({ state }, at) => (state === 'scored' || state === 'excused' ? [] : [`第 ${at + 1} 段`]))
  if (open.length > 0) return { state: 'open', ...nothing, sentence: `${word(parts.length)}中${open.join('、')}还没有总分，本月尚无总分` }
  const counted = parts.flatMap(({ total, days }) => (total === null ? [] : [{ total, days }]))
  const vetoed = parts.some(({ veto }) => veto) ? grades.at(-1) : undefined
  const worst = vetoed === undefined ? '' : `；一票否决，等级定为 ${vetoed.code}，系数 ${vetoed.coefficient}`
  if (counted.length === 0) return { state: 'excused', ...nothing, grade: vetoed?.code ?? null, coefficient: vetoed?.coefficient ?? null, sentence: `${word(parts.length)}全部免考，本月不计总分${worst}` }
  const days = counted.reduce((sum, part) => sum + part.days, 0)
  const total = twoPlaces(counted.reduce((sum, part) => sum.plus(exact(part.total).times(part.days)), recurring('0')).div(days))
  const grade = vetoed ?? gradeOf(total, grades)
  const products = counted.map((part) => `${part.total.replace('-', '−')} × ${part.days} 天`).join(' + ')
  const given = counted.length < parts.length ? `（免考的段不计天数）` : ''
  return {
    state: 'scored', total, grade: grade.code, coefficient: grade.coefficient,
    sentence: `${word(parts.length)}合计：(${products}) ÷ ${days} 天 = ${total.replace('-', '−')}${given}${vetoed === undefined ? gradeText(grade.code, grades) : `；总分不变${worst}`}`,
  }
}

/** What the sums of somebody's parts come to: means by days as the total is, of the parts that have one. Null without a total. */
export function joinSums(parts: readonly { days: number; subtotal: Points | null; adjustment: Points; total: Points | null }[], total: Points | null): { subtotal: Points | null; adjustment: Points | null } {
  const counted = parts.filter((part) => part.total !== null)
  if (total === null || counted.length === 0) return { subtotal: null, adjustment: null }
  const days = counted.reduce((sum, part) => sum + part.days, 0)
  const mean = (of: (part: (typeof counted)[number]) => Points | null): Points => twoPlaces(counted.reduce((sum, part) => sum.plus(exact(of(part) ?? '0').times(part.days)), recurring('0')).div(days))
  const [subtotal, adjustment] = [mean((part) => part.subtotal), mean((part) => part.adjustment)]
  // Rounded apart, the two may miss the total by a hundredth: a calculator must find it. Limits and OKR keep it further away.
  const rest = exact(total).minus(exact(adjustment))
  return { adjustment, subtotal: rest.minus(exact(subtotal)).abs().lte('0.01') ? twoPlaces(rest) : subtotal }
}
