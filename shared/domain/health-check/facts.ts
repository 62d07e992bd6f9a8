import type { EmployeeId, Month } from '../brand.ts'
import { addMonths } from '../month/month.ts'
import { formsOf } from './form.ts'
import type { Form } from './form.ts'
import type { HealthPast, HealthPerson, HealthRow, HealthSheet, HealthSnapshot } from './snapshot.ts'
import { groupBy } from './wording.ts'

/** One row through the months that are read whole, newest sheets' names; and before them in short. */
export interface Series { sheet: HealthSheet; row: HealthRow; of: ReadonlyMap<Month, HealthRow>; past: readonly HealthPast[] }
/** A row's three scored months on end, the last of them this one or the one before. */
export interface ThreeMonths { series: Series; rows: [HealthRow, HealthRow, HealthRow]; last: Month }

/** The snapshot with what most checks ask of it worked out once. */
export interface Facts {
  snapshot: HealthSnapshot
  /** Employed on at least one day of the month. */
  active: HealthPerson[]
  person: ReadonlyMap<EmployeeId, HealthPerson>
  sheetsOf: (month: Month) => HealthSheet[]
  current: HealthSheet[]
  /** The newest month that has totals, null before the first; its scored sheets; and the sheets of the three months that end with it. */
  scoredMonth: Month | null
  scored: HealthSheet[]
  recent: HealthSheet[]
  forms: Form[]
  /** By employee and indicator. */
  series: Series[]
  threes: ThreeMonths[]
  /** Active direct reports of active people. */
  reports: ReadonlyMap<EmployeeId, HealthPerson[]>
  /** The one person who may be without a manager: most people stand under them. */
  top: EmployeeId | null
}

export const isActive = ({ joinedOn, leftOn }: HealthPerson, month: Month): boolean =>
  (joinedOn === null || joinedOn <= `${month}-31`) && (leftOn === null || leftOn >= `${month}-01`)

/** One sheet for each person and month: of a month in parts the first, under the total and grade of the whole month. */
export function perPerson(sheets: readonly HealthSheet[]): HealthSheet[] {
  const seen = new Set<string>()
  return sheets.flatMap((sheet) => {
    if (!sheet.whole) return [sheet]
    const key = `${sheet.month} ${sheet.employeeId}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...sheet, ...sheet.whole }]
  })
}

const keyOf = (employeeId: EmployeeId, indicatorId: HealthRow['indicatorId']): string => `${employeeId}:${indicatorId}`

function seriesOf({ sheets, wholeFrom, past }: HealthSnapshot): Series[] {
  const short = groupBy(past, ({ employeeId, indicatorId }) => keyOf(employeeId, indicatorId))
  const found = new Map<string, Series & { of: Map<Month, HealthRow> }>()
  for (const sheet of sheets.filter(({ month }) => month >= wholeFrom).toSorted((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0))) {
    for (const row of sheet.rows) {
      const key = keyOf(sheet.employeeId, row.indicatorId)
      const known = found.get(key) ?? { sheet, row, of: new Map<Month, HealthRow>(), past: short.get(key) ?? [] }
      known.of.set(sheet.month, row)
      found.set(key, known)
    }
  }
  return [...found.values()]
}

/** The three months on end that close with this month, or with last month while this one has no score. */
function threesOf(series: readonly Series[], month: Month): ThreeMonths[] {
  const [now, before] = [[-2, -1, 0], [-3, -2, -1]].map((back) => back.map((by) => addMonths(month, by)) as [Month, Month, Month]) as [[Month, Month, Month], [Month, Month, Month]]
  return series.flatMap((one) => {
    const months = one.of.get(month)?.state === 'scored' ? now : before
    const [first, second, third] = [one.of.get(months[0]), one.of.get(months[1]), one.of.get(months[2])]
    return first?.state !== 'scored' || second?.state !== 'scored' || third?.state !== 'scored' ? [] : [{ series: one, rows: [first, second, third], last: months[2] }]
  })
}

const WHOLE_BACK = 3
const RECENT = [-2, -1, 0] as const

/** The newest month up to this one that has a total. */
const scoredMonthOf = (sheets: readonly Pick<HealthSheet, 'month' | 'total'>[], month: Month): Month | null =>
  sheets.reduce<Month | null>((newest, sheet) => (sheet.total !== null && sheet.month <= month && (newest === null || sheet.month > newest) ? sheet.month : newest), null)

/** From which month on whole rows are looked at: by what reads three months on end, and by what reads the last three scored ones. */
export function wholeRowsFrom(sheets: readonly Pick<HealthSheet, 'month' | 'total'>[], month: Month): Month {
  const scored = scoredMonthOf(sheets, month)
  const [three, recent] = [addMonths(month, -WHOLE_BACK), scored === null ? month : addMonths(scored, RECENT[0])]
  return recent < three ? recent : three
}

/** How many people stand under somebody who has no manager: nothing but a tree hangs there, so this ends. */
const following = (of: EmployeeId, reports: ReadonlyMap<EmployeeId, HealthPerson[]>): number =>
  (reports.get(of) ?? []).reduce((count, { id }) => count + 1 + following(id, reports), 0)

export function factsOf(snapshot: HealthSnapshot): Facts {
  const { month, people, sheets } = snapshot
  const active = people.filter((one) => isActive(one, month))
  const here = new Set(active.map(({ id }) => id))
  const byMonth = groupBy(sheets, (sheet) => sheet.month)
  const sheetsOf = (of: Month): HealthSheet[] => byMonth.get(of) ?? []
  const current = sheetsOf(month)
  const scoredMonth = scoredMonthOf(sheets, month)
  const series = seriesOf(snapshot)
  const reports = new Map<EmployeeId, HealthPerson[]>()
  for (const one of active) if (one.managerId !== null && here.has(one.managerId)) reports.set(one.managerId, [...(reports.get(one.managerId) ?? []), one])
  const roots = active.filter(({ managerId }) => managerId === null || !here.has(managerId))
  const top = roots.toSorted((a, b) => following(b.id, reports) - following(a.id, reports))[0]?.id ?? null
  return {
    snapshot, active, sheetsOf, current, scoredMonth, reports, top,
    person: new Map(people.map((one) => [one.id, one])),
    scored: scoredMonth === null ? [] : perPerson(sheetsOf(scoredMonth)).filter(({ total }) => total !== null),
    recent: scoredMonth === null ? [] : RECENT.flatMap((by) => sheetsOf(addMonths(scoredMonth, by))),
    forms: formsOf(snapshot, current, new Set(active.map(({ position }) => position))),
    series, threes: threesOf(series, month),
  }
}

/** One case for each row of each form that `say` finds words for; null while nobody is measured on anything. */
export function eachRow(facts: Facts, say: (row: Form['rows'][number], form: Form) => string | null): { text: string; to: string }[] | null {
  if (facts.forms.length === 0) return null
  return facts.forms.flatMap((form) => form.rows.flatMap((row) => {
    const text = say(row, form)
    return text === null ? [] : [{ text: `${form.label}${text}`, to: form.to }]
  }))
}

export function eachForm(facts: Facts, say: (form: Form) => string | null): { text: string; to: string }[] | null {
  if (facts.forms.length === 0) return null
  return facts.forms.flatMap((form) => {
    const text = say(form)
    return text === null ? [] : [{ text: `${form.label}${text}`, to: form.to }]
  })
}
