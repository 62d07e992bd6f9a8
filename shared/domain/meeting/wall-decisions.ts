import type { Day, DecisionId, Month } from '../brand.ts'
import type { AgendaKey } from './agenda.ts'
import { byUrgency, isOverdue, standingSentence, type DecisionStanding } from './decision.ts'

/** A decision as it is kept, with names instead of ids. */
export interface DecisionFacts extends DecisionStanding {
  id: DecisionId
  month: Month
  sequence: number
  kind: 'decision' | 'action'
  what: string
  ownerName: string
  partners: string[]
  acceptance: string
  resources: string
  page: AgendaKey | null
  indicatorName: string
  evidence: string
}
export interface WallDecision extends DecisionFacts { overdue: boolean; standing: string }

const onWall = (facts: DecisionFacts, today: Day): WallDecision => {
  const { ownerLeftOn: _left, ...decision } = facts
  return { ...decision, overdue: isOverdue(facts, today), standing: standingSentence(facts, today) }
}

/** 决议销项: what earlier months left open, the longest overdue on top, then what was closed since the last meeting. */
export function oldDecisionsPage(earlier: readonly DecisionFacts[], today: Day): { sentence: string; open: WallDecision[]; closed: WallDecision[] } {
  const sorted = earlier.toSorted(byUrgency).map((decision) => onWall(decision, today))
  const [open, closed] = [sorted.filter(({ state }) => state === 'open'), sorted.filter(({ state }) => state !== 'open')]
  const overdue = open.filter((each) => each.overdue).length
  const postponed = open.filter((each) => each.postponed > 0).length
  const standing = open.length === 0 ? '以前的决议都已关闭。' : `以前的决议还有 ${open.length} 条没有关闭${overdue === 0 ? '' : `，${overdue} 条逾期`}${postponed === 0 ? '' : `，${postponed} 条延过期`}。`
  return { sentence: earlier.length === 0 ? '以前没有留下决议。' : `${standing}${closed.length === 0 ? '' : `上次会后关闭了 ${closed.length} 条。`}`, open, closed }
}

const KIND_NAMES: Record<DecisionFacts['kind'], string> = { decision: '决议', action: '行动项' }

/** 宣读决议: each as everybody hears it. */
export function readingPage(decisions: readonly DecisionFacts[], today: Day): { sentence: string; decisions: WallDecision[]; aloud: string[] } {
  const shown = decisions.toSorted((a, b) => a.sequence - b.sequence).map((decision) => onWall(decision, today))
  const lacking = shown.filter(({ acceptance }) => acceptance.trim() === '').length
  return {
    sentence: shown.length === 0 ? '这次会还没有定下决议。' : `这次会定下 ${shown.length} 条，请逐条宣读，责任人当场应答。${lacking === 0 ? '' : `${lacking} 条还没有验收标准。`}`,
    decisions: shown, aloud: shown.map(aloudOf),
  }
}

const stop = (text: string): string => text.trim().replace(/[。.；;，,]+$/, '')
export const aloudOf = ({ kind, what, ownerName, partners, dueOn, acceptance, resources }: Pick<DecisionFacts, 'kind' | 'what' | 'ownerName' | 'partners' | 'dueOn' | 'acceptance' | 'resources'>, at: number): string => [
  `第 ${at + 1} 条${KIND_NAMES[kind]}：${stop(what)}。责任人${ownerName}`, ...(partners.length === 0 ? [] : [`协同${partners.join('、')}`]), `截止 ${dueOn}`,
  ...(acceptance.trim() === '' ? [] : [`验收标准：${stop(acceptance)}`]), ...(resources.trim() === '' ? [] : [`需要：${stop(resources)}`]),
].join('，') + '。'
