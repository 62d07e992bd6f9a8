import { z } from 'zod'
import { FEEDS } from '../domain/evaluation/feed.ts'
import { DIMENSIONS, DIRECTIONS } from '../domain/indicator/indicator.ts'
import { RULE_KINDS } from '../domain/scoring/rule.ts'
import { day, decimal, employeeId, evaluationId, indicatorId, line, month, none } from './words.ts'
import { read, write } from './method.ts'

/** Which part of the person's month; 1 for everybody whose month is not split. */
const part = z.int().min(1).max(9)
const partGiven = part.default(1)

/** The five figures that can be typed for employee × indicator × month. */
export const FIGURE_FIELDS = ['floor', 'target', 'stretch', 'base', 'actual'] as const
/** Agreed before the month, in the order of the grid's columns. */
export const TARGET_FIELDS = ['floor', 'target', 'stretch', 'base'] as const
export type FigureField = (typeof FIGURE_FIELDS)[number]

/** A cell whose text is not a figure: kept as typed, with the reason, until it is mended. */
export const badCell = z.strictObject({ employeeId, indicatorId, part, field: z.enum(FIGURE_FIELDS), text: z.string(), reason: z.string() })
export type BadCell = z.infer<typeof badCell>

export const gridIndicator = z.strictObject({
  id: indicatorId, name: z.string(), unit: z.string(), displayUnit: z.string(), direction: z.enum(DIRECTIONS), dimension: z.enum(DIMENSIONS),
})
export type GridIndicator = z.infer<typeof gridIndicator>
/** One row of somebody's sheet as the grids need it. Figures are in the stored unit, as agreed for a whole month. */
export const gridCell = z.strictObject({
  employeeId, indicatorId, part, evaluationId,
  rule: z.enum(RULE_KINDS), feed: z.enum(FEEDS), binary: z.boolean(), exempt: z.string().nullable(),
  /** Agreed figures the rule reads, and those it cannot score without. */
  reads: z.array(z.enum(TARGET_FIELDS)).readonly(), needs: z.array(z.enum(TARGET_FIELDS)).readonly(),
  floor: decimal.nullable(), target: decimal.nullable(), stretch: decimal.nullable(), base: decimal.nullable(),
  /** What the row is scored by where that is less than was agreed, and '目标 30 × 15 ÷ 30 天 = 15.00'; else null and ''. */
  effective: z.strictObject({ floor: decimal.nullable(), target: decimal.nullable(), stretch: decimal.nullable(), base: decimal.nullable() }).nullable(), prorated: z.string(),
  actual: decimal.nullable(), note: z.string(),
  /** Outcome of the row, for the colour bar and its tooltip. */
  score: decimal.nullable(), light: z.enum(['red', 'amber', 'green']).nullable(), sentence: z.string(),
})
export type GridCell = z.infer<typeof gridCell>
/** One line of the grid: a person, or one part of their month, named with its days: '王五（1–15日）'. */
export const gridPerson = z.strictObject({
  employeeId, part, parts: z.int(), from: day.nullable(), to: day.nullable(), evaluationId, number: z.string(), name: z.string(), department: z.string(), position: z.string(),
  confirmed: z.boolean(), total: decimal.nullable(), grade: z.string().nullable(),
})
export type GridPerson = z.infer<typeof gridPerson>
export const grid = z.strictObject({
  month, people: z.array(gridPerson), indicators: z.array(gridIndicator), cells: z.array(gridCell), bad: z.array(badCell),
  /** Active people who have no sheet yet, so no cells. */
  withoutSheet: z.array(z.strictObject({ employeeId, name: z.string() })),
  closed: z.boolean(),
})
export type Grid = z.infer<typeof grid>

/** `text` is what was typed or pasted, in the display unit; '' clears the cell. */
export const figureEntry = z.strictObject({ employeeId, indicatorId, part: partGiven, field: z.enum(FIGURE_FIELDS), text: line(2000) })
export type FigureEntry = z.infer<typeof figureEntry>

/** Cells and people whose figures or scores changed by a save; `bad` is the whole list of the month after it. */
export const figuresSaved = z.strictObject({ cells: z.array(gridCell), people: z.array(gridPerson), bad: z.array(badCell), refused: z.array(z.strictObject({ employeeId, indicatorId, part, field: z.enum(FIGURE_FIELDS), text: z.string(), code: z.enum(['sheet-confirmed', 'no-row', 'judged-row', 'month-closed', 'target-agreed', 'fed-row']) })) })
export type FiguresSaved = z.infer<typeof figuresSaved>

/** Why targets are changed after they were agreed, and from which day. Without it they are refused as 'target-agreed'. */
export const targetReason = z.strictObject({ reason: line(500), on: day })

export const figures = {
  'figures.grid': read(z.strictObject({ month }), grid),
  /** Saves what is good, keeps the text of what is bad, and scores the people touched anew: one transaction. */
  'figures.save': write(z.strictObject({ month, entries: z.array(figureEntry).min(1).max(20_000), change: targetReason.nullable().default(null) }), figuresSaved, ['month-closed', 'reason-missing']),
  'figures.note': write(z.strictObject({ month, employeeId, indicatorId, part: partGiven, note: line(2000) }), figuresSaved, ['month-closed', 'sheet-confirmed']),
  /** Copies last month's targets to rows that have none. */
  'figures.copyTargets': write(z.strictObject({ from: month, to: month }), z.strictObject({ copied: z.int() }), ['month-closed', 'not-found']),
  /** Every month that has sheets, targets or results, oldest first. */
  'figures.months': read(none, z.strictObject({ months: z.array(month) })),
}
