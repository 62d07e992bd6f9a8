import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { MatrixRow } from '../../../shared/api/history.ts'
import type { Day, EmployeeId, Month } from '../../../shared/domain/brand.ts'
import { daysBetween } from '../../../shared/domain/employee/served-spans.ts'
import { joinRow } from '../../../shared/domain/history/join-row.ts'
import { addMonths, daysInMonth, monthsBetween } from '../../../shared/domain/month/month.ts'
import { quarterOfMonth, type Quarter } from '../../../shared/domain/quarter/quarter.ts'
import type { Light, RowScore } from '../../../shared/domain/scoring/row-score.ts'
import type { Connection } from '../../database/open.ts'
import { namedChanges } from '../../repositories/employee-changes.ts'
import { employeeById } from '../../repositories/employees.ts'
import { attainmentsOf, newestSheetMonth, sheetsOfEmployee, type AttainmentRecord, type PastSheetRecord } from '../../repositories/history.ts'
import { objectivesOf } from '../../repositories/objectives.ts'
import { adjustmentsOfEmployee, appealsOfEmployee, improvementsOfEmployee, interviewsOfEmployee } from '../../repositories/person-record.ts'
import { Refusal, type ReadContext } from '../context.ts'
import { frozenMonth } from '../months/frozen-month.ts'
import { objectiveCards } from '../okr/objective-cards.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'
import { standingOf } from './past.ts'

const MONTHS = 24
const MATRIX_MONTHS = 12
/** One sheet keeps the light it was given. */
const NO_LIMITS = { redBelow: '0', amberBelow: '0' }

/** Everything about one person but pay and fit answers. `month` says of which quarter the objectives are. */
export function personHistory({ db }: Pick<ReadContext, 'db'>, { employeeId, month }: Parsed<'history.person'>): Output<'history.person'> {
  const employee = employeeById(db, employeeId)
  if (employee === undefined) throw new Refusal('not-found', { what: 'employee' })
  const { id, number, name, department, position, managerName, joinedOn, leftOn } = employee
  const to = newestSheetMonth(db, employeeId) ?? month
  const sheets = sheetsOfEmployee(db, employeeId, { from: addMonths(to, 1 - MONTHS), to })
  return {
    person: { id, number, name, department, position, managerName, joinedOn, leftOn },
    changes: namedChanges(db, employeeId).map((one) => ({ on: one.on, department: one.department, position: one.position, managerName: one.managerName, note: one.note })),
    months: [...Map.groupBy(sheets, (sheet) => sheet.month)].map(([at, own]) => ({ month: at, ...standingOf(own), sheets: own.map(sheetCard) })),
    matrix: matrixOf(db, employeeId, sheets, to),
    adjustments: adjustmentsOfEmployee(db, employeeId).map(({ kind, ...one }) => ({ ...one, calibration: kind === 'calibration' })),
    vetoes: sheets.flatMap((sheet) => (sheet.veto === null ? [] : [{ month: sheet.month, ...sheet.veto }])),
    improvements: improvementsOfEmployee(db, employeeId),
    interviews: interviewsOfEmployee(db, employeeId).map((one) => ({ ...one, agreed: one.agreed.map(({ action, who, due }) => [action, who, due ?? ''].filter((word) => word !== '').join(' · ')) })),
    appeals: appealsOfEmployee(db, employeeId),
    quarter: quarterOfMonth(month), objectives: ownObjectives(db, employeeId, quarterOfMonth(month)),
  }
}

const sheetCard = ({ month: _month, whole: _whole, veto: _veto, okrWeight: _okr, ...sheet }: PastSheetRecord): Output<'history.person'>['months'][number]['sheets'][number] => sheet

/** The cards of the person's own objectives only, so that a quarter of two hundred people is not read for one. */
function ownObjectives(db: Connection, employeeId: EmployeeId, quarter: Quarter): Output<'history.person'>['objectives'] {
  const own = objectivesOf(db, [quarter]).filter((one) => one.level === 'person' && one.employeeId === employeeId).map(({ id }) => id)
  return own.length === 0 ? [] : objectiveCards(db, quarter, own).map(({ id, title, givenScore, computedScore }) => ({ id, title, score: givenScore ?? computedScore }))
}

/** Indicators by months, the newest sheet's rows first. */
function matrixOf(db: Connection, employeeId: EmployeeId, sheets: readonly PastSheetRecord[], to: Month): Output<'history.person'>['matrix'] {
  const oldest = sheets.at(-1)?.month
  if (oldest === undefined) return { months: [], rows: [] }
  const span = Math.min(MATRIX_MONTHS, monthsBetween(oldest, to) + 1)
  const months = Array.from({ length: span }, (_, at) => addMonths(to, at + 1 - span))
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]))
  const rows = Map.groupBy(attainmentsOf(db, employeeId, { from: months[0] ?? to, to }), ({ indicatorId }) => indicatorId)
  return { months, rows: [...rows].map(([indicatorId, own]) => {
    const named = own.filter(({ month }) => month === own[0]?.month).at(-1)
    const cells = Map.groupBy(own, ({ month }) => month)
    return {
      indicatorId, name: named?.name ?? '', dimension: named?.dimension ?? 'benefit',
      cells: months.flatMap((month) => { const parts = cells.get(month); return parts === undefined ? [] : [cellOf(db, month, parts, byId)] }),
    }
  }) }
}

function cellOf(db: Connection, month: Month, parts: readonly AttainmentRecord[], sheets: ReadonlyMap<number, PastSheetRecord>): MatrixRow['cells'][number] {
  const known = parts.map(({ evaluationId, weight, outcome }) => {
    const { state, light, score } = JSON.parse(outcome) as { state: RowScore['state']; light: Light | null; score: string | null }
    const { fromDay = null, toDay = null } = sheets.get(evaluationId) ?? {}
    const [from, to] = [fromDay ?? `${month}-01` as Day, toDay ?? `${month}-${daysInMonth(month)}` as Day]
    return { evaluationId, from, to, split: (sheets.get(evaluationId)?.whole ?? null) !== null, days: daysBetween(from, to), state, score, weight, light }
  })
  const limits = known.length === 1 ? NO_LIMITS : frozenMonth(db, month)?.snapshot.surroundings.settings ?? scoringSettings(db)
  const { state, percent, light } = joinRow(known, limits)
  return {
    month, state, percent, light,
    parts: known.filter(({ split }) => split).map((part) => ({ evaluationId: part.evaluationId, from: part.from, to: part.to, state: part.state, light: part.light, percent: joinRow([part], limits).percent })),
  }
}
