import type { ObjectiveId } from '../brand.ts'
import { quoted } from '../intake/fold.ts'

/**
 * The titles of the loop that objective `id` would sit in under `parentId`, from it back to itself; null when there is none.
 * A new objective (`id` null) has nothing below it and cannot make a loop.
 */
export function parentLoop(id: ObjectiveId | null, parentId: ObjectiveId | null, objectives: ReadonlyMap<ObjectiveId, { title: string; parentId: ObjectiveId | null }>): string[] | null {
  if (id === null) return null
  const titleOf = (each: ObjectiveId): string => objectives.get(each)?.title ?? ''
  const path = [titleOf(id)]
  const seen = new Set<ObjectiveId>([id])
  for (let above = parentId; above !== null; above = objectives.get(above)?.parentId ?? null) {
    path.push(titleOf(above))
    if (above === id) return path
    // A loop further up that is not ours to report must not hang the walk.
    if (seen.has(above)) return null
    seen.add(above)
  }
  return null
}

/** Why the move is refused. */
export const loopSentence = (titles: readonly string[]): string => `目标不能绕成一个圈：${titles.map(quoted).join(' → ')}。请换一个上级目标。`
