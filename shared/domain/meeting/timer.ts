import type { AgendaItem, AgendaKey } from './agenda.ts'

/** Whole seconds used so far on each item. Kept on disk, so that a meeting goes on where it was. */
export type Used = Partial<Record<AgendaKey, number>>

export interface ItemTime { key: AgendaKey; planned: number; used: number; /** Seconds; negative when over. */ left: number }
export interface MeetingTime { items: ItemTime[]; planned: number; used: number; left: number }

/** Nobody talks on one page for longer: the laptop slept, or a clock was set. */
export const LONGEST_STAY = 4 * 3600

export function meetingTime(agenda: readonly AgendaItem[], used: Used): MeetingTime {
  const items = agenda.map(({ key, minutes }) => ({ key, planned: minutes * 60, used: used[key] ?? 0, left: minutes * 60 - (used[key] ?? 0) }))
  const sum = (field: 'planned' | 'used'): number => items.reduce((total, item) => total + item[field], 0)
  return { items, planned: sum('planned'), used: sum('used'), left: sum('planned') - sum('used') }
}

/** Adds the seconds spent on an item; what a clock set back or a sleeping laptop would add is not believed. */
export const spend = (used: Used, key: AgendaKey, seconds: number): Used =>
  seconds <= 0 || seconds > LONGEST_STAY ? used : { ...used, [key]: (used[key] ?? 0) + Math.floor(seconds) }

/** '05:00', '−01:30' when over. */
export function clockText(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds))
  return `${seconds <= -1 ? '−' : ''}${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

/** Said aloud by screen readers and in grey on the wall, without alarm. */
export const timeSentence = ({ left }: Pick<ItemTime, 'left'>): string =>
  left >= 0 ? `本项还有 ${Math.ceil(left / 60)} 分钟` : `本项已超 ${Math.ceil(-left / 60)} 分钟`
