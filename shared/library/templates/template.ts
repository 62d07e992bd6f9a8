import type { Points } from '../../domain/brand.ts'
import type { Feed } from '../../domain/evaluation/feed.ts'
import type { Proration } from '../../domain/evaluation/proration.ts'
import type { Scope } from '../../domain/principle/scope.ts'
import type { Rule } from '../../domain/scoring/rule.ts'

/** One row of a starter sheet. `name` and `source` override the indicator's. */
export interface LibraryTemplateRow {
  indicatorCode: string
  name?: string
  weight: Points
  rule: Rule
  /** Unit on the sheet; figures stay in the indicator's stored unit. */
  displayUnit: string
  source?: string
  /** The duty the row comes from: principle 2 asks every row for one. */
  duty: string
  /** Whose result it is; the person's own where it does not say. */
  scope?: Scope
  /** 'auto' and 'typed' where it does not say. */
  proration?: Proration
  feed?: Feed
}

/** A starter sheet that a company copies and changes. */
export interface LibraryTemplate {
  code: string
  name: string
  /** Positions it is suggested for. */
  positionNames: readonly string[]
  rows: readonly LibraryTemplateRow[]
  /** For whom it fits, in Chinese, one or two sentences. */
  why: string
}

/** Written standard of C15, shared by the sheets that carry it. */
export const CONDUCT_STANDARD = '按《员工行为标准》逐条对照：主动协作、按时交接、说到做到、遵守制度。每出现一次有记录的不符合扣 1 分，须写明日期与事实。'
