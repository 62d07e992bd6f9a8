import { managerLoop } from '../employee/manager-cycle.ts'
import { positionKind } from '../mix/position-kind.ts'
import { managerKey, peopleIn } from './people-rows.ts'
import { isHead } from './suggest-template.ts'
import type { PersonRow } from './typed.ts'

export interface ManagerSuggestion { key: number; manager: number; why: string }

/** 3 leads the firm, 2 leads several teams, 1 leads a team, 0 everybody else. */
function rankOf({ position }: PersonRow): number {
  if (isHead(position)) return 3
  const kind = positionKind(position)
  if (kind === 'lead') return 2
  return kind === 'manager' ? 1 : 0
}

/** Who might be whose manager, read from positions and departments, for those who have none yet. Never closes a loop. */
export function suggestManagers(rows: readonly PersonRow[]): ManagerSuggestion[] {
  const people = peopleIn(rows).filter(({ name }) => name.trim() !== '')
  const managers = new Map(people.map((row) => [row.key, managerKey(row, people)]))
  const found: ManagerSuggestion[] = []
  for (const row of people) {
    if (managers.get(row.key) !== null || row.manager !== '') continue
    const above = nearestAbove(row, people)
    if (above === null || managerLoop(row.key, above.person.key, managers) !== null) continue
    managers.set(row.key, above.person.key)
    found.push({ key: row.key, manager: above.person.key, why: above.why })
  }
  return found
}

function nearestAbove(row: PersonRow, people: readonly PersonRow[]): { person: PersonRow; why: string } | null {
  const rank = rankOf(row)
  const department = row.department.trim()
  const own = department === '' ? [] : people.filter((other) => other.key !== row.key && other.department.trim() === department && rankOf(other) > rank)
  const lowest = Math.min(...own.map(rankOf))
  const nearest = own.filter((other) => rankOf(other) === lowest)
  const [leader] = nearest
  if (leader && nearest.length === 1) return { person: leader, why: `${leader.name}是${department}的${leader.position.trim()}` }
  if (nearest.length > 1) return null
  const heads = people.filter((other) => other.key !== row.key && rankOf(other) === 3 && rank < 3)
  const [head] = heads
  return head && heads.length === 1 ? { person: head, why: `${head.name}是${head.position.trim()}` } : null
}
