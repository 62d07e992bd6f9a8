import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { LeverCard } from '../../../shared/api/levers.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { suggestActions, type SuggestedAction } from '../../../shared/domain/improvement/suggest.ts'
import { tallyOf } from '../../../shared/domain/improvement/worked.ts'
import { LIBRARY_INDICATORS } from '../../../shared/library/indicators.ts'
import { LEVER_ACTIONS } from '../../../shared/library/levers.ts'
import { indicatorLinks } from '../../repositories/indicator-links.ts'
import { listIndicators } from '../../repositories/indicators.ts'
import type { ReadContext } from '../context.ts'
import { triedPlans } from './worked.ts'

type Indicator = ReturnType<typeof listIndicators>[number]
const CODE_BY_NAME = new Map(LIBRARY_INDICATORS.map(({ code, name }) => [name, code]))
/** An own indicator that is called like one of the library is taken for it: imports bring their own. */
const codeOf = ({ code, name, origin }: Indicator): string => (origin === 'library' ? code : CODE_BY_NAME.get(name) ?? code)

/** The library for these indicators: what moves them, what moves their causes, the rest; within each what worked here first. */
export function listLevers(context: Pick<ReadContext, 'db' | 'clock'>, { month, indicatorIds, lever, branch }: Parsed<'levers.list'>): Output<'levers.list'> {
  const { db } = context
  const indicators = listIndicators(db)
  const wanted = new Set<IndicatorId>(indicatorIds)
  const causes = new Set(indicatorLinks(db).filter(({ effectId }) => wanted.has(effectId)).map(({ causeId }) => causeId))
  const codes = (of: ReadonlySet<IndicatorId>): Set<string> => new Set(indicators.filter(({ id }) => of.has(id)).map(codeOf))
  const tried = Map.groupBy(triedPlans(context, month), ({ leverAction }) => leverAction ?? '')
  const tallies = new Map([...tried].map(([code, plans]) => [code, tallyOf(plans)]))
  const byCode = new Map(indicators.toReversed().map((indicator) => [codeOf(indicator), indicator]))
  const actions = suggestActions(LEVER_ACTIONS, codes(wanted), codes(causes), tallies)
  return { actions: actions.filter(({ action }) => (lever === null || action.lever === lever) && (branch === null || action.branch === branch)).map((each) => cardOf(each, byCode)) }
}

function cardOf({ action: { code, lever, branch, title, steps, fits, shows, days, cost }, fit, tally }: SuggestedAction, byCode: ReadonlyMap<string, Indicator>): LeverCard {
  const shown = shows.map((each) => {
    const indicator = byCode.get(each)
    return { indicatorId: indicator?.id ?? null, name: indicator?.name ?? each }
  })
  return { code, lever, branch, title, steps, fits, days, cost, shows: shown, fit, tally }
}
