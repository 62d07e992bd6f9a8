import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Day, DepartmentId, Month } from '../../../shared/domain/brand.ts'
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
import { summaryRows, type SummaryRowRecord } from '../../repositories/summary-rows.ts'
import { chainBoard } from '../chain/board.ts'
import { monthsUpTo } from '../chain/series.ts'
import type { ReadContext } from '../context.ts'
import { standingOf } from '../decisions/card.ts'
import { companyOn } from '../months/version-sheets.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'
import { summaryRow } from '../summary/summary-row.ts'
import { meetingOrPlan } from './meetings.ts'

const MONTHS = 12

/** Everything the projector shows. What may not be seen there is not even asked for. */
export function meetingWall(context: Pick<ReadContext, 'db' | 'clock'>, { month }: Parsed<'meetings.wall'>): Output<'meetings.wall'> {
  const { db } = context
  const now = today(context.clock) as Day
  const { heldOn, state, agenda, outlook } = meetingOrPlan(db, month)
  const months = monthsUpTo(month, MONTHS)
  const departments = new Map(listDepartments(db).map(({ id, name }): [string, DepartmentId] => [name, id]))
  const { nodes, links, walks } = chainBoard(context, { month, scope: { kind: 'company' } })
  const pages = wallPages({
    month, months, today: now, until: heldOn ?? now, limits: scoringSettings(db), departments, rows: gapRows(db, [month], months.slice(0, -1)), nextRows: gapRows(db, [addMonths(month, 1)]), points: new Map(nodes.map((node) => [node.indicatorId, node.points])),
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

/** Rows with how much of the person's month their sheet stands for; of `benefitOnly` the 效益 rows alone. */
function gapRows(db: Connection, months: readonly Month[], benefitOnly: readonly Month[] = []): GapRow[] {
  const records = summaryRows(db, months, benefitOnly)
  const days = new Map<string, Map<string, number>>()
  for (const record of records) {
    const parts = days.get(personMonth(record)) ?? new Map<string, number>()
    parts.set(spanOf(record), daysOf(record))
    days.set(personMonth(record), parts)
  }
  return records.map((record) => {
    const parts = days.get(personMonth(record))
    const all = [...(parts?.values() ?? [])].reduce((sum, each) => sum + each, 0)
    return { ...summaryRow(record), employeeId: record.employeeId, department: record.department, share: parts === undefined || parts.size < 2 || all === 0 ? '1' : plain(new Exact(daysOf(record)).div(all).toDP(6)) }
  })
}

const personMonth = ({ month, employeeId }: SummaryRowRecord): string => `${month}|${employeeId}`
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
