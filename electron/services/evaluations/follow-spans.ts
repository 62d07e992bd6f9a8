import type { EmployeeId, EvaluationId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { figuresUsed, type TargetField } from '../../../shared/domain/scoring/figures-used.ts'
import type { Connection } from '../../database/open.ts'
import { followFacts, isUntouched, openMonthsOf, putServedNote, refreshOpenFacts } from '../../repositories/evaluation-facts.ts'
import { rowsOfEvaluations, type EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'
import { removeEvaluation, sheetsOf } from '../../repositories/evaluations.ts'
import { laySheets } from './apply.ts'
import { refeedOpen } from './feed-teams.ts'
import { rejoinPerson } from './rejoin.ts'
import { rescore } from './rescore.ts'

/** What became of open sheets when the days or the facts of their people changed. */
export interface SpansFollowed {
  made: number
  removed: number
  /** Months in which a part is over but something was typed on it: it stays, and says so. */
  kept: Month[]
  /** Names of people whose new part has no sheet: its position has no template. */
  without: string[]
  /** The first figure to be agreed of each row of the new parts that cannot be scored without one: another position's targets are not known. */
  untargeted: { month: Month; part: number; indicatorId: IndicatorId; field: TargetField }[]
}

const ORPHAN_NOTE = '任职时段已改，此段不再需要：核对后请删除'

/**
 * Open sheets follow the dates and changes of these people: each part its span; a part that is over goes when nothing was typed
 * on it; a new part gets its sheet in the months that have one already. Needs a transaction.
 */
export function followSpans(db: Connection, employeeIds: readonly EmployeeId[]): SpansFollowed {
  const answer: SpansFollowed = { made: 0, removed: 0, kept: [], without: [], untargeted: [] }
  // Before anything goes: a month whose only sheet is replaced still gets its new one.
  const months = openMonthsOf(db, employeeIds)
  const only = new Set(employeeIds)
  const assessed = new Map(months.map((month) => [month, [...new Set(sheetsOf(db, [month]).map((sheet) => sheet.employeeId))].filter((id) => only.has(id))]))
  const { moved, orphans } = followFacts(db, employeeIds)
  const left: EvaluationId[] = []
  for (const orphan of orphans) {
    if (isUntouched(db, orphan.id)) {
      removeEvaluation(db, orphan.id)
      answer.removed += 1
    } else {
      putServedNote(db, orphan.id, ORPHAN_NOTE)
      answer.kept.push(orphan.month)
      left.push(orphan.id)
    }
  }
  for (const [month, people] of assessed) {
    const { made, without } = laySheets(db, { month, employeeIds: people, templateId: null, onlyMissing: true })
    answer.made += made.length
    answer.untargeted.push(...rowsOfEvaluations(db, made).flatMap(untargetedOf))
    answer.without.push(...without)
  }
  rescore({ db }, [...moved, ...left])
  for (const { month, employeeId } of orphans) rejoinPerson(db, { month, employeeId })
  refeedOpen(db)
  return answer
}

function untargetedOf({ month, part, indicatorId, rule, exempt, figures }: EvaluationRowRecord): SpansFollowed['untargeted'] {
  const field = exempt === null ? figuresUsed(rule).needs.find((each) => figures[each] === null) : undefined
  return field === undefined ? [] : [{ month, part, indicatorId, field }]
}

/** After anything about one person was written: their own sheets, and those of their reports, which carry their name. */
export function followPerson(db: Connection, employeeId: EmployeeId): SpansFollowed {
  const followed = followSpans(db, [employeeId])
  refreshOpenFacts(db, employeeId)
  return followed
}
