import type { DecimalText, Fen, Month, Points } from '../../domain/brand.ts'

/** One person's month, once however many part-sheets there are. */
export interface SummaryPerson {
  number: string
  name: string
  department: string
  position: string
  manager: string
  /** Of a month over parts the mean by days, as the total is; null without a total. */
  subtotal: Points | null
  adjustment: Points | null
  total: Points | null
  grade: string | null
  coefficient: DecimalText | null
  /** The month is in parts, whose sheets have sums of their own. */
  split: boolean
  /** '免考' or how the parts were joined; '' for nothing. */
  remark: string
  confirmed: boolean
  /** 绩效工资 in 分; null where it cannot be said. */
  payFen: Fen | null
}

export interface SummaryFacts {
  company: string
  month: Month
  people: SummaryPerson[]
  /** Best first, as in the settings of the month. */
  grades: string[]
  /** '更正版（第 2 版）' or ''. */
  corrected: string
  printedWhen: string
}
