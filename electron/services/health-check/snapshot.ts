import type { Day, Month } from '../../../shared/domain/brand.ts'
import { wholeRowsFrom } from '../../../shared/domain/health-check/facts.ts'
import type { HealthKeyResult, HealthSnapshot } from '../../../shared/domain/health-check/snapshot.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { effectiveSeries } from '../../../shared/domain/okr/check-ins.ts'
import { CONFIDENCE_START } from '../../../shared/domain/okr/okr.ts'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import { today } from '../../platform/clock.ts'
import { openDecisions } from '../../repositories/decisions.ts'
import { fitAnswered } from '../../repositories/fit-answers.ts'
import { healthImprovements, healthPeople, healthPositions, healthTemplates, unweightedResults } from '../../repositories/health-facts.ts'
import { checkedObjectives, type CheckedKeyResult } from '../../repositories/health-objectives.ts'
import { healthPast, healthSheets } from '../../repositories/health-sheets.ts'
import type { ReadContext } from '../context.ts'
import { principlesOf } from '../principles/principles.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'

const MONTHS_BACK = 12

/** What the health check reads, by some fifteen queries whatever the size of the firm. */
export function healthSnapshot({ db, clock }: Pick<ReadContext, 'db' | 'clock'>, month: Month): HealthSnapshot {
  const [quarter, from] = [quarterOfMonth(month), addMonths(month, -MONTHS_BACK)]
  const { sheets, wholeFrom } = healthSheets(db, from, month, (heads) => wholeRowsFrom(heads, month))
  return {
    month, today: today(clock) as Day,
    people: healthPeople(db), positions: healthPositions(db), templates: healthTemplates(db), sheets, wholeFrom, past: healthPast(db, from, wholeFrom),
    settings: scoringSettings(db), principles: principlesOf(db),
    objectives: checkedObjectives(db, quarter).map(({ keyResults, ...objective }) => ({ ...objective, keyResults: keyResults.map(standing) })),
    improvements: healthImprovements(db, addMonths(month, -1), month), unweighted: unweightedResults(db, month), fitAnswered: fitAnswered(db, quarter),
    // Talks are not looked at yet: null leaves their check out, rather than accusing anybody.
    interviews: null, decisions: openDecisions(db),
  }
}

/** A corrected check-in counts as what it was corrected to. */
function standing({ id, title, checkIns }: CheckedKeyResult): HealthKeyResult {
  const series = effectiveSeries(checkIns)
  const last = series.at(-1)
  return { id, title, lastOn: last?.on ?? null, confidence: last?.confidence ?? CONFIDENCE_START, previousConfidence: series.at(-2)?.confidence ?? CONFIDENCE_START }
}
