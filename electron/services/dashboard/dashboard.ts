import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { DepartmentId, EmployeeId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { departmentLines, departmentsSentence } from '../../../shared/domain/dashboard/departments.ts'
import { gradeCodes, gradeMonths, gradesSentence } from '../../../shared/domain/dashboard/grades.ts'
import { objectivesSentence } from '../../../shared/domain/dashboard/objectives.ts'
import { inOrder, peopleSentence } from '../../../shared/domain/dashboard/people.ts'
import { radarAxes, radarSentence } from '../../../shared/domain/dashboard/radar.ts'
import type { DashboardRow } from '../../../shared/domain/dashboard/row.ts'
import { waterfallOf } from '../../../shared/domain/dashboard/waterfall.ts'
import { isSummable } from '../../../shared/domain/breakdown/summable.ts'
import { inScope } from '../../../shared/domain/diagnosis/series.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../../database/open.ts'
import { peopleOfMonths, reachedIn, type DashboardPerson } from '../../repositories/dashboard.ts'
import { listDepartments } from '../../repositories/departments.ts'
import { employeeById } from '../../repositories/employees.ts'
import { isClosed } from '../../repositories/periods.ts'
import { scopeOf } from '../chain/scope.ts'
import { monthsUpTo } from '../chain/series.ts'
import type { ReadContext } from '../context.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'
import { objectiveLine, objectivesKnown } from './objectives.ts'
import { dashboardRows, trendIn } from './rows.ts'

type Dashboard = Output<'dashboard.get'>
const MONTHS = 12
/** The four dimensions are laid beside those of so many months before. */
const EARLIER = 3

/** Everything of one month at one scope. All rows of the month, one indicator over twelve, the heads of twelve: no more is read. */
export function dashboardOf({ db }: Pick<ReadContext, 'db'>, { month, scope: chosen, trendId, gapId }: Parsed<'dashboard.get'>): Dashboard {
  const scope = scopeOf(db, chosen)
  const [months, earlier, settings] = [monthsUpTo(month, MONTHS), addMonths(month, -EARLIER), scoringSettings(db)]
  const now = dashboardRows(db, [month]).filter((row) => inScope(row, scope))
  const before = reachedIn(db, earlier).filter((row) => inScope(row, scope))
  const everybody = peopleOfMonths(db, months).filter((person) => inScope(person, scope))
  const people = everybody.filter((person) => person.month === month)
  const departments = new Map(listDepartments(db).map(({ id, name }): [string, DepartmentId] => [name, id]))
  const indicators = indicatorsOf(now)
  const trendOn = chosenOf(indicators, trendId)
  const codes = gradeCodes(everybody, settings.grades.map(({ code }) => code))
  const [axes, graded, lines] = [radarAxes([...before, ...now], month, earlier), gradeMonths(everybody, months, codes), departmentLines(now, settings)]
  return {
    month, closed: isClosed(db, month), sheets: people.length, indicators,
    scopeName: scope.kind === 'company' ? '全公司' : scope.kind === 'department' ? scope.department : employeeById(db, scope.employeeId)?.name ?? '',
    people: scope.kind === 'person' ? null : { sentence: peopleSentence(people), lines: inOrder(people, 'department').map(({ employeeId, evaluationId, name, department, total, grade }) => ({ employeeId, evaluationId, name, department, total, grade })) },
    departments: scope.kind !== 'company' ? null : { sentence: departmentsSentence(lines), lines: lines.map((line) => ({ ...line, departmentId: departments.get(line.department) ?? null })) },
    trend: trendOn === null ? null : trendIn(db, months, trendOn, scope),
    radar: { sentence: radarSentence(axes, earlier), earlier, axes },
    grades: { sentence: gradesSentence(graded, codes), codes, months: graded },
    objectives: objectivesOf(db, month, chosen),
    gap: scope.kind === 'person' ? null : gapOf(now, people, departments, scope.kind === 'company' ? 'department' : 'person', chosenOf(indicators.filter(({ summable, dimension }) => summable && dimension === 'benefit'), gapId)),
  }
}

/** Of the month's sheets, 效益 first and then as they stand on them. */
function indicatorsOf(now: readonly DashboardRow[]): Dashboard['indicators'] {
  const known = [...Map.groupBy(now.filter(({ rule }) => rule !== 'judgement'), ({ indicatorId }) => indicatorId).values()].flatMap(([row]) => (row === undefined ? [] : [row]))
  const personal = new Set(now.filter((row) => row.scope === 'person' && row.feed === 'typed' && !row.exempt && row.rule !== 'binary' && row.target !== null && row.actual !== null).map(({ indicatorId }) => indicatorId))
  return known.toSorted((a, b) => Number(b.dimension === 'benefit') - Number(a.dimension === 'benefit')).map(({ indicatorId, name, dimension, unit, definition }) =>
    ({ indicatorId, name, dimension, summable: personal.has(indicatorId) && isSummable({ unit, name, formula: definition }) }))
}

const chosenOf = (indicators: Dashboard['indicators'], id: IndicatorId | null): IndicatorId | null =>
  (indicators.find(({ indicatorId }) => indicatorId === id) ?? indicators[0])?.indicatorId ?? null

function objectivesOf(db: Connection, month: Month, scope: Parsed<'dashboard.get'>['scope']): Dashboard['objectives'] {
  const known = objectivesKnown(db, month).filter(({ head }) => (scope.kind === 'company' ? head.level !== 'person'
    : scope.kind === 'department' ? head.level === 'department' && head.departmentId === scope.departmentId : head.level === 'person' && head.employeeId === scope.employeeId))
  const lines = known.map(objectiveLine)
  const quarter = quarterOfMonth(month)
  return { sentence: objectivesSentence(lines, quarter), quarter, lines }
}

/** By department over the company, by person within a department. */
function gapOf(now: readonly DashboardRow[], people: readonly DashboardPerson[], departments: ReadonlyMap<string, DepartmentId>, by: 'department' | 'person', indicatorId: IndicatorId | null): Dashboard['gap'] {
  if (indicatorId === null) return null
  const sheets = new Map(people.map((person): [EmployeeId, DashboardPerson] => [person.employeeId, person]))
  const fall = waterfallOf(now.filter((row) => row.indicatorId === indicatorId), ({ employeeId, department }) => (by === 'department'
    ? { key: department, name: department === '' ? '未分部门' : department } : { key: String(employeeId), name: sheets.get(employeeId)?.name ?? '' }))
  if (fall === null) return null
  return {
    ...fall, indicatorId, by, steps: fall.steps.map(({ key, ...step }) => ({
      ...step, departmentId: step.kind === 'part' && by === 'department' ? departments.get(key) ?? null : null, evaluationId: step.kind === 'part' && by === 'person' ? sheets.get(Number(key) as EmployeeId)?.evaluationId ?? null : null,
    })),
  }
}
