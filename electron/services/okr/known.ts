import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { parentLoop } from '../../../shared/domain/okr/parent-loop.ts'
import type { ObjectiveFinding } from '../../../shared/domain/okr/check-objective.ts'
import type { Connection } from '../../database/open.ts'
import { objectiveById, objectivesOf, type ObjectiveRecord } from '../../repositories/objectives.ts'
import { Refusal } from '../context.ts'
import { objectiveCards } from './objective-cards.ts'

export function knownObjective(db: Connection, id: ObjectiveId): ObjectiveRecord {
  const objective = objectiveById(db, id)
  if (!objective) throw new Refusal('not-found', { what: 'objective' })
  return objective
}

export function cardOf(db: Connection, { id, quarter }: Pick<ObjectiveRecord, 'id' | 'quarter'>): ObjectiveCard {
  const card = objectiveCards(db, quarter, [id])[0]
  if (!card) throw new Error(`objective ${id} is gone within its own transaction`)
  return card
}

export const subjectOf = ({ id }: Pick<ObjectiveRecord, 'id'>): string => `objective ${id}`

/** A parent stands in the same quarter and not below its own child. A new objective (`id` null) has nothing below it. */
export function refuseWrongParent(db: Connection, { id, quarter, title }: { id: ObjectiveId | null; quarter: ObjectiveRecord['quarter']; title: string }, parentId: ObjectiveId | null): void {
  if (parentId === null) return
  const objectives = new Map(objectivesOf(db, [quarter]).map((each) => [each.id, each.id === id ? { ...each, title } : each]))
  if (!objectives.has(parentId)) throw new Refusal('not-found', { what: 'parent' })
  const loop = parentLoop(id, parentId, objectives)
  if (loop !== null) throw new Refusal('parent-cycle', { loop })
}

export function refuseFindings(findings: readonly ObjectiveFinding[]): void {
  if (findings.length > 0) throw new Refusal('objective-invalid', { findings })
}
