import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { fold } from '../../../shared/domain/intake/fold.ts'
import type { IndicatorRef, IntakePreview } from '../../../shared/domain/intake/intake.ts'
import type { WriteContext } from '../context.ts'
import { saveIndicator } from '../templates/indicators.ts'

/** Registers the indicators the owner described, as the company's own; answers the id of any the file names. */
export function takeIndicators(context: WriteContext, news: IntakePreview['newIndicators']): (indicator: IndicatorRef) => IndicatorId {
  const quiet = { ...context, audit: () => undefined }
  const ids = new Map<string, IndicatorId>()
  for (const draft of news) {
    ids.set(fold(draft.name), saveIndicator(quiet, { id: null, formula: '', source: '', frequency: 'month', kind: 'duty', ...draft }).id)
  }
  return (indicator) => {
    const id = indicator.id ?? ids.get(fold(indicator.name))
    if (id === undefined) throw new Error('a line of the file names an indicator nobody described')
    return id
  }
}
