import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { DIMENSIONS } from '../../../shared/domain/indicator/indicator.ts'
import type { Connection } from '../../database/open.ts'
import {
  indicatorById, indicatorByName, indicatorUses, insertIndicator, listIndicators as list, nextOwnCode, removeIndicator as remove, updateIndicator,
} from '../../repositories/indicators.ts'
import { showIndicatorIn } from '../../repositories/templates.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'

/** Points that an own indicator is offered with when it is put on a template. */
const OWN_WEIGHT = '10'
/** What a library indicator keeps for good: figures, sheets and the program's own sums rest on them. */
const FIXED = ['dimension', 'unit', 'direction', 'kind'] as const
const TOLD = ['name', 'dimension', 'unit', 'direction', 'formula', 'source', 'frequency', 'kind'] as const

/** Results first, causes last; within a dimension the library before the company's own. */
export const listIndicators = ({ db }: ReadContext): Output<'indicators.list'> => ({
  indicators: list(db).toSorted((a, b) =>
    DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension) || a.origin.localeCompare(b.origin) || (a.code < b.code ? -1 : 1)),
})

export function saveIndicator({ db, audit }: WriteContext, draft: Parsed<'indicators.save'>): IndicatorCard {
  const before = draft.id === null ? null : known(db, draft.id)
  const name = draft.name.trim()
  const holder = indicatorByName(db, name)
  if (holder && holder.id !== draft.id) throw new Refusal('name-taken', { name, code: holder.code })
  const { id: _, ...facts } = { ...draft, name, unit: draft.unit.trim() }
  if (before === null) {
    const id = insertIndicator(db, { ...facts, code: nextOwnCode(db), defaultWeight: OWN_WEIGHT, roles: [], origin: 'own' })
    const after = known(db, id)
    audit(`indicator ${after.code}`, { added: true, name })
    return after
  }
  refuseFixed(db, before, facts)
  updateIndicator(db, before.id, facts)
  if (before.unit !== facts.unit) showIndicatorIn(db, before.id, facts.unit)
  const changed = TOLD.filter((field) => before[field] !== facts[field]).map((field) => ({ field, from: before[field], to: facts[field] }))
  audit(`indicator ${before.code}`, { name, changed })
  return known(db, before.id)
}

function refuseFixed(db: Connection, before: IndicatorCard, facts: Pick<IndicatorCard, (typeof FIXED)[number]>): void {
  const fields = FIXED.filter((field) => before[field] !== facts[field])
  if (before.origin === 'library' && fields.length > 0) throw new Refusal('library-fixed', { fields })
  if (!fields.includes('unit') && !fields.includes('direction')) return
  const uses = indicatorUses(db, before.id)
  // A broken-down year is kept in the indicator's unit, as figures are.
  if (uses.sheets > 0 || uses.figures > 0 || uses.breakdowns > 0) throw new Refusal('in-use', { fields, ...uses })
}

export function removeIndicator({ db, audit }: WriteContext, { id }: Parsed<'indicators.remove'>): { done: true } {
  const before = known(db, id)
  if (before.origin === 'library') throw new Refusal('library-fixed', {})
  const uses = indicatorUses(db, id)
  if (Object.values(uses).some((count) => count > 0)) throw new Refusal('in-use', { ...uses })
  remove(db, id)
  audit(`indicator ${before.code}`, { removed: true, name: before.name })
  return { done: true }
}

function known(db: Connection, id: IndicatorId): IndicatorCard {
  const indicator = indicatorById(db, id)
  if (!indicator) throw new Refusal('not-found', { what: 'indicator' })
  return indicator
}
