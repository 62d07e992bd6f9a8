import type { Day, DecimalText, EmployeeId, EvaluationId, Month, TemplateId } from '../../shared/domain/brand.ts'
import { matchParts, type LaidPart } from '../../shared/domain/employee/match-parts.ts'
import { isWholeMonth, servedSpans, type ServedSpan, type ServingPerson } from '../../shared/domain/employee/served-spans.ts'
import type { Connection } from '../database/open.ts'
import { changesByPerson } from './employee-changes.ts'

/** One span of somebody's month with everything a sheet copies of the person. */
export interface SpanFacts extends Omit<ServedSpan, 'from' | 'to' | 'note'> {
  employeeId: EmployeeId
  number: string
  name: string
  department: string
  position: string
  managerName: string
  joinedOn: Day | null
  templateId: TemplateId | null
  okrWeight: DecimalText | null
  /** Null for a whole month. */
  from: Day | null
  to: Day | null
  servedNote: string
}

/** A sheet of the month as its part. */
export interface PartSheet extends LaidPart { id: EvaluationId; employeeId: EmployeeId; confirmed: boolean }

export interface MonthSpans {
  spans: SpanFacts[]
  sheets: PartSheet[]
  /** Whoever stands at the top, never had a sheet and has a position without a template is not assessed and nags nobody. */
  unassessed: ReadonlySet<EmployeeId>
}

type Person = ServingPerson & { id: EmployeeId; number: string; name: string; hasReports: number; hadSheet: number }

/** Who was there in the month, as what and under whom, by number; spans carry the part of the sheet that is theirs. Six queries. */
export function spansOfMonth(db: Connection, month: Month, only: ReadonlySet<EmployeeId> | null = null): MonthSpans {
  const people = (db.prepare(`
    SELECT p.id, p.number, p.name, p.department_id AS departmentId, p.position_id AS positionId, p.manager_id AS managerId, p.joined_on AS joinedOn, p.left_on AS leftOn,
      EXISTS (SELECT 1 FROM employee r WHERE r.manager_id = p.id) AS hasReports, EXISTS (SELECT 1 FROM evaluation x WHERE x.employee_id = p.id) AS hadSheet
    FROM employee p ORDER BY p.number`).all() as Person[])
  const sheets = sheetsOfMonth(db, month)
  const laid = Map.groupBy(sheets, ({ employeeId }) => employeeId)
  const changes = changesByPerson(db)
  const named = namer(db, people)
  const spans: SpanFacts[] = []
  const unassessed = new Set<EmployeeId>()
  for (const person of people) {
    if (only !== null && !only.has(person.id)) continue
    const own = matchParts(month, servedSpans(month, person, changes.get(person.id) ?? []), laid.get(person.id) ?? [])
    for (const span of own) spans.push(named(person, span))
    const top = spans.slice(spans.length - own.length).every(({ managerId, templateId }) => managerId === null && templateId === null)
    if (top && person.hasReports === 1 && person.hadSheet === 0) unassessed.add(person.id)
  }
  return { spans, sheets, unassessed }
}

const sheetsOfMonth = (db: Connection, month: Month): PartSheet[] => (db.prepare(`
  SELECT id, employee_id AS employeeId, part, from_day AS "from", to_day AS "to", confirmed_at IS NOT NULL AS confirmed FROM evaluation WHERE month = ? ORDER BY part`)
  .all(month) as (Omit<PartSheet, 'confirmed'> & { confirmed: number })[]).map((row) => ({ ...row, confirmed: row.confirmed === 1 }))

function namer(db: Connection, people: readonly Person[]): (person: Person, span: ServedSpan) => SpanFacts {
  const departments = new Map((db.prepare('SELECT id, name FROM department').all() as { id: number; name: string }[]).map(({ id, name }) => [id, name]))
  const positions = new Map((db.prepare('SELECT id, name, template_id AS templateId, okr_weight AS okrWeight FROM position').all() as { id: number; name: string; templateId: TemplateId | null; okrWeight: DecimalText | null }[])
    .map((position) => [position.id, position]))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (person, { from, to, note, ...span }) => {
    const position = positions.get(span.positionId ?? 0)
    const whole = isWholeMonth({ from, days: span.days })
    return {
      ...span, employeeId: person.id, number: person.number, name: person.name, joinedOn: person.joinedOn,
      department: departments.get(span.departmentId ?? 0) ?? '', position: position?.name ?? '', managerName: span.managerId === null ? '' : names.get(span.managerId) ?? '',
      templateId: position?.templateId ?? null, okrWeight: position?.okrWeight ?? null,
      from: whole ? null : from, to: whole ? null : to, servedNote: whole ? '' : note,
    }
  }
}
