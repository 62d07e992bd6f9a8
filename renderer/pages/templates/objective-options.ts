import { useMemo } from 'react'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { addQuarters, quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'

const t = text.templates.purpose

export interface ObjectiveOption { value: ObjectiveId; label: string; search: string }
export interface ObjectiveGroup { label: string; options: ObjectiveOption[] }

const option = ({ id, title }: ObjectiveCard): ObjectiveOption => ({ value: id, label: title, search: title })

/** Company objectives first, then each department's; a person's own objectives are no measure for a whole position. */
export function objectiveGroups(objectives: readonly ObjectiveCard[]): ObjectiveGroup[] {
  const groups = new Map<string, ObjectiveOption[]>()
  const shared = objectives.filter(({ level }) => level !== 'person').toSorted((a, b) => Number(a.level !== 'company') - Number(b.level !== 'company') || a.id - b.id)
  for (const objective of shared) {
    const name = objective.level === 'company' ? t.company : objective.department
    groups.set(name, [...(groups.get(name) ?? []), option(objective)])
  }
  return [...groups].map(([label, options]) => ({ label, options }))
}

/** What to call an objective that cannot be chosen any more: a row goes on with its copy in the new quarter by itself. */
export function keptOption(id: ObjectiveId, now: readonly ObjectiveCard[], before: readonly ObjectiveCard[]): ObjectiveOption {
  const own = now.find((each) => each.id === id)
  if (own !== undefined) return { ...option(own), label: t.personal(own.title) }
  const carried = now.find(({ carriedFromId }) => carriedFromId === id)
  if (carried !== undefined) return { value: id, label: t.carried(carried.title), search: carried.title }
  const old = before.find((each) => each.id === id)
  return { value: id, label: old === undefined ? t.older : t.earlier(old.title), search: old?.title ?? '' }
}

/** The objectives of the frame's quarter that a row may serve, and the one it names now. */
export function useObjectiveOptions(chosen: ObjectiveId | null): { groups: ObjectiveGroup[]; none: boolean; loading: boolean } {
  const quarter = quarterOfMonth(useSession((session) => session.month))
  const now = useHouse('objectives.list', { quarter })
  const objectives = now.data?.objectives
  const groups = useMemo(() => objectiveGroups(objectives ?? []), [objectives])
  const missing = chosen !== null && objectives !== undefined && !groups.some(({ options }) => options.some(({ value }) => value === chosen))
  const before = useHouse('objectives.list', { quarter: addQuarters(quarter, -1) }, missing)
  const all = missing ? [{ label: t.now, options: [keptOption(chosen, objectives, before.data?.objectives ?? [])] }, ...groups] : groups
  return { groups: all, none: objectives !== undefined && groups.length === 0, loading: objectives === undefined }
}
