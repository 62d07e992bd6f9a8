import type { EmployeeId, Month } from '../brand.ts'
import { isMonth } from '../month/month.ts'
import { isRecord, monthIn, type Details } from './told.ts'

interface Entry { subject: string; details: Details }

/** The months an entry speaks of, for the filter and the way there. */
export function monthsOf({ subject, details }: Entry): Month[] {
  const own = details['month']
  if (typeof own === 'string' && isMonth(own)) return [own]
  const removed = details['removed']
  const inner = isRecord(removed) && typeof removed['month'] === 'string' && isMonth(removed['month']) ? removed['month'] : null
  const several = Array.isArray(details['months']) ? details['months'].filter((each): each is Month => typeof each === 'string' && isMonth(each)) : []
  return [...new Set([monthIn(subject), inner, ...several].filter((each) => each !== null))]
}

/** The one person an entry is about; null for several or none. */
export function employeeIdOf({ subject, details }: Entry): EmployeeId | null {
  const named = /^employee (\d+)$/.exec(subject)?.[1] ?? /^interview \S+ (\d+)$/.exec(subject)?.[1]
  if (named !== undefined) return Number(named) as EmployeeId
  const ids = [...idsIn(details)]
  return ids.length === 1 ? ids[0] ?? null : null
}

/** Whether it is about this person, also as one of many. `numbers`: every 工号 the person has had. */
export function concerns(entry: Entry, id: EmployeeId, numbers: ReadonlySet<string>): boolean {
  if (employeeIdOf(entry) === id || idsIn(entry.details).has(id)) return true
  const number = entry.details['number']
  if (typeof number === 'string') return numbers.has(number)
  return ['changes', 'peopleChanged'].some((key) => records(entry.details[key]).some((each) => typeof each['number'] === 'string' && numbers.has(each['number'])))
}

function idsIn(details: Details): Set<EmployeeId> {
  const ids = new Set<EmployeeId>()
  const take = (value: unknown) => { if (typeof value === 'number') ids.add(value as EmployeeId) }
  take(details['employeeId'])
  if (isRecord(details['removed'])) take(details['removed']['employeeId'])
  if (Array.isArray(details['employees'])) details['employees'].forEach(take)
  for (const key of ['changes', 'bad']) for (const each of records(details[key])) take(each['employeeId'])
  return ids
}

const records = (value: unknown): Details[] => (Array.isArray(value) ? value.filter(isRecord) : [])
