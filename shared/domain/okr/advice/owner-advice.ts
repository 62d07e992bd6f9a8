import type { EmployeeId } from '../../brand.ts'
import type { DraftObjective } from '../draft.ts'
import type { Advice, AdviceContext, AdvicePerson } from './advice.ts'

const MOST = 5

/** One name that answers for it, and not for too much at once. */
export function ownerAdvice(draft: DraftObjective, { others, people }: AdviceContext): Advice[] {
  const nameOf = (id: EmployeeId): string => people.find(person => person.id === id)?.name ?? ''
  const likely = likelyOwner(draft, people)
  const proposal = likely === null ? '' : `建议由${likely.name}负责。`
  const apply = likely === null ? {} : { apply: { objective: { ownerId: likely.id } } }
  const { ownerId, employeeId } = draft
  if (ownerId === null) return [{ code: 'owner-missing', keyResult: null, sentence: `还没有负责人。目标要落到一个人的名下，人人负责等于没人负责。${proposal}`, ...apply }]
  if (nameOf(ownerId) === '') return [{ code: 'owner-gone', keyResult: null, sentence: `负责人不在现在的员工名单里，可能已经离职。请换一位。${proposal}`, ...apply }]
  const found: Advice[] = []
  if (draft.level === 'person' && employeeId !== null && ownerId !== employeeId && nameOf(employeeId) !== '') {
    found.push({ code: 'owner-other', keyResult: null, sentence: `这是${nameOf(employeeId)}的个人目标，负责人却是${nameOf(ownerId)}。个人目标由本人负责为好。`, apply: { objective: { ownerId: employeeId } } })
  }
  const count = others.filter(other => other.ownerId === ownerId).length + 1
  if (count > MOST) found.push({ code: 'owner-overloaded', keyResult: null, sentence: `${nameOf(ownerId)}这个季度已经有 ${count - 1} 个目标，加上这个是 ${count} 个。一个人 1 到 ${MOST} 个为好，请合并或分给别人。` })
  return found
}

/** The person himself; the head of the department; for the company the one who reports to nobody. Null unless it is clear. */
function likelyOwner({ level, employeeId, departmentId }: DraftObjective, people: readonly AdvicePerson[]): AdvicePerson | null {
  const clear = (found: readonly AdvicePerson[]): AdvicePerson | null => (found.length === 1 ? (found[0] ?? null) : null)
  if (level === 'person') return clear(people.filter(person => person.id === employeeId))
  if (level === 'company') return clear(people.filter(person => person.managerId === null))
  const inside = people.filter(person => person.departmentId === departmentId && departmentId !== null)
  const ids = new Set(inside.map(person => person.id))
  // The head leads somebody in the department and reports to nobody in it.
  return clear(inside.filter(person => (person.managerId === null || !ids.has(person.managerId)) && inside.some(other => other.managerId === person.id)))
}
