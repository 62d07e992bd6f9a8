import type { Month } from '../brand.ts'
import { isMonth, monthLabel } from '../month/month.ts'
import { isQuarter, quarterLabel } from '../quarter/quarter.ts'

export type Details = Record<string, unknown>

/** Names as they are today, for entries that keep ids. */
export interface Names {
  employee(id: number): string | null
  indicator(id: number): { name: string; unit: string } | null
}

/** An entry does not have what a sentence needs: it is of an older program, or of one yet to come. */
export class Untold extends Error {}

/** Details of one entry of the record, read without trusting their shape. */
export interface Told {
  subject: string
  details: Details
  names: Names
  has(key: string): boolean
  flag(key: string): boolean
  /** Throws Untold where there is none. */
  text(key: string): string
  maybe(key: string): string | null
  /** A number, or how many a list has. Throws Untold. */
  count(key: string): number
  words(key: string): string[]
  all(key: string): Told[]
  part(key: string): Told | null
  /** '戴南希（001）'. Throws Untold. */
  person(): string
  /** '2026年11月', of the details or else of the subject. Throws Untold. */
  month(key?: string): string
  quarter(key?: string): string
}

export function tell(details: Details, subject: string, names: Names): Told {
  const value = (key: string): unknown => (Object.hasOwn(details, key) ? details[key] : undefined)
  const maybe = (key: string): string | null => {
    const found = value(key)
    return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : null
  }
  const text = (key: string): string => maybe(key) ?? missing(key)
  const within = (inner: unknown): Told | null => (isRecord(inner) ? tell(inner, subject, names) : null)
  const list = (key: string): unknown[] => {
    const found = value(key)
    return Array.isArray(found) ? found : []
  }
  return {
    subject, details, names, maybe, text,
    has: (key) => value(key) !== undefined && value(key) !== null,
    flag: (key) => value(key) === true,
    count: (key) => {
      const found = value(key)
      return typeof found === 'number' ? found : Array.isArray(found) ? found.length : missing(key)
    },
    words: (key) => list(key).flatMap((each) => (typeof each === 'string' || typeof each === 'number' ? [String(each)] : [])),
    all: (key) => list(key).flatMap((each) => within(each) ?? []),
    part: (key) => within(value(key)),
    person: () => {
      const [name, number] = [maybe('name'), maybe('number')]
      if (name !== null && name !== '') return number === null || number === '' ? name : `${name}（${number}）`
      return employeeIn(subject, names) ?? missing('name')
    },
    month: (key = 'month') => {
      const found = maybe(key) ?? (key === 'month' ? monthIn(subject) : null)
      return found !== null && isMonth(found) ? monthLabel(found) : missing(key)
    },
    quarter: (key = 'quarter') => {
      const found = text(key)
      return isQuarter(found) ? quarterLabel(found) : missing(key)
    },
  }
}

/** The month a subject names: 'figures 2026-11'. */
export function monthIn(subject: string): Month | null {
  return subject.split(' ').find(isMonth) ?? null
}

function employeeIn(subject: string, names: Names): string | null {
  const id = /^employee (\d+)$/.exec(subject)?.[1] ?? /^interview \S+ (\d+)$/.exec(subject)?.[1]
  return id === undefined ? null : names.employee(Number(id))
}

export const isRecord = (value: unknown): value is Details => typeof value === 'object' && value !== null && !Array.isArray(value)

function missing(key: string): never {
  throw new Untold(key)
}

const LONGEST = 60
/** Long texts are cut in a sentence; the entry's lines have them whole. */
export function short(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ').trim()]
  return letters.length <= LONGEST ? letters.join('') : `${letters.slice(0, LONGEST).join('')}…`
}
