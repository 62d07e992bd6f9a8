import type { CycleState } from '../../../shared/api/cycle.ts'
import type { Parsed } from '../../../shared/api/contract.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { monthCycle, type MonthFacts } from '../../../shared/domain/cycle/month-cycle.ts'
import { NOBODY, type Waiting } from '../../../shared/domain/cycle/cycle-state.ts'
import { partName } from '../../../shared/domain/employee/served-spans.ts'
import { onePerPerson } from '../../../shared/domain/employee/people-once.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { checkPrinciples } from '../../../shared/domain/principle/principle.ts'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import { figuresUsed } from '../../../shared/domain/scoring/figures-used.ts'
import type { Connection } from '../../database/open.ts'
import { badCellsOfMonth } from '../../repositories/bad-cells.ts'
import { objectiveSteps } from '../../repositories/cycle-facts.ts'
import { agreedRows, rowsOfMonth, type AgreedRow, type EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'
import { candidatesOfMonth, evaluationsOfMonth, type EvaluationRecord } from '../../repositories/evaluations.ts'
import { indicatorKinds } from '../../repositories/health-facts.ts'
import { improvableOfMonth } from '../../repositories/improvements.ts'
import { isClosed } from '../../repositories/periods.ts'
import type { ReadContext } from '../context.ts'
import { principlesOf } from '../principles/principles.ts'
import { waiting } from './waiting.ts'

/** The four steps of a month; a dozen queries whatever the size of the firm. `rows`: the month's, where they are read already. */
export function cycleOfMonth({ db }: Pick<ReadContext, 'db'>, { month }: Parsed<'cycle.month'>, rows = rowsOfMonth(db, month)): CycleState {
  const sheets = evaluationsOfMonth(db, month)
  const candidates = candidatesOfMonth(db, month).filter(({ expected }) => expected)
  const improvable = improvableOfMonth(db, month)
  return monthCycle({
    people: onePerPerson(candidates).length,
    withoutSheet: waiting(onePerPerson(candidates.filter(({ evaluationId }) => evaluationId === null)), ({ name }) => name),
    ...objectiveFacts(db, month), ...figureFacts(db, month, rows, sheets),
    principlesBroken: principlesBroken(db, rows, sheets),
    sheets: onePerPerson(sheets).length,
    sheetsRefused: waiting(onePerPerson(sheets.filter(({ sheet }) => sheet === 'refused' || sheet === 'weights-wrong')), ({ name }) => name),
    unconfirmed: waiting(onePerPerson(sheets.filter(({ confirmedAt }) => confirmedAt === null)), ({ name }) => name),
    peopleWithSheet: improvable.length,
    withoutImprovement: waiting(improvable.filter(({ improved }) => !improved), ({ name }) => name),
    ...nextFacts(db, addMonths(month, 1)),
  })
}

function objectiveFacts(db: Connection, month: Month): Pick<MonthFacts, 'companyObjectives' | 'objectives' | 'objectivesWithoutOwner' | 'objectivesWithoutKeyResults' | 'processMissing'> {
  const objectives = objectiveSteps(db, quarterOfMonth(month), month, month)
  const titled = (wanted: (objective: (typeof objectives)[number]) => boolean): Waiting => waiting(objectives.filter(wanted), ({ title }) => title)
  return {
    companyObjectives: objectives.filter(({ level }) => level === 'company').length, objectives: objectives.length,
    objectivesWithoutOwner: titled(({ owned }) => !owned), objectivesWithoutKeyResults: titled(({ keyResults }) => keyResults === 0),
    processMissing: titled(({ marked }) => !marked),
  }
}

const wantsTarget = ({ rule, exempt }: AgreedRow): boolean => exempt === null && figuresUsed(rule).needs.length > 0
const lacksTarget = (row: AgreedRow): boolean => wantsTarget(row) && figuresUsed(row.rule).needs.some((field) => row.figures[field] === null)
const lacksResult = ({ rule, actual }: EvaluationRowRecord): boolean => rule.kind !== 'judgement' && actual === null
const lacksPoints = ({ rule, judged }: EvaluationRowRecord): boolean => rule.kind === 'judgement' && judged === null

/** Counted by the rule's own needs, as the home page and the grids do; a judged row waits for its points. */
function figureFacts(db: Connection, month: Month, rows: readonly EvaluationRowRecord[], sheets: readonly EvaluationRecord[]):
  Pick<MonthFacts, 'targetRows' | 'targetsMissing' | 'badTargets' | 'resultRows' | 'resultsMissing' | 'pointsMissing' | 'badResults'> {
  const names = new Map(sheets.map(({ id, name, parts, from, to }) => [id, parts > 1 && from !== null && to !== null ? partName(name, from, to) : name]))
  const nameOf = ({ evaluationId }: EvaluationRowRecord): string => names.get(evaluationId) ?? ''
  const counted = rows.filter(({ exempt }) => exempt === null)
  const bad = badCellsOfMonth(db, month)
  return {
    targetRows: counted.filter(wantsTarget).length, targetsMissing: waiting(counted.filter(lacksTarget), nameOf),
    resultRows: counted.length, resultsMissing: waiting(counted.filter(lacksResult), nameOf), pointsMissing: waiting(counted.filter(lacksPoints), nameOf),
    badTargets: bad.filter(({ field }) => field !== 'actual').length, badResults: bad.filter(({ field }) => field === 'actual').length,
  }
}

/** Sheets, not rows; nobody while the principles are advice. */
function principlesBroken(db: Connection, rows: readonly EvaluationRowRecord[], sheets: readonly EvaluationRecord[]): Waiting {
  const { enforced, ...limits } = principlesOf(db)
  if (!enforced) return NOBODY
  const kinds = indicatorKinds(db)
  const bySheet = Map.groupBy(rows, ({ evaluationId }) => evaluationId)
  const broken = sheets.filter(({ id }) =>
    checkPrinciples((bySheet.get(id) ?? []).map((row) => ({ ...row, kind: kinds.get(row.indicatorId) ?? 'duty' })), limits).length > 0)
  return waiting(broken, ({ name }) => name)
}

/** Whoever stays next month needs a sheet there with its targets; one that is closed already takes none. */
function nextFacts(db: Connection, next: Month): Pick<MonthFacts, 'nextPeople' | 'nextWithoutTargets'> {
  if (isClosed(db, next)) return { nextPeople: 0, nextWithoutTargets: NOBODY }
  const people = candidatesOfMonth(db, next).filter(({ expected }) => expected)
  const open = new Set(agreedRows(db, next).filter(lacksTarget).map(({ employeeId }) => employeeId))
  return { nextPeople: onePerPerson(people).length, nextWithoutTargets: waiting(onePerPerson(people.filter(({ evaluationId, employeeId }) => evaluationId === null || open.has(employeeId))), ({ name }) => name) }
}
