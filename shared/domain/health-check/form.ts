import { exact } from '../decimal/decimal.ts'
import { evaluationPlace, templatePlace } from './places.ts'
import type { HealthPosition, HealthSheet, HealthSnapshot, HealthTemplateRow } from './snapshot.ts'
import { groupBy, namesText } from './wording.ts'

export interface FormRow extends HealthTemplateRow {
  /** True where every sheet's row has a 底线. */
  hasFloor: boolean
}

/** One way of being measured: sheets of a month with the same rows count once, however many people have them. Rows of weight 0 are comment only and stay out. */
export interface Form { label: string; to: string; rows: FormRow[]; employeeIds: ReadonlySet<number> }

const counts = ({ weight }: HealthTemplateRow): boolean => exact(weight).gt(0)

const signature = ({ position, rows }: HealthSheet): string =>
  JSON.stringify([position, rows.map(({ indicatorId, weight, scope, objectiveId, duty, rule }) => [indicatorId, weight, scope, objectiveId, duty, rule])])

function formOf(sheets: readonly HealthSheet[], positions: ReadonlyMap<string, HealthPosition>): Form[] {
  const first = sheets[0]
  if (first === undefined) return []
  const templateId = positions.get(first.position)?.templateId ?? null
  return [{
    label: `${first.position || '未定岗位'}（${namesText(sheets.map(({ name }) => name), 2)}）`,
    to: templateId === null ? evaluationPlace(first.id) : templatePlace(templateId),
    rows: first.rows.map((row, at) => ({ ...row, hasFloor: sheets.every(({ rows }) => (rows[at]?.figures.floor ?? null) !== null) })).filter(counts),
    employeeIds: new Set(sheets.map(({ employeeId }) => employeeId)),
  }]
}

/** What people are measured on: this month's sheets, and the templates of positions that have none yet. */
export function formsOf(snapshot: HealthSnapshot, current: readonly HealthSheet[], filled: ReadonlySet<string>): Form[] {
  const positions = new Map(snapshot.positions.map((position) => [position.name, position]))
  const measured = [...groupBy(current, signature).values()].flatMap((sheets) => formOf(sheets, positions))
  const known = new Set(current.map(({ position }) => position))
  const waiting = new Set(snapshot.positions.filter(({ name }) => filled.has(name) && !known.has(name)).map(({ templateId }) => templateId))
  const planned = snapshot.templates.filter(({ id }) => waiting.has(id)).map(({ id, name, rows }): Form => ({
    label: `模板「${name}」`, to: templatePlace(id), rows: rows.filter(counts).map((row) => ({ ...row, hasFloor: false })), employeeIds: new Set(),
  }))
  return [...measured, ...planned]
}

