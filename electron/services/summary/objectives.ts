import type { Month } from '../../../shared/domain/brand.ts'
import { effectiveSeries } from '../../../shared/domain/okr/check-ins.ts'
import { objectiveScore } from '../../../shared/domain/okr/objective-score.ts'
import { progressOf } from '../../../shared/domain/okr/progress.ts'
import { isQuarterEnd } from '../../../shared/domain/month/month.ts'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import type { SummaryObjective } from '../../../shared/domain/summary/facts.ts'
import type { Connection } from '../../database/open.ts'
import { checkInsOf } from '../../repositories/check-ins.ts'
import { keyResultsOf } from '../../repositories/key-results.ts'
import { objectivesOf } from '../../repositories/objectives.ts'
import { marksOfMonth } from '../../repositories/process-marks.ts'

/** The quarter's objectives as the month left them: later check-ins are not of this month. A given score is the whole quarter's, so it counts at its end. */
export function objectivesToDate(db: Connection, month: Month): SummaryObjective[] {
  const heads = objectivesOf(db, [quarterOfMonth(month)])
  const ids = heads.map(({ id }) => id)
  const keyResults = Map.groupBy(keyResultsOf(db, ids), ({ objectiveId }) => objectiveId)
  const checkIns = Map.groupBy(checkInsOf(db, ids), ({ keyResultId }) => keyResultId)
  const marks = new Map(marksOfMonth(db, month).map(({ objectiveId, mark }) => [objectiveId, mark]))
  return heads.map(({ id, level, title, givenScore }) => {
    const scored = (keyResults.get(id) ?? []).map((keyResult) => {
      const series = effectiveSeries(checkIns.get(keyResult.id) ?? []).filter(({ on }) => on.slice(0, 7) <= month)
      const progress = progressOf(keyResult, series.at(-1)?.current ?? null)
      return { title: keyResult.title, weight: keyResult.weight, score: progress.state === 'known' ? progress.score : null }
    })
    return { level, title, score: (isQuarterEnd(month) ? givenScore : null) ?? objectiveScore(scored).score, mark: marks.get(id) ?? null }
  })
}
