import type { Day, DecimalText, EmployeeId, EvaluationId, IndicatorId, KeyResultId, Month, ObjectiveId, Points, PositionId, TemplateId } from '../brand.ts'
import type { ConfirmedAs } from '../evaluation/confirm.ts'
import type { Exemption, ScoringSettings, SheetState } from '../evaluation/evaluation.ts'
import type { Dimension, Direction, Frequency, IndicatorKind } from '../indicator/indicator.ts'
import type { ObjectiveLevel } from '../okr/okr.ts'
import type { Scope } from '../principle/scope.ts'
import type { RowScore } from '../scoring/row-score.ts'
import type { Rule } from '../scoring/rule.ts'
import type { TargetFigures } from '../target/target.ts'

/** Everybody on file, also who has left: history still names them. */
export interface HealthPerson { id: EmployeeId; name: string; /** '' without one. */ position: string; managerId: EmployeeId | null; joinedOn: Day | null; leftOn: Day | null }

/** `okrWeight`: OKR's share of the combined score in percent; null keeps OKR out of pay. */
export interface HealthPosition { id: PositionId; name: string; templateId: TemplateId | null; okrWeight: DecimalText | null }

export interface HealthTemplateRow {
  indicatorId: IndicatorId
  /** As printed: the row's own name, else the indicator's. */
  name: string
  dimension: Dimension
  kind: IndicatorKind
  frequency: Frequency
  unit: string
  displayUnit: string
  direction: Direction
  scope: Scope
  objectiveId: ObjectiveId | null
  duty: string
  /** Published weight in points. */
  weight: Points
  rule: Rule
}
export interface HealthTemplate { id: TemplateId; name: string; origin: 'library' | 'own'; rows: HealthTemplateRow[] }

export interface HealthRow extends HealthTemplateRow {
  figures: TargetFigures
  actual: DecimalText | null
  exempt: Exemption['kind'] | null
  state: RowScore['state']
  effectiveWeight: Points | null
  score: Points | null
}

/** One evaluation as it was kept: name, position and manager of that month. */
export interface HealthSheet {
  id: EvaluationId
  month: Month
  employeeId: EmployeeId
  name: string
  position: string
  managerId: EmployeeId | null
  managerName: string
  state: SheetState
  total: Points | null
  grade: string | null
  /** Of a month in parts: the person's month over all of them, the same on each. */
  whole?: { total: Points | null; grade: string | null } | null
  confirmedAs: ConfirmedAs | null
  confirmedAt: string | null
  /** Signed points of each reward or penalty, before the clamp. */
  adjustments: Points[]
  rows: HealthRow[]
}

/** What a row of an earlier month still tells: its figure, or that it was exempt. */
export interface HealthPast { employeeId: EmployeeId; indicatorId: IndicatorId; month: Month; actual: DecimalText | null; exempt: Exemption['kind'] | null }

/** `confidence`: of the last check-in, 5 before the first; `previousConfidence`: of the one before it, 5 when there was only one. */
export interface HealthKeyResult { id: KeyResultId; title: string; lastOn: Day | null; confidence: number; previousConfidence: number }
export interface HealthObjective { id: ObjectiveId; level: ObjectiveLevel; title: string; ownerId: EmployeeId | null; employeeId: EmployeeId | null; keyResults: HealthKeyResult[] }

export interface HealthImprovement { employeeId: EmployeeId; month: Month; kind: 'plan' | 'none-needed'; action: string; reason: string }
/** A result of `month` that no row of that person's sheet weighs. */
export interface HealthUnweighted { employeeId: EmployeeId; indicatorId: IndicatorId; indicatorName: string }
/** Shares in percent. */
export interface HealthPrinciples { enforced: boolean; organisationShare: DecimalText; valueShare: DecimalText }

/** What the health check reads. A service fills it with a few queries; order matters only between parts of one person's month. */
export interface HealthSnapshot {
  /** The month looked at. */
  month: Month
  today: Day
  people: HealthPerson[]
  positions: HealthPosition[]
  /** All of them, the library's too. */
  templates: HealthTemplate[]
  /** Of `month` and the 12 months before it. Before `wholeFrom` they carry only the rows without a result, and `past` has all of them in short. */
  sheets: HealthSheet[]
  wholeFrom: Month
  past: HealthPast[]
  settings: ScoringSettings
  principles: HealthPrinciples
  /** Of the quarter that `month` lies in, all levels. */
  objectives: HealthObjective[]
  /** Of `month` and the month before. */
  improvements: HealthImprovement[]
  unweighted: HealthUnweighted[]
  /** Who has an answered fit questionnaire this quarter. Only who, never what: the answers are private. */
  fitAnswered: EmployeeId[]
  /** Held review talks of `month` and the month before; null while the program does not keep them. */
  interviews: { employeeId: EmployeeId; month: Month }[] | null
  /** Decisions still open; null while the program does not keep them. */
  decisions: { title: string; dueOn: Day }[] | null
}
