import type { Day, DepartmentId, EmployeeId, Month, PositionId } from '../brand.ts'
import { daysInMonth, monthOf } from '../month/month.ts'

/** Under whom and as what somebody works. */
export interface HeldFacts { departmentId: DepartmentId | null; positionId: PositionId | null; managerId: EmployeeId | null }

/** 调岗、换上级: the facts that held until the day before `on`. */
export interface EmployeeChange extends HeldFacts { on: Day; note: string }

/** Somebody as they stand today, with the day they came and the last day they were there. */
export interface ServingPerson extends HeldFacts { joinedOn: Day | null; leftOn: Day | null }

/** Days of one month served under the same position and manager; `from` and `to` both count. */
export interface ServedSpan extends HeldFacts {
  /** 1 for the first span of the month. */
  part: number
  from: Day
  to: Day
  days: number
  /** Why it is not the whole month, in Chinese: '11-16 入职', '11-16 起换上级'; '' for a whole month. */
  note: string
}

/** The part of a month somebody's sheet is for; null where it is the whole of it. */
export interface Served { days: number; daysOfMonth: number }

const dayOf = (month: Month, day: number): Day => `${month}-${String(day).padStart(2, '0')}` as Day
const numberOf = (day: Day): number => Number(day.slice(8))
const shortDay = (day: Day): string => day.slice(5)

/** Days from the one to the other of the same month, both counted. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from) + 1

/** What was so on that day. `changes` in the order of their days. */
export function factsOn(day: Day, person: HeldFacts, changes: readonly EmployeeChange[]): HeldFacts {
  const { departmentId, positionId, managerId } = changes.find(({ on }) => on > day) ?? person
  return { departmentId, positionId, managerId }
}

const sameWork = (a: HeldFacts, b: HeldFacts): boolean => a.positionId === b.positionId && a.managerId === b.managerId

/**
 * The spans of a month, earliest first; none when the person was not there. A department that changed alone splits nothing:
 * the span is that of the later one.
 */
export function servedSpans(month: Month, person: ServingPerson, changes: readonly EmployeeChange[]): ServedSpan[] {
  const [first, last] = [dayOf(month, 1), dayOf(month, daysInMonth(month))]
  const from = person.joinedOn !== null && person.joinedOn > first ? person.joinedOn : first
  const to = person.leftOn !== null && person.leftOn < last ? person.leftOn : last
  if (from > to) return []
  const dated = changes.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const starts = [from, ...dated.map(({ on }) => on).filter((on) => on > from && on <= to)]
  const spans: (HeldFacts & { from: Day; to: Day })[] = []
  starts.forEach((start, at) => {
    const facts = factsOn(start, person, dated)
    const next = starts[at + 1]
    const end = next === undefined ? to : dayOf(month, numberOf(next) - 1)
    const before = spans.at(-1)
    if (before !== undefined && sameWork(before, facts)) Object.assign(before, facts, { to: end })
    else spans.push({ ...facts, from: start, to: end })
  })
  return spans.map((span, at) => ({
    ...span, part: at + 1, days: daysBetween(span.from, span.to),
    note: [
      at === 0 && from > first ? `${shortDay(from)} 入职` : changeNote(spans[at - 1], span),
      at === spans.length - 1 && to < last ? `${shortDay(to)} 离职` : changeNote(span, spans[at + 1]),
    ].filter((part) => part !== '').join('，'),
  }))
}

function changeNote(before: HeldFacts | undefined, after: (HeldFacts & { from: Day }) | undefined): string {
  if (before === undefined || after === undefined) return ''
  const moved = before.positionId !== after.positionId
  const handed = before.managerId !== after.managerId
  return `${shortDay(after.from)} 起${moved && handed ? '调岗、换上级' : moved ? '调岗' : '换上级'}`
}

/** Null for a whole month, so that such a sheet says nothing of days. */
export function servedOf(month: Month, from: Day | null, to: Day | null): Served | null {
  if (from === null || to === null) return null
  const [days, daysOfMonth] = [daysBetween(from, to), daysInMonth(month)]
  return days === daysOfMonth ? null : { days, daysOfMonth }
}

export const isWholeMonth = ({ from, days }: Pick<ServedSpan, 'from' | 'days'>): boolean => days === daysInMonth(monthOf(from))

/** '1–15日'. */
export const daysLabel = (from: Day, to: Day): string => `${numberOf(from)}–${numberOf(to)}日`

/** '王五（1–15日）': one of two lines of the same person. */
export const partName = (name: string, from: Day, to: Day): string => `${name}（${daysLabel(from, to)}）`
