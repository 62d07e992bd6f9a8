import type { Employee } from '../../../shared/api/employees.ts'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { isSummable } from '../../../shared/domain/breakdown/summable.ts'
import { exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import type { IntakeAnswers, KnownEmployee, KnownHouse } from '../../../shared/domain/intake/intake.ts'
import { readMonth } from '../../../shared/domain/intake/read-day.ts'
import { recognise } from '../../../shared/domain/intake/recognise.ts'
import type { RawSheet } from '../../../shared/domain/intake/sheet.ts'
import type { Connection } from '../../database/open.ts'
import { listDepartments } from '../../repositories/departments.ts'
import { listEmployees } from '../../repositories/employees.ts'
import { factsOfMonths } from '../../repositories/facts-of-months.ts'
import { listIndicators } from '../../repositories/indicators.ts'
import { closedMonths } from '../../repositories/periods.ts'
import type { ResultRecord } from '../../repositories/results.ts'
import { listPositions } from '../../repositories/positions.ts'

/** What the house holds of all that a file may speak of: `known` is what the reader is told of it. */
export interface StoredHouse { known: KnownHouse; people: Employee[] }

export function storedHouse(db: Connection, sheets: readonly RawSheet[], answers: IntakeAnswers): StoredHouse {
  const people = listEmployees(db)
  const numbers = new Map(people.map(({ id, number }) => [id, number]))
  const indicators = listIndicators(db)
  const facts = factsOfMonths(db, monthsNamed(sheets, answers))
  const known: KnownHouse = {
    employees: people.map((person): KnownEmployee => ({
      id: person.id, number: person.number, name: person.name, department: person.department || null, position: person.position || null,
      managerNumber: person.managerId === null ? null : numbers.get(person.managerId) ?? null,
      joinedOn: person.joinedOn, leftOn: person.leftOn, baseFen: person.baseFen,
    })),
    indicators: indicators.map(({ id, code, name, unit }) => ({ id, code, name, unit })),
    departments: listDepartments(db).map(({ name }) => name),
    positions: listPositions(db).map(({ name }) => name),
    // Of a month in parts the agreed figures of the first stand for all.
    targets: facts.targets.toSorted((a, b) => b.part - a.part),
    // A note without a figure is no result yet.
    results: wholeMonths(facts.results, indicators),
    closedMonths: closedMonths(db),
  }
  return { people, known }
}

/** A file speaks of whole months: what adds up is the sum of a month's parts, of anything else in parts nothing is known. */
function wholeMonths(results: readonly ResultRecord[], indicators: readonly IndicatorCard[]): KnownHouse['results'] {
  const summable = new Set(indicators.filter(isSummable).map(({ id }) => id))
  const typed = results.flatMap((result) => (result.actual === null ? [] : [{ ...result, actual: result.actual }]))
  return [...Map.groupBy(typed, ({ month, employeeId, indicatorId }) => `${month} ${employeeId} ${indicatorId}`).values()].flatMap((parts) => {
    const [first] = parts
    if (first === undefined || parts.length === 1) return parts
    if (!summable.has(first.indicatorId)) return []
    return [{ ...first, actual: plain(parts.reduce((sum, { actual }) => sum.plus(exact(actual)), exact('0'))) }]
  })
}

/** The months the file or an answer names, so that years of other figures stay where they are. */
function monthsNamed(sheets: readonly RawSheet[], { edits }: IntakeAnswers): Month[] {
  const texts = new Set(recognise(sheets).lines.map(({ draft }) => draft.month ?? ''))
  for (const { field, text } of edits) if (field === 'month') texts.add(text)
  return [...new Set([...texts].flatMap((text) => {
    const read = readMonth(text.trim())
    return read.ok ? [read.value] : []
  }))]
}
