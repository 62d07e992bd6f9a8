import type { DecimalText, EmployeeId, EvaluationId, Points } from '../brand.ts'
import type { SheetState, Veto } from '../evaluation/evaluation.ts'

/** What a calibration looks at of one sheet; somebody with part-sheets has several. */
export interface CalibrationSheet {
  id: EvaluationId
  employeeId: EmployeeId
  managerId: EmployeeId | null
  managerName: string
  /** Days served under it: the weight of a part in the month's total. */
  days: number
  daysOfMonth: number
  state: SheetState
  subtotal: Points | null
  total: Points | null
  grade: string | null
  adjustments: { points: Points }[]
  veto: Pick<Veto, 'kind'> | null
  okr: { weight: DecimalText; score: DecimalText | null } | null
  /** 说明法 rows that count: their points and what they could give; null without any. */
  judged: { score: Points; weight: Points } | null
}

/** Points to add to one sheet, not yet given. */
export interface ProposedChange { evaluationId: EvaluationId; points: Points }
