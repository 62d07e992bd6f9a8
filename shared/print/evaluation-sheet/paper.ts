import type { Dimension } from '../../domain/indicator/indicator.ts'
import type { SheetState } from '../../domain/evaluation/evaluation.ts'

/** 待录 / 免考 / 季度指标: what the score cell says when there is no score. `refused` rows print why. */
export type PaperRowState = 'scored' | 'missing' | 'exempt' | 'quarterly' | 'refused'

/** One printed row. Every field is text exactly as it stands on the paper; '' prints an empty cell. */
export interface PaperRow {
  sequence: string
  dimension: Dimension
  dimensionName: string
  name: string
  /** 定义/公式 */
  definition: string
  displayUnit: string
  weight: string
  /** Set only where exempt rows gave weight to this one: '57.14'. */
  effectiveWeight: string | null
  floor: string
  target: string
  stretch: string
  /** The figure in the display unit, 达成 / 未达成, or 待录. */
  actual: string
  /** 评分标准 */
  standard: string
  /** The same without a number of points, for sheets that hide their weights. */
  plainStandard: string
  source: string
  selfScore: string
  /** 自评差: self − score, signed; '' without both. */
  selfGap: string
  /** '38.00', 待录, 免考, or 不计. */
  score: string
  /** 算式, or why there is no score. */
  sentence: string
  /** Targets changed inside the month: '目标 30 → 25（2026-11-12 起，…）'. */
  changes: string[]
  /** 凭据 of the result; '' for none. */
  evidence: string
  state: PaperRowState
}

/** One 加减分 line, points signed: '+2.00'. */
export interface PaperAdjustment { points: string; reason: string; on: string; evidence: string }

/** 改进计划: 领域 行动 期望结果 期限. */
export interface PaperPlan { lever: string; action: string; expected: string; due: string }

/** 工号 姓名 部门 岗位 入职 直接上级 周期. */
export interface PaperEmployee {
  number: string
  name: string
  department: string
  position: string
  hired: string
  manager: string
  period: string
}

/** '—' stands where there is no figure yet. */
export interface PaperTotals {
  state: SheetState
  subtotal: string
  adjustment: string
  /** OKR's points and its share, '75.00 × 20 %'; left out unless the score is a combined one. */
  okr?: string
  total: string
  grade: string
  coefficient: string
  sentence: string
}

/** How the employee answered the result; null leaves the boxes for the pen. */
export type Consent = 'agree' | 'disagree' | 'refused'

/** One person's evaluation sheet, ready for paper: pure text, no figure is computed after this point. */
export interface SheetPaper {
  company: string
  /** '2026年11月绩效考核表' */
  title: string
  /** 'KP-1997-06-001' */
  number: string
  employee: PaperEmployee
  rows: PaperRow[]
  /** Remarks under the rows, e.g. why a second weight is printed. */
  notes: string[]
  adjustments: PaperAdjustment[]
  totals: PaperTotals
  /** '一票否决：飞单（2026-11-08，私下成交）' */
  veto: string | null
  selfSummary: string
  managerComment: string
  /** Empty: the renderer prints blank lines for the pen. */
  plans: PaperPlan[]
  /** 申诉 already typed; '' leaves room for the pen. */
  appeal: string
  consent: Consent | null
  /** '绩效基数 6,000.00 × 系数 1.2 = 绩效工资 7,200.00 元', or null where it cannot be said. No part of the check code. */
  pay: string | null
  /** '更正版（第 2 版）' after a closed month was opened and closed again; null otherwise. */
  corrected: string | null
  /** '已确认：王经理 2026-12-05 10:42', or null: the header then says 未确认 in grey. */
  confirmation: string | null
  /** '2026-12-05 18:03' */
  printedWhen: string
  /** Copy check over everything but `printedWhen`, `confirmation`, `corrected` and `pay`, whatever the options hide: 'A1B2-C3D4'. */
  checkCode: string
}
