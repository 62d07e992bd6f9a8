import type { Day, DecimalText, EmployeeId, EvaluationId, EvaluationRowId, Fen, IndicatorId, Month, ObjectiveId, Points } from '../brand.ts'
import type { ConfirmedAs } from '../evaluation/confirm.ts'
import type { Adjustment, Exemption, ScoringSettings, SheetState, Veto } from '../evaluation/evaluation.ts'
import type { Dimension, Direction, Frequency } from '../indicator/indicator.ts'
import type { Minutes } from '../meeting/minutes.ts'
import type { RowScore } from '../scoring/row-score.ts'
import type { Rule } from '../scoring/rule.ts'
import type { SummarySection } from '../summary/facts.ts'
import type { TargetFigures } from '../target/target.ts'

/** Raised when a stored version can no longer be read as it stands. */
export const SNAPSHOT_FORMAT = 1

/** The head of a sheet: names, position and manager as they stand on it, and what came out. */
export interface SnapshotHead {
  id: EvaluationId
  employeeId: EmployeeId
  number: string
  name: string
  department: string
  position: string
  managerId: EmployeeId | null
  managerName: string
  joinedOn: Day | null
  templateName: string
  sheet: SheetState
  subtotal: Points | null
  adjustment: Points
  total: Points | null
  grade: string | null
  coefficient: DecimalText | null
  veto: Veto | null
  selfComment: string
  managerComment: string
  excusedReason: string | null
  okrWeight: DecimalText | null
  okrScore: DecimalText | null
  sentence: string
  confirmedAt: string | null
  confirmedBy: string | null
  confirmedAs: ConfirmedAs | null
}

/** A row with its rule, its figures and its score. Whatever else the sheet kept of it comes along. */
export interface SnapshotRow {
  id: EvaluationRowId
  sequence: number
  indicatorId: IndicatorId
  code: string
  name: string
  dimension: Dimension
  definition: string
  unit: string
  displayUnit: string
  direction: Direction
  frequency: Frequency
  source: string
  weight: Points
  effectiveWeight: Points | null
  rule: Rule
  objectiveTitle: string
  /** As agreed for a whole month, and what the row was scored by: cut to the days served where it counts by days. */
  figures: TargetFigures
  scoredBy: TargetFigures
  actual: DecimalText | null
  note: string
  exempt: Exemption | null
  selfScore: Points | null
  judged: { points: Points; reason: string } | null
  score: RowScore
}

export interface SnapshotSheet { head: SnapshotHead; rows: SnapshotRow[]; adjustments: Adjustment[] }

export interface SnapshotImprovement {
  employeeId: EmployeeId
  employeeName: string
  kind: 'plan' | 'none-needed'
  lever: 1 | 2 | 3 | null
  action: string
  expected: string
  dueOn: Day | null
  indicatorId: IndicatorId | null
  reason: string
}
export interface SnapshotTargetChange { employeeId: EmployeeId; indicatorId: IndicatorId; part: number; field: string; was: DecimalText | null; became: DecimalText | null; onDay: Day; reason: string; byName: string }
/** The file stands beside the database under its hash. */
export interface SnapshotAttachment { id: number; employeeId: EmployeeId; part: number; kind: string; indicatorId: IndicatorId | null; kindId: number | null; fileName: string; sha256: string; bytes: number; addedOn: string; byName: string }
export interface SnapshotAppeal { evaluationId: EvaluationId; rowName: string; on: Day; reason: string; wanted: string; outcome: string; answer: string; answeredOn: Day | null; answeredBy: string }
export interface SnapshotInterview { employeeId: EmployeeId; heldOn: Day; place: string; byName: string; good: string; gaps: string; support: string; employeeView: string; agreed: unknown[]; signedOn: Day | null }

/** Everything that belongs to the month alone. In a closed month it stays so: taken again from the tables it is the same, byte for byte. */
export interface MonthRecord {
  month: Month
  meetingOn: Day | null
  meetingSkipped: string | null
  sheets: SnapshotSheet[]
  improvements: SnapshotImprovement[]
  marks: { objectiveId: ObjectiveId; mark: number; note: string }[]
  targetChanges: SnapshotTargetChange[]
  attachments: SnapshotAttachment[]
  appeals: SnapshotAppeal[]
  interviews: SnapshotInterview[]
}

export interface SnapshotHistoryPoint { indicatorId: IndicatorId; month: Month; part: number; parts: number; fromDay: Day | null; toDay: Day | null; actual: DecimalText | null; target: DecimalText | null; score: Points | null }

/** What stood around the month at its closing and lives on: the company's name, its settings, other months shown beside. */
export interface Surroundings {
  company: string
  settings: ScoringSettings
  principles: { enforced: boolean; organisationShare: DecimalText; valueShare: DecimalText }
  /** Objectives that the month's rows or marks name. */
  objectives: { id: ObjectiveId; title: string }[]
  /** 绩效基数 of the people on the sheets, a whole month's. */
  bases: { employeeId: EmployeeId; baseFen: Fen | null }[]
  /** 月度营销总结 as the program wrote it then, but for its look ahead, which goes on living. */
  summary: SummarySection[]
  /** 会议纪要: its decisions live on, this is what the meeting wrote down. Versions of before 2026-11-27 have none. */
  minutes?: Minutes
  /** The months before, as each sheet showed them. */
  history: { evaluationId: EvaluationId; points: SnapshotHistoryPoint[] }[]
}

export interface MonthSnapshot extends MonthRecord { format: typeof SNAPSHOT_FORMAT; surroundings: Surroundings }

/** Printed on the sheets of a month that was closed again: '更正版（第 2 版）'; null for the first version. */
export const editionOf = (version: number): string | null => (version > 1 ? `更正版（第 ${version} 版）` : null)
