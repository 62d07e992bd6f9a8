import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Day, IndicatorId } from '../../../shared/domain/brand.ts'
import { DIMENSIONS } from '../../../shared/domain/indicator/indicator.ts'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import type { Connection } from '../../database/open.ts'
import { today } from '../../platform/clock.ts'
import { hypothesesOf, putHypothesis, putRootCause } from '../../repositories/causes.ts'
import { indicatorLinks, putLink, takeLinkOut } from '../../repositories/indicator-links.ts'
import { indicatorById } from '../../repositories/indicators.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { refuseClosed } from '../evaluations/open-sheet.ts'
import { chainBoard } from './board.ts'
import { scopeColumns, scopeOf } from './scope.ts'

const DONE = { done: true } as const

function known(db: Connection, id: IndicatorId): IndicatorCard {
  const indicator = indicatorById(db, id)
  if (indicator === undefined) throw new Refusal('not-found', { what: 'indicator' })
  return indicator
}

export function linkIndicators({ db, audit }: WriteContext, { causeId, effectId }: Parsed<'chain.link'>): Output<'chain.link'> {
  const [cause, effect] = [known(db, causeId), known(db, effectId)]
  if (DIMENSIONS.indexOf(cause.dimension) < DIMENSIONS.indexOf(effect.dimension)) throw new Refusal('link-backwards', { cause: cause.name, effect: effect.name })
  if (causeId === effectId || leadsTo(db, effectId, causeId)) throw new Refusal('link-loop', { cause: cause.name, effect: effect.name })
  putLink(db, causeId, effectId, 'own')
  audit('chain', { cause: cause.name, effect: effect.name })
  return DONE
}

/** Whether `cause` already is, over any number of links, a cause of `effect`. */
function leadsTo(db: Connection, cause: IndicatorId, effect: IndicatorId): boolean {
  const causes = Map.groupBy(indicatorLinks(db), (link) => link.effectId)
  const seen = new Set<IndicatorId>([effect])
  for (const at of seen) for (const { causeId } of causes.get(at) ?? []) seen.add(causeId)
  return seen.has(cause)
}

export function unlinkIndicators({ db, audit }: WriteContext, { causeId, effectId }: Parsed<'chain.unlink'>): Output<'chain.unlink'> {
  if (!takeLinkOut(db, causeId, effectId)) throw new Refusal('not-found', { what: 'link' })
  audit('chain', { cause: known(db, causeId).name, effect: known(db, effectId).name })
  return DONE
}

/** Keeps the sentence the walk said at that moment with the owner's word on it. */
export function judgeHypothesis(context: WriteContext, { month, scope, effectId, causeId, verdict, note }: Parsed<'chain.judge'>): Output<'chain.judge'> {
  const { db, audit } = context
  refuseClosed(db, { month })
  const where = { ...scopeColumns(scope), month }
  const walk = chainBoard(context, { month, scope }).walks.find((each) => each.effectId === effectId && (each.causeId === causeId || each.excluded.some((one) => one.causeId === causeId)))
  if (walk === undefined) throw new Refusal('not-found', { what: 'hypothesis' })
  // Of a cause that was passed by, the sentence stays that was said before it was.
  const sentence = walk.causeId === causeId ? walk.sentence : hypothesesOf(db, where).find((each) => each.effectId === effectId && each.causeId === causeId)?.sentence ?? walk.sentence
  putHypothesis(db, { ...where, effectId, causeId, sentence, verdict, note, byName: context.operatorName, onDay: today(context.clock) as Day })
  audit(`chain ${month}`, { month, cause: known(db, causeId).name, effect: known(db, effectId).name, verdict, note })
  return DONE
}

export function keepWhys({ db, audit }: WriteContext, { month, scope, indicatorId, whys, conclusion }: Parsed<'chain.why'>): Output<'chain.why'> {
  refuseClosed(db, { month })
  scopeOf(db, scope)
  const { name } = known(db, indicatorId)
  putRootCause(db, { ...scopeColumns(scope), month, indicatorId, whys, conclusion })
  audit(`chain ${month}`, { month, indicator: name, conclusion })
  return DONE
}
