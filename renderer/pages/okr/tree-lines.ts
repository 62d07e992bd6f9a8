import type { KeyResultCard, ObjectiveCard } from '../../../shared/api/okr.ts'
import type { KeyResultId, ObjectiveId } from '../../../shared/domain/brand.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { OBJECTIVE_LEVELS } from '../../../shared/domain/okr/okr.ts'

interface Place { depth: number; at: number; of: number }
/** One line of the tree on screen, from top to bottom. The last line of an open objective carries its scores. */
export type Line = Place & (
  | { kind: 'objective'; objective: ObjectiveCard; children: number; folded: boolean; open: boolean }
  | { kind: 'keyResult'; objective: ObjectiveCard; keyResult: KeyResultCard }
  | { kind: 'foot'; objective: ObjectiveCard })

/** Beyond this the objectives of persons start hidden under their department. */
const LARGE = 60

interface View { open: ReadonlySet<ObjectiveId>; folded: ReadonlyMap<ObjectiveId, boolean> }

/** The lines to draw. Objectives whose parent is not among them stand at the left, companies first. */
export function treeLines(objectives: readonly ObjectiveCard[], { open, folded }: View): Line[] {
  const ids = new Set(objectives.map(({ id }) => id))
  const under = Map.groupBy(objectives, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null))
  const rank = ({ level }: ObjectiveCard) => OBJECTIVE_LEVELS.indexOf(level)
  const ordered = (list: readonly ObjectiveCard[]) => list.toSorted((a, b) => rank(a) - rank(b) || a.id - b.id)
  const lines: Line[] = []
  const drawn = new Set<ObjectiveId>()
  const draw = (objective: ObjectiveCard, place: Place, hidden: boolean) => {
    if (drawn.has(objective.id)) return
    drawn.add(objective.id)
    const children = ordered(under.get(objective.id) ?? [])
    const isOpen = open.has(objective.id)
    const isFolded = children.length > 0 && (folded.get(objective.id) ?? (objectives.length > LARGE && children.every(({ level }) => level === 'person')))
    if (!hidden) lines.push({ kind: 'objective', objective, children: children.length, folded: isFolded, open: isOpen, ...place })
    if (isOpen && !hidden) {
      objective.keyResults.forEach((keyResult, at) => lines.push({ kind: 'keyResult', objective, keyResult, depth: place.depth + 1, at: at + 1, of: objective.keyResults.length }))
      lines.push({ kind: 'foot', objective, depth: place.depth + 1, at: 0, of: 0 })
    }
    children.forEach((child, at) => draw(child, { depth: place.depth + 1, at: at + 1, of: children.length }, hidden || isFolded))
  }
  const roots = ordered(under.get(null) ?? [])
  roots.forEach((root, at) => draw(root, { depth: 1, at: at + 1, of: roots.length }, false))
  // A damaged file may hold a loop, which hangs below no root: it is shown rather than lost.
  for (const objective of objectives) draw(objective, { depth: 1, at: 1, of: 1 }, false)
  return lines
}

/** Objectives found by title, owner, person, department or key result, with everything above them. */
export function foundObjectives(objectives: readonly ObjectiveCard[], query: string): readonly ObjectiveCard[] {
  if (query.trim() === '') return objectives
  const byId = new Map(objectives.map((each) => [each.id, each]))
  const kept = new Set<ObjectiveId>()
  for (const each of objectives) {
    const words = [each.title, each.ownerName, each.employeeName, each.department, ...each.keyResults.map(({ title }) => title)]
    if (!words.some((word) => word !== '' && personMatches(word, '', query))) continue
    for (let at: ObjectiveCard | undefined = each; at !== undefined && !kept.has(at.id); at = at.parentId === null ? undefined : byId.get(at.parentId)) kept.add(at.id)
  }
  return objectives.filter(({ id }) => kept.has(id))
}

export type RowKey = `o${number}` | `k${number}`
export const objectiveRow = (id: ObjectiveId): RowKey => `o${id}`
export const keyResultRow = (id: KeyResultId): RowKey => `k${id}`
/** Null for the lines that cannot be walked to. */
export const rowOf = (line: Line): RowKey | null => (line.kind === 'objective' ? objectiveRow(line.objective.id) : line.kind === 'keyResult' ? keyResultRow(line.keyResult.id) : null)
