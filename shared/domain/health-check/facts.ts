import type { EmployeeId, Month } from '../brand.ts'
import { addMonths } from '../month/month.ts'
import { formsOf } from './form.ts'
import type { Form } from './form.ts'
import type { HealthPerson, HealthRow, HealthSheet, HealthSnapshot } from './snapshot.ts'
import { groupBy } from './wording.ts'

/** One row through the months, newest sheets' names. */
export interface Series { sheet: HealthSheet; row: HealthRow; of: ReadonlyMap<Month, HealthRow> }

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

function seriesOf(sheets: readonly HealthSheet[]): Series[] {
  const found = new Map<string, { sheet: HealthSheet; row: HealthRow; of: Map<Month, HealthRow> }>()
  for (const sheet of sheets.toSorted((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0))) {
    for (const row of sheet.rows) {
      const key = `${sheet.employeeId}:${row.indicatorId}`
      const known = found.get(key) ?? { sheet, row, of: new Map<Month, HealthRow>() }
      known.of.set(sheet.month, row)
      found.set(key, known)
    }
  }
  return [...found.values()]
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
  const scoredMonth = sheets.filter((sheet) => sheet.total !== null && sheet.month <= month).map((sheet) => sheet.month).toSorted().at(-1) ?? null
  const reports = new Map<EmployeeId, HealthPerson[]>()
  for (const one of active) if (one.managerId !== null && here.has(one.managerId)) reports.set(one.managerId, [...(reports.get(one.managerId) ?? []), one])
  const roots = active.filter(({ managerId }) => managerId === null || !here.has(managerId))
  const top = roots.toSorted((a, b) => following(b.id, reports) - following(a.id, reports))[0]?.id ?? null
  return {
    snapshot, active, sheetsOf, current, scoredMonth, reports, top,
    person: new Map(people.map((one) => [one.id, one])),
    scored: scoredMonth === null ? [] : perPerson(sheetsOf(scoredMonth)).filter(({ total }) => total !== null),
    recent: scoredMonth === null ? [] : [-2, -1, 0].flatMap((by) => sheetsOf(addMonths(scoredMonth, by))),
    forms: formsOf(snapshot, current, new Set(active.map(({ position }) => position))),
    series: seriesOf(sheets),
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
