import type { Block } from '../cycle/cycle-state.ts'
import { PLACES } from '../health-check/places.ts'
import { ARCHIVE_PLACE, type StateBlocks } from '../period/close-blocks.ts'
import { MONTH_STATE_NAMES, MONTH_STATES, type MonthState } from '../period/month-state.ts'

/** What is counted of each state. */
export interface StepCounts {
  targetRows: number
  targetsMissing: number
  resultRows: number
  resultsMissing: number
  /** People with a sheet, and those whose sheets are all confirmed. */
  sheets: number
  confirmed: number
  /** People who want an improvement step, and those without. */
  improvable: number
  withoutStep: number
}

export interface HomeStep {
  state: MonthState
  name: string
  done: number
  total: number
  /** What is counted: '个目标值', '张考核表'. */
  unit: string
  ready: boolean
  current: boolean
  to: string
  /** The first thing that blocks it, and how many do. */
  first: Block | null
  blocks: number
}

/** The five states of a month, each with how far it has come and the first thing that holds it up. A closed month has come all the way. */
export function homeSteps(state: MonthState, blocks: StateBlocks | null, counts: StepCounts): HomeStep[] {
  const closed = state === 'closed'
  const counted: Record<MonthState, { done: number; total: number; unit: string; to: string }> = {
    planning: { ...part(counts.targetRows, counts.targetsMissing), unit: '个目标值', to: PLACES.targets },
    collecting: { ...part(counts.resultRows, counts.resultsMissing), unit: '个结果', to: PLACES.results },
    evaluating: { done: counts.confirmed, total: counts.sheets, unit: '人已确认', to: PLACES.evaluations },
    meeting: { ...part(counts.improvable, counts.withoutStep), unit: '人有改进', to: PLACES.improve },
    closed: { done: closed ? 1 : 0, total: 1, unit: closed ? '已归档' : '未归档', to: ARCHIVE_PLACE },
  }
  return MONTH_STATES.map((each) => {
    const open = blocks?.[each] ?? []
    const first = open[0] ?? null
    // A month nothing has been laid for has nothing to count: then nothing is done either.
    const ready = each === 'closed' || closed ? closed : open.length === 0 && counts.sheets > 0
    return { state: each, name: MONTH_STATE_NAMES[each], ...counted[each], ready, current: each === state, first, blocks: open.length, to: closed ? counted[each].to : first?.to ?? counted[each].to }
  })
}

const part = (total: number, missing: number): { done: number; total: number } => ({ done: total - missing, total })
