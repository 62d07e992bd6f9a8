import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { badCellsOfMonth } from '../../repositories/bad-cells.ts'
import { rowsOfMonth } from '../../repositories/evaluation-rows.ts'
import { isClosed } from '../../repositories/periods.ts'
import { targetsOfMonth, type TargetKey } from '../../repositories/targets.ts'
import { reasonNow } from './agreed-targets.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { recorded, writeFigures } from './write-figures.ts'

type Cell = Pick<TargetKey, 'employeeId' | 'indicatorId' | 'part'>
const keyOf = ({ employeeId, indicatorId, part }: Cell): string => `${employeeId} ${indicatorId} ${part}`

/** 底线, 目标 and 挑战 go to open rows that have none of them. A base belongs to its own month and is not copied. */
export function copyTargets(context: WriteContext, { from, to }: Parsed<'figures.copyTargets'>): Output<'figures.copyTargets'> {
  const { db } = context
  if (isClosed(db, to)) throw new Refusal('month-closed', { month: to })
  // Of a month in parts the last one goes on; agreed figures are those of a whole month.
  const sources = new Map(targetsOfMonth(db, from).toSorted((a, b) => a.part - b.part).map((target) => [keyOf({ ...target, part: 0 }), target]))
  if (sources.size === 0) throw new Refusal('not-found', { what: 'targets', month: from })
  // What somebody typed and has yet to mend is not overwritten either.
  const typed = new Set(badCellsOfMonth(db, to).filter((cell) => cell.field !== 'actual').map(keyOf))
  const patches = rowsOfMonth(db, to).flatMap((row) => {
    const source = sources.get(keyOf({ ...row, part: 0 }))
    const { floor, target, stretch } = row.figures
    if (source === undefined || floor !== null || target !== null || stretch !== null || typed.has(keyOf(row))) return []
    return [{ month: to, employeeId: row.employeeId, indicatorId: row.indicatorId, part: row.part, floor: source.floor, target: source.target, stretch: source.stretch }]
  })
  const written = writeFigures(db, patches, reasonNow(context, `从${monthLabel(from)}复制`))
  const copied = new Set(written.changes.map(keyOf)).size
  context.audit(`figures ${to}`, { copiedFrom: from, copied, changes: recorded(written.changes) })
  return { copied }
}
