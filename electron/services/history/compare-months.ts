import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { compareMonths, type ComparedRow } from '../../../shared/domain/history/compare.ts'
import type { PastRow } from '../../../shared/domain/history/month-side.ts'
import { employeeById } from '../../repositories/employees.ts'
import { Refusal, type ReadContext } from '../context.ts'
import { sideOf } from './past.ts'

/** Two months of one person row by row. A month without a sheet has nothing on its side. */
export function compare({ db }: Pick<ReadContext, 'db'>, { employeeId, left, right }: Parsed<'history.compare'>): Output<'history.compare'> {
  if (employeeById(db, employeeId) === undefined) throw new Refusal('not-found', { what: 'employee' })
  const [a, b] = [sideOf(db, employeeId, left), sideOf(db, employeeId, right)]
  const { rows, adjustment, remainder, difference, sentence } = compareMonths(a.side, b.side)
  const head = ({ side, sheets }: typeof a) => ({ month: side.month, total: side.total, grade: side.grade, evaluationIds: sheets.map(({ id }) => id) })
  return { left: head(a), right: head(b), rows: rows.map(cardOf), adjustment, remainder, difference, sentence }
}

const cardOf = ({ left, right, ...row }: ComparedRow): Output<'history.compare'>['rows'][number] => ({ ...row, left: shown(left), right: shown(right) })
function shown(row: PastRow | null) {
  if (row === null) return null
  const { unit, displayUnit, weight, target, actual, state, ruleKind } = row
  return { unit, displayUnit, weight, target, actual, state, ruleKind }
}
