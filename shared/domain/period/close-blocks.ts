import type { Day, Month } from '../brand.ts'
import { blockOf, namesIn, type Block, type Waiting } from '../cycle/cycle-state.ts'
import { PLACES } from '../health-check/places.ts'
import { monthLabel } from '../month/month.ts'
import { MONTH_STATES, type MonthState } from './month-state.ts'

/** What closing a month depends on. People are named as on their sheets. */
export interface CloseFacts {
  /** Who must have a sheet. */
  people: number
  sheets: number
  withoutSheet: Waiting
  /** Sheets with a row that lacks a target or base; sheets with a row that lacks its result or its points. */
  targetsMissing: Waiting
  resultsMissing: Waiting
  /** Cells whose text is no figure, named by their people. */
  badCells: Waiting
  /** Sheets that cannot be scored for another reason: a rule that refuses its figures, weights that are not 100. */
  refused: Waiting
  /** Sheets that could be confirmed (scored or excused) and are not. */
  unconfirmed: Waiting
  openAppeals: Waiting
  withoutImprovement: Waiting
  meetingOn: Day | null
  meetingSkipped: string | null
  /** Begun and not ended: its decisions could not be written down any more. */
  meetingRunning?: boolean
}

/** Each state with what keeps it from being done; closing needs all of them empty. */
export type StateBlocks = Record<MonthState, Block[]>

export const ARCHIVE_PLACE = '/archive'
export const MEETING_PLACE = '/meeting'
export const TALKS_PLACE = '/talks'

export function stateBlocks(facts: CloseFacts): StateBlocks {
  const { withoutSheet, targetsMissing, resultsMissing, badCells, refused, unconfirmed, openAppeals, withoutImprovement } = facts
  return {
    planning: [
      ...blockOf('no-sheets', facts.sheets === 0 ? 1 : 0, '本月还没有一张考核表，空的月份不能归档', PLACES.evaluations),
      ...blockOf('without-sheet', withoutSheet.count, `${withoutSheet.count} 人在职却没有考核表，也没有免考${namesIn(withoutSheet)}`, PLACES.evaluations),
      ...blockOf('targets-missing', targetsMissing.count, `${targetsMissing.count} 张考核表的目标值没有填全${namesIn(targetsMissing)}`, PLACES.targets),
    ],
    collecting: [
      ...blockOf('bad-cells', badCells.count, `${badCells.count} 格还不能用：不是数字，或是整月的数要按段分开填${namesIn(badCells)}`, PLACES.results),
      ...blockOf('results-missing', resultsMissing.count, `${resultsMissing.count} 张考核表的结果或评分没有录全${namesIn(resultsMissing)}`, PLACES.results),
    ],
    evaluating: [
      ...blockOf('sheets-refused', refused.count, `${refused.count} 张考核表算不出分${namesIn(refused)}`, PLACES.evaluations),
      ...blockOf('unconfirmed', unconfirmed.count, `${unconfirmed.count} 张考核表还没有由直接上级（或老板代签）确认${namesIn(unconfirmed)}`, PLACES.evaluations),
      ...blockOf('appeal-open', openAppeals.count, `${openAppeals.count} 件申诉还没有答复${namesIn(openAppeals)}`, TALKS_PLACE),
    ],
    meeting: [
      ...blockOf('meeting-missing', facts.meetingOn === null && facts.meetingSkipped === null ? 1 : 0, '月度会还没有记开会日期；没有开就写明“未召开”的原因', MEETING_PLACE),
      ...blockOf('meeting-running', facts.meetingRunning === true ? 1 : 0, '月度会正在开，还没有结束；归档以后就不能再记决议', MEETING_PLACE),
      ...blockOf('without-improvement', withoutImprovement.count, `${withoutImprovement.count} 人还没有改进计划，也没有写“不需要”的理由${namesIn(withoutImprovement)}`, PLACES.improve),
    ],
    closed: [],
  }
}

/** Everything that blocks closing, in the order of the month. */
export const closeBlocks = (blocks: StateBlocks): Block[] => MONTH_STATES.flatMap((state) => blocks[state])

/** Where a month stands, in one sentence. `earlierOpen`: months before it that have sheets and are not closed, oldest first. */
export function monthSentence(month: Month, closed: boolean, blocks: readonly Block[], earlierOpen: readonly Month[]): string {
  const name = monthLabel(month)
  if (closed) return `${name}已归档，只能看，不能改。要改先由老板写明原因重新打开。`
  if (blocks.some(({ code }) => code === 'no-sheets')) return `${name}还没有考核表，没有东西可以归档。`
  if (blocks.length > 0) return `${name}还有 ${blocks.length} 件事没有做完，做完才能归档。`
  const [first] = earlierOpen
  const advice = first === undefined ? '' : `${monthLabel(first)}${earlierOpen.length > 1 ? `等 ${earlierOpen.length} 个月` : ''}还没有归档：建议从早到晚归档，不过先归档${name}也可以。`
  return `${name}都做完了，可以归档。${advice}`
}
