import type { ChainWalk } from '../../../shared/api/chain.ts'
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { isRed, type ChainNode } from '../../../shared/domain/diagnosis/chain.ts'
import { chainNodes, type SeriesRow } from '../../../shared/domain/diagnosis/series.ts'
import { strengthOf } from '../../../shared/domain/diagnosis/strength.ts'
import { walkToCause } from '../../../shared/domain/diagnosis/walk.ts'
import type { Connection } from '../../database/open.ts'
import { hypothesesBefore, hypothesesOf, rootCausesOfMonth, type HypothesisRecord } from '../../repositories/causes.ts'
import { indicatorLinks } from '../../repositories/indicator-links.ts'
import { listIndicators } from '../../repositories/indicators.ts'
import { isClosed } from '../../repositories/periods.ts'
import { reachedByMonth } from '../../repositories/summary-rows.ts'
import type { ReadContext } from '../context.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'
import { scopeChoice, scopeColumns, scopeOf } from './scope.ts'
import { monthsUpTo, seriesRows } from './series.ts'

const MONTHS = 12

/** The four columns, their links, and from every red result the walk to its first red cause. `rows`: the month's, where they are read already. */
export function chainBoard({ db }: Pick<ReadContext, 'db'>, { month, scope }: Parsed<'chain.get'>, rows: readonly SeriesRow[] = seriesRows(db, [month])): Output<'chain.get'> {
  const months = monthsUpTo(month, MONTHS)
  const past = reachedByMonth(db, months.slice(0, -1), scope.kind === 'person' ? scope.employeeId : null)
  const nodes = chainNodes(rows, past, scopeOf(db, scope), months, scoringSettings(db)).filter(({ points }) => points.some(({ attainment, missing }) => attainment !== null || missing > 0))
  const byId = new Map(nodes.map((node) => [node.indicatorId, node]))
  const all = indicatorLinks(db)
  const both = all.filter(({ causeId, effectId }) => byId.has(causeId) && byId.has(effectId))
  const names = new Map(listIndicators(db).map(({ id, name }) => [id, name]))
  const said = wordsOf(db, { ...scopeColumns(scope), month })
  return {
    month, closed: isClosed(db, month), nodes,
    links: both.map((link) => ({ ...link, strength: strengthOf(byId.get(link.causeId) as ChainNode, byId.get(link.effectId) as ChainNode) })),
    outside: all.filter(({ causeId, effectId }) => byId.has(causeId) !== byId.has(effectId)).map((link) => ({ ...link, name: names.get(byId.has(link.causeId) ? link.effectId : link.causeId) ?? '' })),
    walks: nodes.filter((node) => node.dimension === 'benefit' && isRed(node)).map((effect) => walkOf(effect, byId, all, said, (id) => names.get(id))),
    rootCauses: rootCausesOfMonth(db, month).map(({ indicatorId, indicatorName, whys, conclusion, ...columns }) => ({ scope: scopeChoice(columns), indicatorId, indicatorName, whys, conclusion })),
  }
}

interface Words { now: HypothesisRecord[]; before: HypothesisRecord[] }
const wordsOf = (db: Connection, where: Parameters<typeof hypothesesOf>[1]): Words => ({ now: hypothesesOf(db, where), before: hypothesesBefore(db, where) })

function walkOf(effect: ChainNode, nodes: ReadonlyMap<IndicatorId, ChainNode>, links: Parameters<typeof walkToCause>[2], words: Words, nameOf: (id: IndicatorId) => string | undefined): ChainWalk {
  const ids = (of: readonly ChainNode[]): IndicatorId[] => of.map(({ indicatorId }) => indicatorId)
  const said = words.now.filter(({ effectId }) => effectId === effect.indicatorId)
  const noteOf = (id: IndicatorId): string => said.find(({ causeId }) => causeId === id)?.note ?? ''
  const walk = walkToCause(effect, nodes, links, { rejected: new Set(said.filter(({ verdict }) => verdict === 'rejected').map(({ causeId }) => causeId)), nameOf })
  const base = { effectId: effect.indicatorId, found: walk.found, sentence: walk.sentence, excluded: ids(walk.excluded).map((causeId) => ({ causeId, note: noteOf(causeId) })) }
  if (!walk.found) return { ...base, path: [effect.indicatorId], causeId: null, further: [], blind: ids(walk.blind), unlinked: ids(walk.unlinked), verdict: null, note: '', before: null }
  const causeId = walk.cause.indicatorId
  const word = said.find((each) => each.causeId === causeId)
  const earlier = words.before.findLast((each) => each.effectId === effect.indicatorId && each.causeId === causeId)
  return {
    ...base, path: ids(walk.steps.map(({ node }) => node)), causeId, further: ids(walk.further), blind: [], unlinked: [], verdict: word?.verdict ?? null, note: word?.note ?? '',
    before: earlier === undefined ? null : { month: earlier.month, verdict: earlier.verdict, note: earlier.note },
  }
}
