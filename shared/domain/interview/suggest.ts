import type { Day, Month, Points } from '../brand.ts'
import { exact } from '../decimal/decimal.ts'
import type { AgreedPoint } from './interview.ts'

/** A row of the month's sheet as it is talked about. */
export interface TalkRow { name: string; sentence: string; weight: Points; score: Points; light: 'red' | 'amber' | 'green' }
export interface TalkPlan { action: string; expected: string; dueOn: Day | null }

export interface TalkFacts {
  name: string
  rows: readonly TalkRow[]
  /** Of the last interview before this month; null when there was none. */
  before: { month: Month; agreed: readonly AgreedPoint[] } | null
  /** 改进计划 of this month. */
  plans: readonly TalkPlan[]
  selfSummary: string
}

/** Ready sentences for each field; nothing is taken over unasked. */
export interface TalkSuggestions { good: string[]; gaps: string[]; support: string[]; employeeView: string[]; agreed: AgreedPoint[] }

/** The strongest and the weakest few are worth talking about; the rest stand on the sheet. */
const MOST = 5

const share = ({ score, weight }: TalkRow) => (exact(weight).isZero() ? exact('0') : exact(score).div(exact(weight)))
const ended = (sentence: string): string => (/[。！？]$/.test(sentence.trim()) ? sentence.trim() : `${sentence.trim()}。`)

/** Rows above their full points, strongest first; where none is, those that made them. */
function strengths(rows: readonly TalkRow[]): TalkRow[] {
  const ordered = rows.toSorted((a, b) => share(b).comparedTo(share(a)))
  const above = ordered.filter((row) => exact(row.score).gt(exact(row.weight)))
  return (above.length > 0 ? above : ordered.filter((row) => exact(row.score).eq(exact(row.weight)) && !exact(row.weight).isZero())).slice(0, MOST)
}

/** Red rows, those that cost most points first. */
const gapsOf = (rows: readonly TalkRow[]): TalkRow[] => rows.filter(({ light }) => light === 'red')
  .toSorted((a, b) => exact(b.weight).minus(exact(b.score)).comparedTo(exact(a.weight).minus(exact(a.score)))).slice(0, MOST)

const until = (due: Day | null): string => (due === null ? '' : `（期限 ${due}）`)

/** What an interview could speak of: what went well, what went red, what was agreed last time, what is planned. Pure, and in the sheet's own sentences. */
export function suggestTalk({ name, rows, before, plans, selfSummary }: TalkFacts): TalkSuggestions {
  const gaps = gapsOf(rows)
  const asked = before?.agreed.map(({ action, who, due }) => `上次（${before.month}）约定“${action.trim()}”${who.trim() === '' ? '' : `，由${who.trim()}负责`}${until(due)}：完成了没有？`) ?? []
  return {
    good: strengths(rows).map(({ sentence }) => ended(sentence)),
    gaps: [...gaps.map(({ sentence }) => ended(sentence)), ...asked],
    support: gaps.map((row) => `为了把“${row.name}”做上去，需要公司给什么支持？`),
    employeeView: selfSummary.trim() === '' ? [] : [`本人自评：${ended(selfSummary)}`],
    agreed: plans.filter(({ action }) => action.trim() !== '').map(({ action, expected, dueOn }) => ({
      action: expected.trim() === '' ? action.trim() : `${action.trim()}，做到${expected.trim()}`, who: name, due: dueOn,
    })),
  }
}
