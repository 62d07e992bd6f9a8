import type { BadCell, FigureEntry, FigureField } from '../../../shared/api/figures.ts'
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { DecimalText, EvaluationId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { earlierBase } from '../../../shared/domain/evaluation/earlier-base.ts'
import { parseFigure } from '../../../shared/domain/figure/parse-figure.ts'
import { addMonths, monthLabel } from '../../../shared/domain/month/month.ts'
import type { Connection } from '../../database/open.ts'
import { badCellsOfMonth, putBadCells } from '../../repositories/bad-cells.ts'
import { rowsOfEvaluations, rowsOfPeople, unitsOfMonth, type ColumnUnit, type EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'
import { evaluationsById, sheetsOf } from '../../repositories/evaluations.ts'
import { isClosed } from '../../repositories/periods.ts'
import { earlierResults } from '../../repositories/results.ts'
import { targetOf } from '../../repositories/targets.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { agreedMonths, reasonNow } from './agreed-targets.ts'
import { cellOf, columnUnit, gridCell, gridPerson } from './grid-parts.ts'
import { recorded, writeFigures, type FigurePatch } from './write-figures.ts'

type Saved = Output<'figures.save'>
type Refused = Saved['refused'][number]

type Cell = Pick<FigureEntry, 'employeeId' | 'indicatorId' | 'part'>
const keyOf = ({ employeeId, indicatorId, part }: Cell): string => `${employeeId} ${indicatorId} ${part}`

/** Good cells are stored, the text of bad ones is kept in their place, and the sheets touched are scored anew. */
export function saveFigures(context: WriteContext, { month, entries, change }: Parsed<'figures.save'>): Saved {
  const { db } = context
  if (isClosed(db, month)) throw new Refusal('month-closed', { month })
  if (change !== null && change.reason.trim() === '') throw new Refusal('reason-missing')
  const agreed = change === null ? agreedFigure(db, month) : () => null
  const { patches, bad, refused } = readEntries(db, month, entries, agreed)
  // Without a reason nothing that was agreed is among the patches.
  const written = writeFigures(db, patches, { ...reasonNow(context, ''), ...change })
  putBadCells(db, bad.map((cell) => ({ ...cell, month })))
  context.audit(`figures ${month}`, {
    changes: recorded(written.changes), ...(change !== null && { reason: change.reason, on: change.on }), bad, refused: refused.map(({ employeeId, indicatorId, part, field, code }) => ({ employeeId, indicatorId, part, field, code })),
  })
  return savedAnswer(db, month, written.touched, refused)
}

/** The figure that was agreed for a cell; null where none was. */
type AgreedFigure = (entry: FigureEntry) => DecimalText | null

function agreedFigure(db: Connection, month: Month): AgreedFigure {
  if (!agreedMonths(db)(month)) return () => null
  const read = targetOf(db)
  return ({ field, ...key }) => (field === 'actual' ? null : read({ ...key, month })?.[field] ?? null)
}

function readEntries(db: Connection, month: Month, entries: readonly FigureEntry[], agreed: AgreedFigure): { patches: FigurePatch[]; bad: BadCell[]; refused: Refused[] } {
  // Only what the entries name is read: one typed cell must not cost a scan of the month's rows.
  const rows = new Map(rowsOfPeople(db, month, distinct(entries, 'employeeId')).map((row) => [keyOf(row), row]))
  const columns = columnUnits(db, month, distinct(entries, 'indicatorId'))
  const confirmed = new Set(sheetsOf(db, [month]).filter((sheet) => sheet.confirmed).map((sheet) => sheet.id))
  const baseOf = storedBase(db)
  const patches = new Map<string, FigurePatch>()
  const bad = new Map<string, BadCell>()
  const refused: Refused[] = []
  for (const entry of entries) {
    const row = rows.get(keyOf(entry))
    const code = whyRefused(row, confirmed, entry.field)
    if (row === undefined || code !== null) {
      refused.push({ ...entry, code: code ?? 'no-row' })
      continue
    }
    const { employeeId, indicatorId, part, field, text } = entry
    const parsed = baseOf(row, field, text) ?? parseFigure(text, cellOf(row, field, columns))
    // A bad text takes the place of the figure: scoring on a value nobody sees any more would be wrong.
    const value: DecimalText | null = 'value' in parsed ? parsed.value : null
    const before = agreed(entry)
    if (before !== null && before !== value) {
      refused.push({ ...entry, code: 'target-agreed' })
      continue
    }
    patches.set(keyOf(entry), { ...(patches.get(keyOf(entry)) ?? { month, employeeId, indicatorId, part }), [field]: value })
    const cell = `${keyOf(entry)} ${field}`
    if ('reason' in parsed) bad.set(cell, { employeeId, indicatorId, part, field, text, reason: parsed.reason })
    else bad.delete(cell)
  }
  return { patches: [...patches.values()], bad: [...bad.values()], refused }
}

const distinct = <K extends 'employeeId' | 'indicatorId'>(entries: readonly FigureEntry[], key: K): FigureEntry[K][] => [...new Set(entries.map((entry) => entry[key]))]

function columnUnits(db: Connection, month: Month, indicatorIds: readonly IndicatorId[]): Map<IndicatorId, string> {
  const byIndicator = Map.groupBy(unitsOfMonth(db, month, indicatorIds), (row) => row.indicatorId)
  return new Map([...byIndicator].map(([id, same]) => [id, columnUnit(same as [ColumnUnit, ...ColumnUnit[]])]))
}

function whyRefused(row: EvaluationRowRecord | undefined, confirmed: ReadonlySet<EvaluationId>, field: FigureField): Refused['code'] | null {
  if (row === undefined) return 'no-row'
  if (confirmed.has(row.evaluationId)) return 'sheet-confirmed'
  if (row.rule.kind === 'judgement') return 'judged-row'
  return field === 'actual' && row.feed !== 'typed' ? 'fed-row' : null
}

/** The base of a 增长率法 row comes from the stored result of the month its rule names; typing over it is explained, not taken. */
function storedBase(db: Connection): (row: EvaluationRowRecord, field: FigureField, text: string) => { reason: string } | null {
  const read = earlierResults(db)
  return (row, field, text) => {
    if (field !== 'base' || text.trim() === '' || row.rule.kind !== 'growth') return null
    const back = row.rule.base === 'last-month' ? 1 : row.rule.base === 'last-year' ? 12 : 0
    if (back === 0) return null
    const month = addMonths(row.month, -back)
    const actual = earlierBase(read(month, row.employeeId, row.indicatorId), row)
    return actual === null || parsedSame(row, text, actual) ? null : { reason: `基期由${monthLabel(month)}的实际值自动带出，不用填写。如果基期不对，请改${monthLabel(month)}的实际值。` }
  }
}

/** Undo and paste may send back the very base the cell showed. */
function parsedSame(row: EvaluationRowRecord, text: string, actual: DecimalText): boolean {
  return [row.unit, row.displayUnit].some((displayUnit) => {
    const parsed = parseFigure(text, { unit: row.unit, displayUnit, binary: false })
    return 'value' in parsed && parsed.value === actual
  })
}

/** What the grid needs after a save: the touched people of the month, and every bad cell of it. */
export function savedAnswer(db: Connection, month: Month, touched: readonly EvaluationId[], refused: Refused[]): Saved {
  const people = evaluationsById(db, touched).filter((head) => head.month === month)
  return {
    cells: rowsOfEvaluations(db, people.map((head) => head.id)).map(gridCell), people: people.map(gridPerson), bad: badCellsOfMonth(db, month), refused,
  }
}
