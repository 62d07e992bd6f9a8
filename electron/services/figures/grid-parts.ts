import type { FigureField, Grid, GridCell } from '../../../shared/api/figures.ts'
import { DIMENSIONS } from '../../../shared/domain/indicator/indicator.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { partName } from '../../../shared/domain/employee/served-spans.ts'
import { effectiveRow } from '../../../shared/domain/evaluation/proration.ts'
import { figuresUsed } from '../../../shared/domain/scoring/figures-used.ts'
import type { FigureCell } from '../../../shared/domain/figure/parse-figure.ts'
import type { EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'
import type { EvaluationRecord } from '../../repositories/evaluations.ts'

type GridPerson = Grid['people'][number]
export type GridIndicator = Grid['indicators'][number]

/** A row whose actual is typed as 达成 / 未达成. */
const isBinary = ({ rule }: EvaluationRowRecord): boolean => rule.kind === 'binary' && !rule.meetsTarget

export const gridPerson = (head: EvaluationRecord): GridPerson => ({
  employeeId: head.employeeId, part: head.part, parts: head.parts, from: head.from, to: head.to, evaluationId: head.id, number: head.number, name: head.parts > 1 && head.from !== null && head.to !== null ? partName(head.name, head.from, head.to) : head.name, department: head.department, position: head.position,
  confirmed: head.confirmedAt !== null, total: head.total, grade: head.grade,
})

export function gridCell(row: EvaluationRowRecord): GridCell {
  const { score } = row
  const { figures, lead } = effectiveRow(row, row.served)
  return {
    employeeId: row.employeeId, indicatorId: row.indicatorId, part: row.part, evaluationId: row.evaluationId,
    rule: row.rule.kind, feed: row.feed, binary: isBinary(row), exempt: row.exempt?.reason ?? null, ...figuresUsed(row.rule),
    ...row.figures, effective: figures === row.figures ? null : figures, prorated: lead.replace(/；$/, ''), actual: row.actual, note: row.note,
    score: score.state === 'scored' ? score.score : null, light: score.state === 'scored' ? score.light : null, sentence: score.sentence,
  }
}

type Units = Pick<EvaluationRowRecord, 'unit' | 'displayUnit'>

/**
 * Where sheets show an indicator in different units, its column is in the stored unit: grid and save must read a typed number alike.
 * `same` are its rows in the month's order; one row for each pair of units is enough.
 */
export const columnUnit = (same: readonly [Units, ...Units[]]): string => agreed(same.map((row) => row.displayUnit)) ?? same[0].unit

const agreed = <T>(values: readonly T[]): T | null => (values.every((value) => value === values[0]) ? values[0] ?? null : null)

/** One column for each indicator of the month. */
export function gridIndicators(rows: readonly EvaluationRowRecord[]): GridIndicator[] {
  const columns = [...Map.groupBy(rows, (row) => row.indicatorId)].map(([id, same]) => {
    const [first] = same as [EvaluationRowRecord, ...EvaluationRowRecord[]]
    const column: GridIndicator = {
      id, name: agreed(same.map((row) => row.name)) ?? first.name, unit: first.unit, displayUnit: columnUnit([first, ...same.slice(1)]),
      direction: first.direction, dimension: first.dimension,
    }
    return { column, place: Math.min(...same.map((row) => row.sequence)), code: first.code }
  })
  const order = (a: typeof columns[number], b: typeof columns[number]): number =>
    DIMENSIONS.indexOf(a.column.dimension) - DIMENSIONS.indexOf(b.column.dimension) || a.place - b.place || (a.code < b.code ? -1 : 1)
  return columns.toSorted(order).map(({ column }) => column)
}

/** How the text of a cell of this row is read; `columns` are the display units by indicator. */
export const cellOf = (row: EvaluationRowRecord, field: FigureField, columns: ReadonlyMap<IndicatorId, string>): FigureCell =>
  ({ unit: row.unit, displayUnit: columns.get(row.indicatorId) ?? row.unit, binary: field === 'actual' && isBinary(row) })
