import type { Day, DecimalText, EmployeeId, IndicatorId, Month, Points } from '../brand.ts'
import type { AppealOutcome } from '../appeal/appeal.ts'
import type { SheetState } from '../evaluation/evaluation.ts'
import type { Feed } from '../evaluation/feed.ts'
import type { RewardsAndPenalties } from '../evaluation/reward-ratio.ts'
import type { Dimension, Direction } from '../indicator/indicator.ts'
import type { ObjectiveLevel } from '../okr/okr.ts'
import type { Scope } from '../principle/scope.ts'
import type { Light } from '../scoring/row-score.ts'
import type { RuleKind } from '../scoring/rule.ts'

/** One row of one sheet, of whichever month, or a figure of a month without sheets; in the stored unit. */
export interface SummaryRow {
  month: Month
  indicatorId: IndicatorId
  name: string
  definition: string
  unit: string
  displayUnit: string
  direction: Direction
  dimension: Dimension
  scope: Scope
  feed: Feed
  rule: RuleKind
  exempt: boolean
  /** A figure typed or imported of a month that has no sheets. */
  unlaid?: true
  /** The rule cannot score without a target. */
  wantsTarget: boolean
  /** As the row was scored: pro-rated where it was. */
  target: DecimalText | null
  actual: DecimalText | null
  /** What the row counts for after redistribution. */
  weight: Points
  score: Points | null
  light: Light | null
}

/** One person's month, part-sheets joined. */
export interface SummaryPerson { month: Month; employeeId: EmployeeId; department: string; state: SheetState; total: Points | null; grade: string | null }

export interface SummaryObjective {
  level: ObjectiveLevel
  title: string
  /** 0..1 as of the month's end; null while a key result has no check-in. */
  score: DecimalText | null
  /** 过程 1-5 */
  mark: number | null
}

/** 责任人 is the one place where a person is named. */
export interface SummaryPlan { action: string; who: string; due: Day | null; expected: string; indicator: string }

export interface SummaryFacts {
  month: Month
  /** This month, up to twelve before, and the next one for its targets. */
  rows: readonly SummaryRow[]
  /** This month and the one before. */
  people: readonly SummaryPerson[]
  /** Codes from the best down. */
  grades: readonly string[]
  objectives: readonly SummaryObjective[]
  ledger: RewardsAndPenalties
  /** Sheets on which the sum of adjustments was cut to the limit. */
  clamped: number
  appeals: Readonly<Record<AppealOutcome, number>>
  interviews: { people: number; held: number; signed: number }
  plans: readonly SummaryPlan[]
  noneNeeded: number
  /** People without an improvement step. */
  withoutStep: number
  meeting: { on: Day | null; skipped: string | null }
  /** Decided in this month's meeting; of whichever month, due in this one, and of those closed in time. */
  decisions: { made: number; due: number; inTime: number }
}

export const SUMMARY_KEYS = ['results', 'changes', 'rows', 'goals', 'people', 'decisions', 'next'] as const
export type SummaryKey = (typeof SUMMARY_KEYS)[number]
export const SUMMARY_HEADINGS: Record<SummaryKey, string> = {
  results: '一、本月结果', changes: '二、变化', rows: '三、最好和最弱的指标', goals: '四、目标与过程', people: '五、奖惩、申诉、面谈', decisions: '六、决定与改进', next: '七、下月',
}

export interface SummaryColumn { title: string; align: 'left' | 'right' }
export interface SummaryTable { columns: SummaryColumn[]; rows: string[][] }
/** What the program writes: whole sentences, and at most one table beneath. */
export interface SummarySection { key: SummaryKey; heading: string; paragraphs: string[]; table: SummaryTable | null }

export const words = (...titles: string[]): SummaryColumn[] => titles.map((title) => ({ title, align: 'left' }))
export const figures = (...titles: string[]): SummaryColumn[] => titles.map((title) => ({ title, align: 'right' }))

/** Fewer than this and a mean would be somebody's own figure. */
export const ENOUGH = 3
