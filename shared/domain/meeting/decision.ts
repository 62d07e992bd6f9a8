import type { Day } from '../brand.ts'

/** What a decision must say before anybody can be held to it. */
export interface DecisionDraft { what: string; ownerName: string; dueOn: Day | null; acceptance: string }
export type DecisionField = keyof DecisionDraft

export const DECISION_FIELDS: Record<DecisionField, string> = { what: '事项', ownerName: '责任人', dueOn: '截止日', acceptance: '验收标准' }

/** Fields still empty. A decision is saved without 验收标准 only as advice allows: the three others are needed. */
export const lackingFields = ({ what, ownerName, dueOn, acceptance }: DecisionDraft): DecisionField[] => [
  ...(what.trim() === '' ? ['what' as const] : []), ...(ownerName.trim() === '' ? ['ownerName' as const] : []),
  ...(dueOn === null ? ['dueOn' as const] : []), ...(acceptance.trim() === '' ? ['acceptance' as const] : []),
]
export const isSavable = (draft: DecisionDraft): boolean => lackingFields(draft).every((field) => field === 'acceptance')

export interface DecisionStanding { state: 'open' | 'done' | 'dropped'; dueOn: Day; closedOn: Day | null; postponed: number; /** The last day of whoever answers for it; absent or null while he is here. */ ownerLeftOn?: Day | null }

/** Whole days from one day to another; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

export const isOverdue = ({ state, dueOn }: DecisionStanding, today: Day): boolean => state === 'open' && dueOn < today

/** '逾期 12 天，已延期 2 次', '还有 3 天', '按期完成', '完成，晚了 2 天'; of an open one also that nobody is there any more to do it. */
export function standingSentence(decision: DecisionStanding, today: Day): string {
  const { state, dueOn, closedOn, postponed, ownerLeftOn = null } = decision
  const put = postponed > 0 ? `，已延期 ${postponed} 次` : ''
  if (state === 'dropped') return `不再做${put}`
  if (state === 'done') {
    const late = closedOn === null ? 0 : daysBetween(dueOn, closedOn)
    return `${late > 0 ? `完成，晚了 ${late} 天` : '按期完成'}${put}`
  }
  const left = daysBetween(today, dueOn)
  return `${left < 0 ? `逾期 ${-left} 天` : left === 0 ? '今天到期' : `还有 ${left} 天`}${put}${ownerLeftOn !== null && ownerLeftOn < today ? '，责任人已离职' : ''}`
}

/** Open ones first, the longest overdue on top; then the closed ones, the last closed first. */
export const byUrgency = (a: DecisionStanding, b: DecisionStanding): number => {
  if (a.state === 'open' || b.state === 'open') return Number(b.state === 'open') - Number(a.state === 'open') || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)
  return (b.closedOn ?? '') < (a.closedOn ?? '') ? -1 : (b.closedOn ?? '') > (a.closedOn ?? '') ? 1 : 0
}

/** 决议按期关闭率 over decisions that were due up to `today`: closed by the day they were due ÷ all due, as counts. Dropped ones count for neither. */
export function closedInTime(decisions: readonly DecisionStanding[], today: Day): { due: number; inTime: number } {
  const due = decisions.filter(({ state, dueOn }) => state !== 'dropped' && dueOn <= today)
  return { due: due.length, inTime: due.filter(({ closedOn, dueOn }) => closedOn !== null && closedOn <= dueOn).length }
}

/** '张三、李四', '张三和李四': exactly one person answers for a decision, the others help. A name with a blank or · in it is one. */
export const namesSeveral = (ownerName: string): boolean => ownerName.split(/[、，,;；/\\+&＋]|\s和\s|(?<=\p{Script=Han}{2})[和与及](?=\p{Script=Han}{2})/u).filter((name) => name.trim() !== '').length > 1

export interface Postponement { from: Day; to: Day; on: Day }

/** As it stood at the end of a day: later postponements and a later closing are not known yet. */
export function standingOn({ dueOn, state, closedOn, postponements }: Omit<DecisionStanding, 'postponed'> & { postponements: readonly Postponement[] }, day: Day): DecisionStanding {
  const [later] = postponements.filter(({ on }) => on > day)
  const open = closedOn !== null && closedOn > day
  return { state: open ? 'open' : state, closedOn: open ? null : closedOn, dueOn: later?.from ?? dueOn, postponed: postponements.filter(({ on }) => on <= day).length }
}

/** '共 3 条，2 条没有关闭，其中 1 条逾期；到期的 2 条里按期关闭 1 条'. */
export function decisionsSentence(decisions: readonly DecisionStanding[], today: Day): string {
  if (decisions.length === 0) return '还没有决议。'
  const open = decisions.filter(({ state }) => state === 'open').length
  const overdue = decisions.filter((decision) => isOverdue(decision, today)).length
  const { due, inTime } = closedInTime(decisions, today)
  const standing = open === 0 ? '都已关闭' : `${open} 条没有关闭${overdue > 0 ? `，其中 ${overdue} 条逾期` : ''}`
  return `共 ${decisions.length} 条，${standing}${due === 0 ? '' : `；到期的 ${due} 条里按期关闭 ${inTime} 条`}。`
}
