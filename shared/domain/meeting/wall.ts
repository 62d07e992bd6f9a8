import type { Day, Fen, Month } from '../brand.ts'
import { Exact, twoPlaces } from '../decimal/decimal.ts'
import type { SeriesRow } from '../diagnosis/series.ts'
import { addMonths, monthLabel } from '../month/month.ts'
import type { SummaryTable } from '../summary/facts.ts'
import { nextSection } from '../summary/next-month.ts'
import { benefitPage, type WallIndicator } from './wall-benefit.ts'
import { oldDecisionsPage, readingPage, type DecisionFacts, type WallDecision } from './wall-decisions.ts'
import { gapsPage, type GapFacts, type WallDepartment, type WallGap } from './wall-gaps.ts'
import { okrPage, type OkrFacts, type OkrPage } from './wall-okr.ts'

/** An open improvement plan that costs something. */
export interface PlanFacts { action: string; ownerName: string; dueOn: Day | null; costFen: Fen }

/**
 * All the wall is made from. There is no pay, no total of anybody and no name but a 责任人's in it, so that none can get onto the wall:
 * rows know their person by number only.
 */
export interface WallFacts extends GapFacts {
  month: Month
  today: Day
  /** Check-ins up to this day are shown: the day of the meeting. */
  until: Day
  /** 效益 rows of the months before. */
  past: readonly SeriesRow[]
  /** Of the month after, for its targets. */
  nextRows: GapFacts['rows']
  earlier: readonly DecisionFacts[]
  decisions: readonly DecisionFacts[]
  objectives: readonly OkrFacts[]
  plans: readonly PlanFacts[]
  outlook: string
}

export interface OutlookPage { sentence: string; nextLabel: string; table: SummaryTable | null; text: string; plans: { action: string; ownerName: string; dueOn: Day | null; cost: string }[] }
export interface WallPages {
  oldDecisions: { sentence: string; open: WallDecision[]; closed: WallDecision[] }
  benefit: { sentence: string; indicators: WallIndicator[] }
  gaps: { sentence: string; indicators: WallGap[]; departments: WallDepartment[] }
  okr: OkrPage
  outlook: OutlookPage
  reading: { sentence: string; decisions: WallDecision[]; aloud: string[] }
}

/** The meeting's pages but the chain of causes, which has its own board. */
export const wallPages = (facts: WallFacts): WallPages => ({
  oldDecisions: oldDecisionsPage(facts.earlier, facts.today),
  benefit: benefitPage([...facts.past, ...facts.rows], facts.months, facts.limits),
  gaps: gapsPage(facts),
  okr: okrPage(facts.objectives, facts.month, facts.until),
  outlook: outlookPage(facts),
  reading: readingPage(facts.decisions, facts.today),
})

/** 下月机会与资源: next month's targets, what was typed about it, and what open plans cost. */
function outlookPage({ rows, nextRows, month, plans, outlook }: WallFacts): OutlookPage {
  const { paragraphs, table } = nextSection({ rows: [...rows.filter((row) => row.month === month), ...nextRows], month })
  const cost = plans.reduce((all, { costFen }) => all + costFen, 0)
  const asked = plans.length === 0 ? '' : `没有关闭的改进计划里 ${plans.length} 项要花钱，共 ${yuan(cost)}。`
  return { sentence: `${paragraphs.join('')}${asked}`, nextLabel: monthLabel(addMonths(month, 1)), table, text: outlook, plans: plans.map(({ action, ownerName, dueOn, costFen }) => ({ action, ownerName, dueOn, cost: yuan(costFen) })) }
}

/** '12,000.00 元' */
const yuan = (fen: number): string => `${twoPlaces(new Exact(fen).div(100)).replaceAll(/\B(?=(\d{3})+\.)/g, ',')} 元`

/** '效益红项 2 个：1 个查到了第一个红色的原因，1 个没有查到。' */
export function chainSentence(walks: readonly { found: boolean }[], benefits: number): string {
  if (benefits === 0) return '本月没有效益指标，因果链无从查起。'
  if (walks.length === 0) return '效益指标没有红的，不用往原因方向查。'
  const found = walks.filter((walk) => walk.found).length
  const lost = walks.length - found
  return `效益红项 ${walks.length} 个：${[...(found > 0 ? [`${found} 个查到了第一个红色的原因，请判断是不是`] : []), ...(lost > 0 ? [`${lost} 个在已考核的指标里查不到原因`] : [])].join('，')}。`
}
