import type { Parsed } from '../../../shared/api/contract.ts'
import type { PositionId } from '../../../shared/domain/brand.ts'
import type { Connection } from '../../database/open.ts'
import { refreshOpenFactsOfPosition } from '../../repositories/evaluation-facts.ts'
import { insertPosition, positionById, positionByName, removePosition as remove, updatePosition, type PositionRow } from '../../repositories/positions.ts'
import { templateHead } from '../../repositories/templates.ts'
import { Refusal, type WriteContext } from '../context.ts'

/** Adds a position, renames it, or sets the template it is measured on. */
export function savePosition({ db, audit }: WriteContext, draft: Parsed<'positions.save'>): PositionRow {
  const before = draft.id === null ? null : known(db, draft.id)
  const name = draft.name.trim()
  const holder = positionByName(db, name)
  if (holder && holder.id !== draft.id) throw new Refusal('name-taken', { name })
  if (draft.templateId !== null && !templateHead(db, draft.templateId)) throw new Refusal('not-found', { what: 'template' })
  const id = draft.id ?? insertPosition(db, name, draft.templateId)
  if (before !== null) {
    updatePosition(db, id, name, draft.templateId)
    refreshOpenFactsOfPosition(db, id)
  }
  audit(`position ${id}`, { added: before === null, name, templateId: draft.templateId, ...(before && { was: { name: before.name, templateId: before.templateId } }) })
  return known(db, id)
}

export function removePosition({ db, audit }: WriteContext, { id }: Parsed<'positions.remove'>): { done: true } {
  const before = known(db, id)
  if (before.people > 0) throw new Refusal('in-use', { people: before.people })
  remove(db, id)
  audit(`position ${id}`, { removed: true, name: before.name })
  return { done: true }
}

function known(db: Connection, id: PositionId): PositionRow {
  const position = positionById(db, id)
  if (!position) throw new Refusal('not-found', { what: 'position' })
  return position
}
