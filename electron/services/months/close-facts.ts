import type { EvaluationId, Month } from '../../../shared/domain/brand.ts'
import { peopleIn } from '../../../shared/domain/employee/people-once.ts'
import type { CloseFacts } from '../../../shared/domain/period/close-blocks.ts'
import type { Connection } from '../../database/open.ts'
import { appealsOfMonth } from '../../repositories/appeals.ts'
import { badCellsOfMonth } from '../../repositories/bad-cells.ts'
import { rowsOfMonth, type EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'
import { candidatesOfMonth, evaluationsOfMonth, type EvaluationRecord } from '../../repositories/evaluations.ts'
import { improvableOfMonth } from '../../repositories/improvements.ts'
import { meetingOf } from '../../repositories/meetings.ts'
import { periodOf } from '../../repositories/periods.ts'
import { waiting } from '../cycle/waiting.ts'

/** What a month still waits for before it can be closed; a handful of queries whatever the size of the firm. `rows`: the month's, where they are read already. */
export function closeFacts(db: Connection, month: Month, rows = rowsOfMonth(db, month)): CloseFacts {
  const sheets = evaluationsOfMonth(db, month)
  const expected = candidatesOfMonth(db, month).filter((person) => person.expected)
  const incomplete = sheets.filter(({ sheet }) => sheet === 'incomplete')
  const lacking = withoutTarget(rows)
  const { meetingOn, meetingSkipped } = periodOf(db, month)
  return {
    people: peopleIn(expected), sheets: sheets.length, meetingOn, meetingSkipped, meetingRunning: meetingOf(db, month)?.state === 'running',
    withoutSheet: waiting(expected.filter(({ evaluationId }) => evaluationId === null), ({ name }) => name),
    targetsMissing: waiting(incomplete.filter(({ id }) => lacking.has(id)), ({ name }) => name),
    resultsMissing: waiting(incomplete.filter(({ id }) => !lacking.has(id)), ({ name }) => name),
    badCells: badCells(db, month, sheets, rows),
    refused: waiting(sheets.filter(({ sheet }) => sheet === 'refused' || sheet === 'weights-wrong'), ({ name }) => name),
    unconfirmed: waiting(sheets.filter(({ sheet, confirmedAt }) => (sheet === 'scored' || sheet === 'excused') && confirmedAt === null), ({ name }) => name),
    openAppeals: waiting(appealsOfMonth(db, month).filter(({ outcome }) => outcome === 'open'), ({ name }) => name),
    withoutImprovement: waiting(withoutStep(db, month), ({ name }) => name),
  }
}

const TARGET_WANTS = new Set(['target', 'anchors', 'base'])

const withoutTarget = (rows: readonly EvaluationRowRecord[]): Set<EvaluationId> =>
  new Set(rows.filter(({ score }) => score.state === 'missing' && TARGET_WANTS.has(score.wants)).map(({ evaluationId }) => evaluationId))

/** As at the confirmation: a cell of an exempt row does not count. */
function badCells(db: Connection, month: Month, sheets: readonly EvaluationRecord[], rows: readonly EvaluationRowRecord[]): CloseFacts['badCells'] {
  const names = new Map(sheets.map(({ employeeId, name }) => [employeeId, name]))
  const counted = new Set(rows.filter(({ exempt }) => exempt === null).map((row) => `${row.employeeId} ${row.indicatorId}`))
  return waiting(badCellsOfMonth(db, month).filter((cell) => counted.has(`${cell.employeeId} ${cell.indicatorId}`)), ({ employeeId }) => names.get(employeeId) ?? '')
}

/** Once each, however many part-sheets somebody has. */
const withoutStep = (db: Connection, month: Month): { name: string }[] =>
  [...new Map(improvableOfMonth(db, month).filter(({ improved }) => !improved).map((person) => [person.employeeId, person])).values()]
