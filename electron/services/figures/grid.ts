import type { Output } from '../../../shared/api/contract.ts'
import type { Grid } from '../../../shared/api/figures.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { onePerPerson } from '../../../shared/domain/employee/people-once.ts'
import { badCellsOfMonth } from '../../repositories/bad-cells.ts'
import { rowsOfMonth } from '../../repositories/evaluation-rows.ts'
import { monthsInUse } from '../../repositories/company.ts'
import { candidatesOfMonth, evaluationsOfMonth } from '../../repositories/evaluations.ts'
import { isClosed } from '../../repositories/periods.ts'
import type { ReadContext } from '../context.ts'
import { gridCell, gridIndicators, gridPerson } from './grid-parts.ts'

/** Everybody with a sheet in the month × the indicators on those sheets: five queries. */
export function figureGrid({ db }: Pick<ReadContext, 'db'>, month: Month): Grid {
  const rows = rowsOfMonth(db, month)
  const closed = isClosed(db, month)
  return {
    month, people: evaluationsOfMonth(db, month).map(gridPerson), indicators: gridIndicators(rows), cells: rows.map(gridCell), bad: badCellsOfMonth(db, month),
    // Nobody comes into a closed month any more.
    withoutSheet: closed ? [] : onePerPerson(candidatesOfMonth(db, month).filter((person) => person.evaluationId === null && person.expected)).map(({ employeeId, name }) => ({ employeeId, name })),
    closed,
  }
}

export const figureMonths = ({ db }: Pick<ReadContext, 'db'>): Output<'figures.months'> => ({ months: monthsInUse(db) })
