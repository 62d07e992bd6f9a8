import {
  EMPLOYEE_FIELDS, RESULT_FIELDS, TARGET_FIELDS,
  type IntakeAnswers, type IntakeField, type IntakeKind, type IntakeLine, type IntakePreview, type IntakeProblem, type LineKey,
} from '../../../shared/domain/intake/intake.ts'

const FIELDS: Record<IntakeKind, readonly IntakeField[]> = { employee: EMPLOYEE_FIELDS, target: TARGET_FIELDS, result: RESULT_FIELDS }

export const linesOf = (preview: IntakePreview, kind: IntakeKind): readonly IntakeLine[] =>
  ({ employee: preview.employees, target: preview.targets, result: preview.results })[kind]

export const textOf = (line: IntakeLine, field: IntakeField): string | undefined => (line.draft as Partial<Record<IntakeField, string>>)[field]

/** Two people of one name: only a number can tell them apart, even where the file has no such column. */
const asksForNumber = ({ problems }: IntakeLine): boolean => problems.some(({ code }) => code === 'person-ambiguous')

/** The columns worth showing: what the file has, what a problem asks for, and who a figure belongs to. */
export function fieldsShown(kind: IntakeKind, lines: readonly IntakeLine[]): IntakeField[] {
  const used = new Set<IntakeField>(kind === 'employee' ? ['number', 'name'] : ['name', 'month', 'indicator'])
  for (const line of lines) {
    for (const field of FIELDS[kind]) if (textOf(line, field) !== undefined) used.add(field)
    for (const { field } of line.problems) if (field !== null) used.add(field)
    if (asksForNumber(line)) used.add('number')
  }
  return FIELDS[kind].filter((field) => used.has(field))
}

/** What the owner has done to lines, by key. */
export interface Touched { edited: ReadonlyMap<LineKey, ReadonlyMap<IntakeField, string>>; skipped: ReadonlySet<LineKey> }

export function touchedBy({ edits, skip }: Pick<IntakeAnswers, 'edits' | 'skip'>): Touched {
  const edited = new Map<LineKey, Map<IntakeField, string>>()
  for (const { lineKey, field, text } of edits) edited.set(lineKey, (edited.get(lineKey) ?? new Map<IntakeField, string>()).set(field, text))
  return { edited, skipped: new Set(skip) }
}

/** A line mended or skipped stays in the list to handle, or it would vanish under the owner's hands. */
export const toHandle = (line: IntakeLine, { edited, skipped }: Touched): boolean => line.outcome === 'refused' || edited.has(line.key) || skipped.has(line.key)

/** A line that writes over what is there wants a look as well: a coarser file must not round exact figures unseen. */
export const toLookAt = (line: IntakeLine, touched: Touched): boolean => line.outcome === 'changed' || toHandle(line, touched)

/** Red rows are mended in place, and stay open when mended. */
export const isOpen = (line: IntakeLine, { edited, skipped }: Touched): boolean => !skipped.has(line.key) && (line.outcome === 'refused' || edited.has(line.key))

/** A field the file has not is open only where a problem asks for it. */
export const isEditable = (line: IntakeLine, field: IntakeField): boolean =>
  textOf(line, field) !== undefined || line.problems.some((problem) => problem.field === field) || (field === 'number' && asksForNumber(line))

const RANKS: Record<IntakeProblem['severity'], number> = { error: 0, question: 1, warning: 2 }
export const byRank = (problems: readonly IntakeProblem[]): IntakeProblem[] => problems.toSorted((a, b) => RANKS[a.severity] - RANKS[b.severity])

export const redKeys = (lines: readonly IntakeLine[]): LineKey[] => lines.flatMap(({ key, outcome }) => (outcome === 'refused' ? [key] : []))

/** Id of the element that says why; sheet names may hold spaces, ids may not. */
export const whyId = ({ key }: IntakeLine): string => `why-${encodeURIComponent(key)}`

export type Tab = 'questions' | IntakeKind
/** Where the owner begins: what must be answered, then what is red, then what would be written over, then the first kind the file has. */
export function firstTab({ summary, people, indicators }: IntakePreview): Tab {
  if (summary.openQuestions > 0 && people.length + indicators.length > 0) return 'questions'
  const kinds: IntakeKind[] = ['employee', 'target', 'result']
  return kinds.find((kind) => summary[kind].refused > 0) ?? kinds.find((kind) => summary[kind].changed > 0) ?? kinds.find((kind) => summary[kind].total > 0) ?? 'employee'
}
