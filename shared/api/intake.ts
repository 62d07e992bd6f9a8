import { z } from 'zod'
import { DIMENSIONS, DIRECTIONS } from '../domain/indicator/indicator.ts'
import {
  EMPLOYEE_FIELDS, INTAKE_KINDS, OUTCOMES, PERSON_CHOICES, PROBLEM_CODES, RESULT_FIELDS, TARGET_FIELDS,
  type IntakeAnswers, type IntakePreview,
} from '../domain/intake/intake.ts'
import { employeeId, indicatorId, line, month, none, part } from './words.ts'
import { host, read, write } from './method.ts'

const fields = [...new Set([...EMPLOYEE_FIELDS, ...TARGET_FIELDS, ...RESULT_FIELDS])] as [IntakeAnswers['edits'][number]['field']]
const lineKey = line(500)

export const intakeAnswers: z.ZodType<IntakeAnswers> = z.strictObject({
  skip: z.array(lineKey).max(50_000),
  edits: z.array(z.strictObject({ lineKey, field: z.enum(fields), text: line(2000) })).max(50_000),
  people: z.array(z.strictObject({ lineKey, choice: z.enum(PERSON_CHOICES) })).max(5_000),
  indicators: z.array(z.union([
    z.strictObject({ name: line(200), define: z.strictObject({ direction: z.enum(DIRECTIONS), dimension: z.enum(DIMENSIONS), unit: line(20) }) }),
    z.strictObject({ name: line(200), useExisting: indicatorId }),
  ])).max(2_000),
})

const tally = z.strictObject({ total: z.int(), ...Object.fromEntries(OUTCOMES.map((outcome) => [outcome, z.int()])) })
const problem = z.strictObject({ field: z.enum(fields).nullable(), severity: z.enum(['error', 'question', 'warning']), code: z.enum(PROBLEM_CODES), sentence: z.string() })
const anyLine = z.looseObject({ key: lineKey, kind: z.enum(INTAKE_KINDS), sheet: z.string(), line: z.int(), outcome: z.enum(OUTCOMES), problems: z.array(problem) })

/** The shape is fixed by shared/domain/intake; the border checks its frame. */
const preview = z.looseObject({
  sheets: z.array(z.looseObject({ name: z.string() })), employees: z.array(anyLine), targets: z.array(anyLine), results: z.array(anyLine),
  blocking: z.array(z.string()), summary: z.looseObject({ employee: tally, target: tally, result: tally }),
}) as unknown as z.ZodType<IntakePreview>

export const intakeReport = z.strictObject({
  fileName: z.string(), at: z.string(),
  employees: z.strictObject({ added: z.int(), changed: z.int(), same: z.int(), skipped: z.int() }),
  targets: z.strictObject({ added: z.int(), changed: z.int(), same: z.int(), skipped: z.int() }),
  results: z.strictObject({ added: z.int(), changed: z.int(), same: z.int(), skipped: z.int() }),
  newIndicators: z.array(z.string()), newDepartments: z.array(z.string()), newPositions: z.array(z.string()),
  /** Sheets scored anew, and lines left alone because their sheet is confirmed. */
  rescored: z.int(), confirmedKept: z.int(),
  /** Results left alone because the row is made from the team's. */
  fedKept: z.int().default(0),
  /** Results of a whole month that wait, as `text`, in the cell of one part: each part wants its own figure. kept: every part had one, nothing was written. */
  toShare: z.array(z.strictObject({ month, employeeId, name: z.string(), part, indicatorId, indicator: z.string(), text: z.string(), kept: z.boolean() })).default([]),
  months: z.array(z.string()),
})
export type IntakeReport = z.infer<typeof intakeReport>

const file = z.string().max(100)
export const openedFile = z.strictObject({ file, name: z.string(), bytes: z.int() })
export type OpenedFile = z.infer<typeof openedFile>

export const intake = {
  /** Shell only: asks for a workbook. In the browser host the page posts the file to /upload, which answers the same. */
  'intake.open': host(none, openedFile, ['nothing-chosen', 'file-refused']),
  /** Reads nothing into the house: answers how the file is understood with the answers given so far. */
  'intake.preview': read(z.strictObject({ file, answers: intakeAnswers }), z.strictObject({ name: z.string(), encoding: z.string().nullable(), preview }), ['file-gone']),
  /** One transaction. import-blocked gives details.blocking. */
  'intake.commit': write(z.strictObject({ file, answers: intakeAnswers }), intakeReport, ['file-gone', 'import-blocked']),
  /** Saves an empty workbook with the sheets 员工, 目标, 结果 and their headers. */
  'intake.template': host(none, z.strictObject({ place: z.string(), download: z.string().nullable() }), ['cancelled', 'save-failed']),
  'intake.batches': read(none, z.strictObject({ batches: z.array(intakeReport) })),
}
