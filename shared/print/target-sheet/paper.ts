import type { PaperEmployee } from '../evaluation-sheet/paper.ts'

/** One agreed row: what is measured, how much it counts, from what to what, and how it will be scored. Text as printed. */
export interface TargetRow {
  sequence: string
  dimensionName: string
  name: string
  /** 定义/公式 */
  definition: string
  displayUnit: string
  weight: string
  floor: string
  target: string
  stretch: string
  /** 评分标准, and the same without a number of points. */
  standard: string
  plainStandard: string
  source: string
  /** The objective it serves; '' for none. */
  objective: string
  /** A row whose target is not filled in yet, or that does not count this month. */
  open: boolean
}

/** 目标确认单: signed at the start of the month. */
export interface TargetPaper {
  company: string
  /** '2026年11月目标确认单' */
  title: string
  /** 'MB-2026-11-001' */
  number: string
  employee: PaperEmployee
  rows: TargetRow[]
  /** '权重合计 100' */
  weightTotal: string
  notes: string[]
  printedWhen: string
  checkCode: string
}
