import type { KeyResultCard, ObjectiveCard } from '../../../shared/api/okr.ts'

/** Names rather than ids where a reader of the record wants them; a parent is known by its id only. */
const HEAD = ['title', 'level', 'department', 'employeeName', 'parentId', 'type', 'ambition', 'ownerName'] as const
const KEY_RESULT = ['title', 'kind', 'start', 'target', 'unit', 'weight', 'indicatorId'] as const

interface Change { field: string; from: unknown; to: unknown }
interface Changes { changed: Change[]; keyResults: ({ title: string; added: true } | { title: string; changed: Change[] })[] }

/** What a save did to an objective, for the record. */
export const changesOf = (before: ObjectiveCard, after: ObjectiveCard): Changes => ({
  changed: changed(HEAD, before, after),
  keyResults: after.keyResults.flatMap((each): Changes['keyResults'] => {
    const old = before.keyResults.find(({ id }) => id === each.id)
    if (old === undefined) return [{ title: each.title, added: true }]
    const changes = changed(KEY_RESULT, old, each)
    return changes.length === 0 ? [] : [{ title: each.title, changed: changes }]
  }),
})

const changed = <K extends keyof ObjectiveCard | keyof KeyResultCard>(fields: readonly K[], before: Record<K, unknown>, after: Record<K, unknown>): Change[] =>
  fields.filter((field) => before[field] !== after[field]).map((field) => ({ field, from: before[field], to: after[field] }))
