import type { Day, DecimalText, Fen, Month, Points } from '../../domain/brand.ts'
import type { Exemption, VetoKind } from '../../domain/evaluation/evaluation.ts'
import type { FitMode } from '../../domain/fit/fit.ts'
import type { DraftKeyResult } from '../../domain/okr/draft.ts'
import type { Ambition, ObjectiveType } from '../../domain/okr/okr.ts'
import type { Quarter } from '../../domain/quarter/quarter.ts'
import type { TargetFigures } from '../../domain/target/target.ts'

/** A firm to look round in. Every person, company and figure is invented. People are named by 工号 everywhere. */
export interface DemoCompany {
  company: { name: string }
  departments: readonly string[]
  /** `templateCode` is null for the owner, who has no sheet. */
  positions: readonly { name: string; templateCode: string | null; mode: FitMode }[]
  /** Codes of the library templates in use. */
  templates: readonly string[]
  employees: readonly DemoEmployee[]
  /** 公司一页纸. */
  profile: { whoWeAre: string; whereFrom: string; whereTo: string; industry: string; headcount: number }
  /** In the order they can be written: parents before children. A key is one objective in each quarter. */
  objectives: readonly DemoObjective[]
  reviews: readonly { quarter: Quarter; key: string | null; goals: string; results: string; causes: string; lessons: string }[]
  fit: readonly { number: string; quarter: Quarter; answers: readonly number[] }[]
  /** Oldest first; all but the last are closed. */
  months: readonly DemoMonth[]
}

export interface DemoEmployee {
  number: string
  name: string
  department: string
  position: string
  managerNumber: string | null
  joinedOn: Day
  /** Last day served. */
  leftOn: Day | null
  /** 绩效基数 a month. */
  baseFen: Fen
  hasSheet: boolean
}

export interface DemoMonth {
  month: Month
  stage: 'closed' | 'collecting'
  /** For a whole month of service; the program shares them out by days for joiners and leavers. Quarterly rows: in the quarter's last month only. */
  targets: ({ number: string; indicatorCode: string } & TargetFigures)[]
  /** `actual` null: 待录. Judged rows have no result. Part months have the figures of the days served. */
  results: { number: string; indicatorCode: string; actual: DecimalText | null; note: string }[]
  /** Never the quarterly ones, which the program sets itself. */
  exemptions: ({ number: string; indicatorCode: string } & Exemption)[]
  adjustments: { number: string; points: Points; reason: string; on: Day; evidence: string }[]
  vetoes: { number: string; kind: VetoKind; reason: string; on: Day }[]
  judged: { number: string; indicatorCode: string; points: Points; reason: string }[]
  comments: { number: string; self: string; manager: string }[]
  improvements: DemoImprovement[]
  /** Whose sheets their direct manager confirmed. */
  confirmed: string[]
}

/** In `quarter` as written, or carried over from the quarter before with what was still open. */
export interface DemoObjective {
  key: string
  quarter: Quarter
  carried: boolean
  department: string | null
  number: string | null
  parentKey: string | null
  title: string
  type: ObjectiveType
  ambition: Ambition
  ownerNumber: string | null
  /** Mark and note of the way, the same in every closed month of the quarter; null where nobody looks. */
  process: readonly [mark: number, note: string] | null
  /** `checkIns` are those of this quarter, oldest first. */
  keyResults: readonly (Omit<DraftKeyResult, 'id' | 'indicatorId'> & { indicatorCode: string | null; checkIns: readonly { on: Day; current: DecimalText; confidence: number; note: string }[] })[]
}

/** One improvement step per sheet of a closed month. `lever` as in domain.md: 产品, 流程与服务, 组织. */
export type DemoImprovement =
  | { number: string; kind: 'none-needed'; reason: string }
  | { number: string; kind: 'plan'; lever: 1 | 2 | 3; action: string; /** The library's lever it was taken from. */ from: string | null; indicatorCode: string; dueOn: Day; acceptance: string; done?: { on: Day; note: string } }
