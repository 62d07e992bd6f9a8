/** The pages of a review meeting in their order; each is one item of the agenda. */
export const AGENDA_KEYS = ['old-decisions', 'benefit', 'chain', 'gaps', 'okr', 'outlook', 'reading'] as const
export type AgendaKey = (typeof AGENDA_KEYS)[number]
export interface AgendaItem { key: AgendaKey; title: string; /** Whole minutes; 0 leaves the item out. */ minutes: number }

/** Ninety minutes. */
export const DEFAULT_AGENDA: readonly AgendaItem[] = [
  { key: 'old-decisions', title: '决议销项', minutes: 10 }, { key: 'benefit', title: '效益一页', minutes: 10 }, { key: 'chain', title: '四维因果链', minutes: 15 },
  { key: 'gaps', title: '差距与根因', minutes: 20 }, { key: 'okr', title: 'OKR 信心与风险', minutes: 10 }, { key: 'outlook', title: '下月机会与资源', minutes: 20 }, { key: 'reading', title: '宣读决议', minutes: 5 },
]

export const agendaMinutes = (agenda: readonly AgendaItem[]): number => agenda.reduce((sum, { minutes }) => sum + minutes, 0)

/** What is wrong with an agenda, in Chinese; null when it can be used. Reading the decisions aloud cannot be left out. */
export function agendaProblem(agenda: readonly AgendaItem[]): string | null {
  if (agenda.length !== AGENDA_KEYS.length || new Set(agenda.map(({ key }) => key)).size !== AGENDA_KEYS.length) return '议程的七项要各有一次；不需要的把时间改为 0'
  if (agenda.some(({ minutes }) => !Number.isInteger(minutes) || minutes < 0 || minutes > 240)) return '每项时间须是 0 到 240 的整数分钟'
  if (agenda.some(({ title }) => title.trim() === '')) return '每项议程都要有名称'
  if ((agenda.find(({ key }) => key === 'reading')?.minutes ?? 0) === 0) return '“宣读决议”不能省：散会前大家要听一遍决定了什么'
  return null
}
