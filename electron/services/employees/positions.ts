import type { Parsed } from '../../../shared/api/contract.ts'
import type { PositionId } from '../../../shared/domain/brand.ts'
import { Exact, exact } from '../../../shared/domain/decimal/decimal.ts'
import type { Connection } from '../../database/open.ts'
import { refreshOpenFactsOfPosition } from '../../repositories/evaluation-facts.ts'
import { insertPosition, positionById, positionByName, changesWithPosition, removePosition as remove, updateMix, updatePosition, type PositionRow } from '../../repositories/positions.ts'
import { templateHead } from '../../repositories/templates.ts'
import { Refusal, type WriteContext } from '../context.ts'

/** Adds a position, renames it, or sets its template and mix. A mix left out stays; sheets take it over when they are laid. */
export function savePosition({ db, audit }: WriteContext, draft: Parsed<'positions.save'>): PositionRow {
  const before = draft.id === null ? null : known(db, draft.id)
  const name = draft.name.trim()
  const holder = positionByName(db, name)
  if (holder && holder.id !== draft.id) throw new Refusal('name-taken', { name })
  if (draft.templateId !== null && !templateHead(db, draft.templateId)) throw new Refusal('not-found', { what: 'template' })
  const mix = { mode: draft.mode === undefined ? before?.mode ?? null : draft.mode, okrWeight: draft.okrWeight === undefined ? before?.okrWeight ?? null : draft.okrWeight }
  refuseWholeWeight(mix.okrWeight)
  const id = draft.id ?? insertPosition(db, name, draft.templateId)
  updateMix(db, id, mix)
  if (before !== null) {
    updatePosition(db, id, name, draft.templateId)
    refreshOpenFactsOfPosition(db, id)
  }
  audit(`position ${id}`, { added: before === null, name, templateId: draft.templateId, ...mix, ...(before && { was: { name: before.name, templateId: before.templateId, mode: before.mode, okrWeight: before.okrWeight } }) })
  return known(db, id)
}

export function removePosition({ db, audit }: WriteContext, { id }: Parsed<'positions.remove'>): { done: true } {
  const before = known(db, id)
  const changes = changesWithPosition(db, id)
  if (before.people > 0 || changes > 0) throw new Refusal('in-use', { people: before.people, ...(changes > 0 && { changes }) })
  remove(db, id)
  audit(`position ${id}`, { removed: true, name: before.name })
  return { done: true }
}

/** Both parts of a combined score must weigh something: 0 is said by null, and 100 would leave no KPI. */
function refuseWholeWeight(okrWeight: PositionRow['okrWeight']): void {
  if (okrWeight === null) return
  const weight = exact(okrWeight)
  if (weight.lte(0) || weight.gte(new Exact(100))) throw new Refusal('bad-input', { field: 'okrWeight', value: okrWeight })
}

function known(db: Connection, id: PositionId): PositionRow {
  const position = positionById(db, id)
  if (!position) throw new Refusal('not-found', { what: 'position' })
  return position
}
