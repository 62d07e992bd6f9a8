import type { DecimalText, Day, EmployeeId, Fen, IndicatorId, Month } from '../brand.ts'
import type { Dimension, Direction } from '../indicator/indicator.ts'

export const INTAKE_KINDS = ['employee', 'target', 'result'] as const
export type IntakeKind = (typeof INTAKE_KINDS)[number]
export const INTAKE_KIND_NAMES: Record<IntakeKind, string> = { employee: '员工', target: '目标', result: '结果' }

export const EMPLOYEE_FIELDS = ['number', 'name', 'department', 'position', 'managerNumber', 'managerName', 'joinedOn', 'leftOn', 'baseFen'] as const
export const TARGET_FIELDS = ['number', 'name', 'month', 'indicator', 'floor', 'target', 'stretch'] as const
export const RESULT_FIELDS = ['number', 'name', 'month', 'indicator', 'actual', 'note'] as const
export type EmployeeField = (typeof EMPLOYEE_FIELDS)[number]
export type TargetField = (typeof TARGET_FIELDS)[number]
export type ResultField = (typeof RESULT_FIELDS)[number]
export type IntakeField = EmployeeField | TargetField | ResultField

/** Names one line of the file: '员工!5', or '1月!4D' where one Excel row holds several facts. Opaque to callers. */
export type LineKey = string

// ---- what the house already knows -------------------------------------------------------------------------------

export interface KnownEmployee {
  id: EmployeeId
  number: string
  name: string
  department: string | null
  position: string | null
  managerNumber: string | null
  joinedOn: Day | null
  leftOn: Day | null
  baseFen: Fen | null
}
export interface KnownIndicator {
  id: IndicatorId
  code: string
  name: string
  unit: string
}
export interface KnownTarget {
  employeeId: EmployeeId
  indicatorId: IndicatorId
  month: Month
  floor: DecimalText | null
  target: DecimalText | null
  stretch: DecimalText | null
}
export interface KnownResult {
  employeeId: EmployeeId
  indicatorId: IndicatorId
  month: Month
  actual: DecimalText
  note: string
}
export interface KnownHouse {
  employees: readonly KnownEmployee[]
  indicators: readonly KnownIndicator[]
  departments: readonly string[]
  positions: readonly string[]
  /** Without these every target and result counts as new. Give only the months concerned if there are many. */
  targets?: readonly KnownTarget[]
  results?: readonly KnownResult[]
  /** Lines of these months are refused. */
  closedMonths?: readonly Month[]
}

// ---- what the user answers -------------------------------------------------------------------------------------

export const PERSON_CHOICES = ['same-person', 'new-person'] as const
export type PersonChoice = (typeof PERSON_CHOICES)[number]

export interface IndicatorDraft {
  direction: Direction
  dimension: Dimension
  unit: string
}
export type IndicatorAnswer = { name: string; define: IndicatorDraft } | { name: string; useExisting: IndicatorId }

/** Lists, not records: a header or name may be '__proto__'. The last answer for a key wins. */
export interface IntakeAnswers {
  skip: LineKey[]
  edits: { lineKey: LineKey; field: IntakeField; text: string }[]
  people: { lineKey: LineKey; choice: PersonChoice }[]
  indicators: IndicatorAnswer[]
}
export const NO_ANSWERS: IntakeAnswers = { skip: [], edits: [], people: [], indicators: [] }

// ---- the preview -----------------------------------------------------------------------------------------------

export const PROBLEM_CODES = [
  'missing-field', 'bad-day', 'bad-month', 'bad-money', 'bad-number', 'bad-cell', 'unit-mismatch', 'days-reversed',
  'number-twice', 'name-twice', 'same-name-other-number', 'person-unknown', 'person-ambiguous', 'person-mismatch', 'number-of-another', 'too-long',
  'manager-unknown', 'manager-ambiguous', 'manager-loop', 'indicator-unknown', 'fact-twice', 'month-closed',
  'no-value', 'not-data', 'joined-missing', 'base-missing', 'number-reshaped',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** error: red, stops 确认 until mended or skipped. question: stops until answered. warning: told, stops nothing. */
export type Severity = 'error' | 'question' | 'warning'
export interface IntakeProblem {
  field: IntakeField | null
  severity: Severity
  code: ProblemCode
  /** Chinese, whole, ready for the screen. */
  sentence: string
}

/** refused: has an error. undecided: waits for an answer. ignored: carries no data of its own (合计, 无). skipped: by the user. */
export const OUTCOMES = ['new', 'changed', 'same', 'undecided', 'refused', 'skipped', 'ignored'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** `id` null: a person this import creates. `number` is the number the house will use. */
export interface PersonRef {
  id: EmployeeId | null
  number: string
  name: string
}
/** `id` null: an indicator this import creates, by `name` (see preview.newIndicators). */
export interface IndicatorRef {
  id: IndicatorId | null
  name: string
  unit: string
}
export interface FieldChange {
  field: IntakeField
  from: string
  to: string
}

interface Line<Field extends string> {
  key: LineKey
  sheet: string
  /** Excel row, 1-based. */
  line: number
  /** Text of every field the file has, after the user's edits. */
  draft: Partial<Record<Field, string>>
  problems: IntakeProblem[]
  outcome: Outcome
  /** Filled where outcome is 'changed'. */
  changes: FieldChange[]
}
/** null in `values` = the file does not say (keep what the house has) or it could not be read (see problems). */
export interface EmployeeLine extends Line<EmployeeField> {
  kind: 'employee'
  values: {
    person: PersonRef
    department: string | null
    position: string | null
    manager: PersonRef | null
    joinedOn: Day | null
    leftOn: Day | null
    baseFen: Fen | null
  }
}
export interface TargetLine extends Line<TargetField> {
  kind: 'target'
  values: { person: PersonRef | null; month: Month | null; indicator: IndicatorRef | null; floor: DecimalText | null; target: DecimalText | null; stretch: DecimalText | null }
}
export interface ResultLine extends Line<ResultField> {
  kind: 'result'
  values: { person: PersonRef | null; month: Month | null; indicator: IndicatorRef | null; actual: DecimalText | null; note: string | null }
}
export type IntakeLine = EmployeeLine | TargetLine | ResultLine

/** How one sheet was understood. `kind` null: not read, and `sentence` says why and what to do. */
export interface SheetReading {
  name: string
  kind: IntakeKind | 'wide' | null
  /** Excel row of the header, 1-based. */
  headerLine: number | null
  columns: { column: string; header: string; field: IntakeField | null; unit: string | null }[]
  lines: number
  sentence: string | null
}

export interface PersonQuestion {
  lineKey: LineKey
  sheet: string
  line: number
  /** As the file says. */
  number: string
  name: string
  /** The person of that name: in the house (`id` set), or on an earlier line of the file (`lineKey` set). */
  match: { id: EmployeeId | null; lineKey: LineKey | null; number: string; name: string; department: string | null }
  choice: PersonChoice | null
  sentence: string
}
export interface IndicatorQuestion {
  name: string
  /** How many lines use it. */
  lines: number
  guess: IndicatorDraft
  answer: IndicatorAnswer | null
  sentence: string
}

export interface Tally extends Record<Outcome, number> {
  total: number
}
export interface IntakeSummary {
  employee: Tally
  target: Tally
  result: Tally
  newIndicators: number
  newDepartments: number
  newPositions: number
  errors: number
  openQuestions: number
  warnings: number
  /** person × indicator × month with a target to import but no result anywhere: they stay 待录. */
  targetsWithoutResult: number
  months: Month[]
}

export interface IntakePreview {
  sheets: SheetReading[]
  employees: EmployeeLine[]
  targets: TargetLine[]
  results: ResultLine[]
  people: PersonQuestion[]
  indicators: IndicatorQuestion[]
  /** To be created on 确认; the answers given, in the order of the file. */
  newIndicators: (IndicatorDraft & { name: string })[]
  newDepartments: string[]
  newPositions: string[]
  /** Why 确认 is off; empty when it may be pressed. */
  blocking: string[]
  summary: IntakeSummary
}
