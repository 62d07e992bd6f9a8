import type { Month } from '../../../shared/domain/brand.ts'
import type { ObjectiveLine } from '../../../shared/domain/dashboard/objectives.ts'
import { confidenceOf, effectiveSeries } from '../../../shared/domain/okr/check-ins.ts'
import { objectiveScore } from '../../../shared/domain/okr/objective-score.ts'
import { progressOf } from '../../../shared/domain/okr/progress.ts'
import { keyResultName } from '../../../shared/domain/okr/wording.ts'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../../database/open.ts'
import { checkInsOf, type CheckInRecord } from '../../repositories/check-ins.ts'
import { keyResultsOf, type KeyResultRecord } from '../../repositories/key-results.ts'
import { objectivesOf, type ObjectiveRecord } from '../../repositories/objectives.ts'

interface Known { head: ObjectiveRecord; keyResults: { keyResult: KeyResultRecord; checkIns: CheckInRecord[] }[] }

/** The quarter's objectives as the month left them: later check-ins are not of this month. Three queries. */
export function objectivesKnown(db: Connection, month: Month): Known[] {
  const heads = objectivesOf(db, [quarterOfMonth(month)])
  const ids = heads.map(({ id }) => id)
  const keyResults = Map.groupBy(keyResultsOf(db, ids), ({ objectiveId }) => objectiveId)
  const checkIns = Map.groupBy(checkInsOf(db, ids).filter(({ on }) => on.slice(0, 7) <= month), ({ keyResultId }) => keyResultId)
  return heads.map((head) => ({ head, keyResults: (keyResults.get(head.id) ?? []).map((keyResult) => ({ keyResult, checkIns: checkIns.get(keyResult.id) ?? [] })) }))
}

export function objectiveLine({ head, keyResults }: Known): ObjectiveLine {
  const scored = keyResults.map(({ keyResult, checkIns }) => {
    const progress = progressOf(keyResult, effectiveSeries(checkIns).at(-1)?.current ?? null)
    return { title: keyResult.title, weight: keyResult.weight, score: progress.state === 'known' ? progress.score : null }
  })
  const { score, partial } = objectiveScore(scored)
  return { id: head.id, title: head.title, level: head.level, ownerName: head.ownerName === '' ? head.employeeName : head.ownerName, score, partial, keyResults: keyResults.length, checkedIn: keyResults.filter(({ checkIns }) => checkIns.length > 0).length }
}

/** Key results whose confidence fell by 2 or more and has not come back. */
export const fallingIn = (known: readonly Known[]) => known.flatMap(({ head, keyResults }) => keyResults.flatMap(({ keyResult, checkIns }, at) => {
  const { fell, sentence } = confidenceOf(checkIns)
  return fell ? [{ objectiveId: head.id, objective: head.title, keyResult: keyResultName(at, keyResult.title), sentence }] : []
}))
