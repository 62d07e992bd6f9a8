import { OUTCOMES } from './intake.ts'
import type { IntakeLine, IntakePreview, IntakeSummary, KnownHouse, Outcome, Tally } from './intake.ts'
import { factKey } from './figure-lines.ts'

const tally = (lines: readonly IntakeLine[]): Tally => {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  for (const { outcome } of lines) counts[outcome]++
  return { total: lines.length, ...counts }
}

const lands = ({ outcome }: IntakeLine): boolean => outcome === 'new' || outcome === 'changed' || outcome === 'same' || outcome === 'undecided'

export type PreviewParts = Omit<IntakePreview, 'summary' | 'blocking'>

/** The counts of the preview page and of the report after the import. */
export function summarise(parts: PreviewParts, known: KnownHouse): IntakeSummary {
  const { employees, targets, results } = parts
  const all: IntakeLine[] = [...employees, ...targets, ...results]
  const keyOf = ({ values: { person, indicator, month } }: (typeof targets)[number] | (typeof results)[number]): string[] => (person && indicator && month ? [factKey(person, indicator, month)] : [])
  const withResult = new Set(results.filter(lands).flatMap(keyOf))
  for (const { employeeId, indicatorId, month } of known.results ?? []) withResult.add(`i:${employeeId} ${month} i:${indicatorId}`)
  const count = (severity: string): number => all.reduce((sum, line) => sum + (line.outcome === 'skipped' ? 0 : line.problems.filter((each) => each.severity === severity).length), 0)
  return {
    employee: tally(employees), target: tally(targets), result: tally(results),
    newIndicators: parts.newIndicators.length, newDepartments: parts.newDepartments.length, newPositions: parts.newPositions.length,
    errors: count('error'), warnings: count('warning'),
    openQuestions: parts.people.filter(({ choice }) => choice === null).length + parts.indicators.filter(({ answer }) => answer === null).length,
    targetsWithoutResult: targets.filter(lands).flatMap(keyOf).filter((key) => !withResult.has(key)).length,
    months: [...new Set([...targets, ...results].filter(lands).flatMap(({ values }) => values.month ?? []))].toSorted(),
  }
}
