import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Day, DepartmentId, EmployeeId, Month } from '../../../shared/domain/brand.ts'
import { plain, Exact } from '../../../shared/domain/decimal/decimal.ts'
import { daysBetween } from '../../../shared/domain/employee/served-spans.ts'
import { addMonths, daysInMonth, monthLabel } from '../../../shared/domain/month/month.ts'
import { chainSentence, wallPages } from '../../../shared/domain/meeting/wall.ts'
import type { DecisionFacts } from '../../../shared/domain/meeting/wall-decisions.ts'
import type { GapRow, WallCause } from '../../../shared/domain/meeting/wall-gaps.ts'
import type { OkrFacts } from '../../../shared/domain/meeting/wall-okr.ts'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../../database/open.ts'
import { today } from '../../platform/clock.ts'
import { rootCausesOfMonth } from '../../repositories/causes.ts'
import { checkInsOf } from '../../repositories/check-ins.ts'
import { decisionsBefore, decisionsOfMonth, type DecisionRecord } from '../../repositories/decisions.ts'
import { listDepartments } from '../../repositories/departments.ts'
import { keyResultsOf } from '../../repositories/key-results.ts'
import { costlyPlans, lastMeetingBefore } from '../../repositories/meetings.ts'
import { objectivesOf } from '../../repositories/objectives.ts'
import { isClosed } from '../../repositories/periods.ts'
import { benefitRows, summaryRows, type SummaryRowRecord } from '../../repositories/summary-rows.ts'
import { chainBoard } from '../chain/board.ts'
import { monthsUpTo } from '../chain/series.ts'
import type { ReadContext } from '../context.ts'
import { standingOf } from '../decisions/card.ts'
import { companyOn } from '../months/version-sheets.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'
import { benefitRow, summaryRow } from '../summary/summary-row.ts'
import { meetingOrPlan } from './meetings.ts'

const MONTHS = 12

/** Everything the projector shows. What may not be seen there is not even asked for. */
export function meetingWall(context: Pick<ReadContext, 'db' | 'clock'>, { month }: Parsed<'meetings.wall'>): Output<'meetings.wall'> {
  const { db } = context
  const day = today(context.clock) as Day
  const { heldOn, state, agenda, outlook } = meetingOrPlan(db, month)
  const months = monthsUpTo(month, MONTHS)
  const departments = new Map(listDepartments(db).map(({ id, name }): [string, DepartmentId] => [name, id]))
  // The month is read once for all pages; of the months before only what their sums and their trend are reckoned from.
  const now = gapRows(db, month)
  const { nodes, links, walks } = chainBoard(context, { month, scope: { kind: 'company' } }, now)
  const pages = wallPages({
    month, months, today: day, until: heldOn ?? day, limits: scoringSettings(db), departments, rows: now, past: benefitRows(db, months.slice(0, -1)).map(benefitRow), nextRows: gapRows(db, addMonths(month, 1)), points: new Map(nodes.map((node) => [node.indicatorId, node.points])),
    causes: causesOf(db, month, departments), earlier: decisionsBefore(db, month, lastMeetingBefore(db, month) ?? `${month}-01` as Day).map(decisionFacts), decisions: decisionsOfMonth(db, month).map(decisionFacts),
    objectives: okrFacts(db, month), plans: costlyPlans(db, month), outlook,
  })
  return {
    month, label: monthLabel(month), company: companyOn(db, month), closed: isClosed(db, month), state, agenda, ...pages,
    // What was noted on a hypothesis stays with whoever noted it.
    chain: { nodes, links, walks: walks.map((walk) => ({ ...walk, note: '', before: null, excluded: walk.excluded.map(({ causeId }) => ({ causeId, note: '' })) })), sentence: chainSentence(walks, nodes.filter(({ dimension }) => dimension === 'benefit').length) },
  }
}

export const decisionFacts = (record: DecisionRecord): DecisionFacts => {
  const { id, month, sequence, kind, what, ownerName, partners, acceptance, resources, page, indicatorName, evidence } = record
  return { ...standingOf(record), id, month, sequence, kind, what, ownerName, partners: partners.map(({ name }) => name), acceptance, resources, page, indicatorName, evidence }
}

/** The month's rows with how much of the person's month their sheet stands for. */
function gapRows(db: Connection, month: Month): GapRow[] {
  const records = summaryRows(db, [month], [])
  const days = new Map<EmployeeId, Map<string, number>>()
  for (const record of records) {
    const parts = days.get(record.employeeId) ?? new Map<string, number>()
    parts.set(spanOf(record), daysOf(record))
    days.set(record.employeeId, parts)
  }
  return records.map((record) => {
    const parts = days.get(record.employeeId)
    const all = [...(parts?.values() ?? [])].reduce((sum, each) => sum + each, 0)
    return Object.assign(summaryRow(record), { share: parts === undefined || parts.size < 2 || all === 0 ? '1' : plain(new Exact(daysOf(record)).div(all).toDP(6)) })
  })
}

const spanOf = ({ fromDay, toDay }: SummaryRowRecord): string => `${fromDay}|${toDay}`
const daysOf = ({ month, fromDay, toDay }: SummaryRowRecord): number => (fromDay === null || toDay === null ? daysInMonth(month) : daysBetween(fromDay, toDay))

/** 5 个为什么 about a person are not for the wall. */
function causesOf(db: Connection, month: Month, departments: ReadonlyMap<string, DepartmentId>): WallCause[] {
  const names = new Map([...departments].map(([name, id]) => [id, name]))
  return rootCausesOfMonth(db, month).flatMap(({ scope, departmentId, indicatorId, whys, conclusion }) =>
    (scope === 'person' ? [] : [{ indicatorId, department: departmentId === null ? null : names.get(departmentId) ?? '', whys: whys.filter((why) => why.trim() !== ''), conclusion }]))
}

function okrFacts(db: Connection, month: Month): OkrFacts[] {
  const heads = objectivesOf(db, [quarterOfMonth(month)])
  const ids = heads.map(({ id }) => id)
  const keyResults = Map.groupBy(keyResultsOf(db, ids), ({ objectiveId }) => objectiveId)
  const checkIns = Map.groupBy(checkInsOf(db, ids), ({ keyResultId }) => keyResultId)
  return heads.map(({ id, level, department, title, ownerName, givenScore }) => ({
    level, department, title, ownerName, givenScore, keyResults: (keyResults.get(id) ?? []).map((each) => ({ ...each, checkIns: checkIns.get(each.id) ?? [] })),
  }))
}
