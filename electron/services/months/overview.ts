import type { Month } from '../../../shared/domain/brand.ts'
import { Exact, exact, twoPlaces } from '../../../shared/domain/decimal/decimal.ts'
import { onePerPerson, peopleIn } from '../../../shared/domain/employee/people-once.ts'
import type { MonthOverview } from '../../../shared/api/months.ts'
import { figuresUsed } from '../../../shared/domain/scoring/figures-used.ts'
import { rowsOfMonth, type EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'
import { candidatesOfMonth } from '../../repositories/evaluations.ts'
import { countBadCells, countSheets, totalsOf } from '../../repositories/month-counts.ts'
import type { ReadContext } from '../context.ts'
import { frozenMonth } from './frozen-month.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'

/** Counts of one month for the home page; a handful of queries whatever the size of the firm. `rows`: the month's, where they are read already. */
export function monthOverview({ db }: ReadContext, { month }: { month: Month }, rows = rowsOfMonth(db, month)): MonthOverview {
  const totals = totalsOf(db, month)
  const frozen = frozenMonth(db, month)
  const people = frozen === null ? expectedPeople(db, month) : { people: peopleIn(frozen.snapshot.sheets.map(({ head }) => head)), withoutSheet: 0 }
  const sum = totals.reduce((before, { total }) => before.plus(exact(total)), new Exact(0))
  const grades = (frozen?.snapshot.surroundings.settings ?? scoringSettings(db)).grades.map(({ code }) => ({ code, people: totals.filter(({ grade }) => grade === code).length }))
  return {
    month, ...people, ...countSheets(db, month), ...countRows(rows), badCells: countBadCells(db, month),
    mean: totals.length === 0 ? null : twoPlaces(sum.div(totals.length)), grades,
  }
}

function expectedPeople(db: ReadContext['db'], month: Month): { people: number; withoutSheet: number } {
  const expected = candidatesOfMonth(db, month).filter((person) => person.expected)
  return { people: onePerPerson(expected).length, withoutSheet: onePerPerson(expected.filter(({ evaluationId }) => evaluationId === null)).length }
}

/** Counted by the rule's own needs, so that this page and the grids name the same gaps. Exempt rows want nothing, 说明法 no result. */
function countRows(all: readonly EvaluationRowRecord[]) {
  const rows = all.filter(({ exempt }) => exempt === null)
  const wantTarget = rows.filter(({ rule }) => figuresUsed(rule).needs.length > 0)
  const wantResult = rows.filter(({ rule }) => rule.kind !== 'judgement')
  return {
    targetRows: wantTarget.length, targetsMissing: wantTarget.filter(({ rule, figures }) => figuresUsed(rule).needs.some((field) => figures[field] === null)).length,
    resultRows: wantResult.length, resultsMissing: wantResult.filter(({ actual }) => actual === null).length,
  }
}
