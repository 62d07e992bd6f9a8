import type { Day, DecimalText, Fen, Month, Points } from '../../domain/brand.ts'
import type { Adjustment, Exemption, SheetScore, Veto } from '../../domain/evaluation/evaluation.ts'
import type { Dimension } from '../../domain/indicator/indicator.ts'
import type { RowInput } from '../../domain/scoring/row-score.ts'
import type { Consent, PaperPlan } from './paper.ts'

export interface SheetFactsRow {
  input: RowInput
  exempt: Exemption | null
  dimension: Dimension
  /** 定义/公式 of the indicator as it was in that month. */
  definition: string
  source: string
  selfScore: Points | null
  /** 凭据 note of the result. */
  evidence?: string
  /** Targets changed inside the month, as lines ready to print. */
  changes?: string[]
  /** Overrides the standard derived from the rule, where the company wrote its own words. */
  standard?: string
}

/** One person's month in domain values, as the services hand it over. `rows` and `score.rows` stand in the same order. */
export interface SheetFacts {
  company: string
  month: Month
  employee: { number: string; name: string; department: string; position: string; hired: Day | null; manager: string }
  /** Set when the person served only part of the month, or the sheet is one of two part-sheets. */
  served: { from: Day; to: Day; days: number } | null
  /** Of a sheet that is one of two or more: which one, and what the whole month comes to. */
  part?: { at: number; joined: string } | null
  /** Why only part of the month is covered, as typed; '' for nothing. */
  servedNote?: string
  rows: SheetFactsRow[]
  score: SheetScore
  /** Combined score: OKR's share in percent and its score 0..1. */
  okr?: { weight: DecimalText; score: DecimalText | null } | null
  adjustments: Adjustment[]
  veto: Veto | null
  selfSummary: string
  managerComment: string
  plans: PaperPlan[]
  appeal: string
  consent: Consent | null
  /** `at` and `printedWhen` are local wall-clock text 'YYYY-MM-DD HH:mm'. `standIn`: the owner confirmed in the manager's place. */
  pay?: PayFacts | null
  /** '更正版（第 2 版）' when the month was closed before, opened again with a reason, and closed anew. */
  corrected?: string | null
  confirmed: { by: string; at: string; standIn: boolean } | null
  printedWhen: string
}

/** A figure and the units it is stored and shown in. */
export interface ShownFigure { value: DecimalText; unit: string; displayUnit: string }

/** 绩效基数 before it is cut to the days served. */
export interface PayFacts { baseFen: Fen; days: number; daysOfMonth: number }
