import type { Month, ObjectiveId } from '../../shared/domain/brand.ts'
import type { ObjectiveLevel } from '../../shared/domain/okr/okr.ts'
import type { Quarter } from '../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../database/open.ts'

/** How far one objective has come through the four steps. */
export interface ObjectiveStep { id: ObjectiveId; level: ObjectiveLevel; title: string; owned: boolean; keyResults: number; marked: boolean; reviewed: boolean }

type Stored = Omit<ObjectiveStep, 'owned' | 'marked' | 'reviewed'> & { owned: number; marked: number; reviewed: number }

/** The quarter's objectives, all levels; `marked`: in one of the months from `from` to `to`. A review without a word is none. */
export const objectiveSteps = (db: Connection, quarter: Quarter, from: Month, to: Month): ObjectiveStep[] => (db.prepare(`
  SELECT o.id, o.level, o.title, o.owner_id IS NOT NULL OR o.employee_id IS NOT NULL AS owned,
    (SELECT count(*) FROM key_result k WHERE k.objective_id = o.id) AS keyResults,
    EXISTS (SELECT 1 FROM process_mark p WHERE p.objective_id = o.id AND p.month BETWEEN @from AND @to) AS marked,
    EXISTS (SELECT 1 FROM quarter_review r WHERE r.quarter = o.quarter AND r.objective_id = o.id AND trim(r.goals || r.results || r.causes || r.lessons) <> '') AS reviewed
  FROM objective o WHERE o.quarter = @quarter ORDER BY o.id`).all({ quarter, from, to }) as Stored[])
  .map((row) => ({ ...row, owned: row.owned === 1, marked: row.marked === 1, reviewed: row.reviewed === 1 }))

export interface QuarterCounts { profileAnswers: number; keyResults: number; quarterReviewed: number; nextCompanyObjectives: number }

export const quarterCounts = (db: Connection, quarter: Quarter, next: Quarter): QuarterCounts => db.prepare(`
  SELECT coalesce((SELECT (trim(who_we_are) <> '') + (trim(where_from) <> '') + (trim(where_to) <> '') FROM company_profile), 0) AS profileAnswers,
    (SELECT count(*) FROM key_result k JOIN objective o ON o.id = k.objective_id WHERE o.quarter = @quarter) AS keyResults,
    EXISTS (SELECT 1 FROM quarter_review WHERE quarter = @quarter AND objective_id = 0 AND trim(goals || results || causes || lessons) <> '') AS quarterReviewed,
    (SELECT count(*) FROM objective WHERE quarter = @next AND level = 'company') AS nextCompanyObjectives`).get({ quarter, next }) as QuarterCounts

/** Titles of key results that nobody has checked in on since the first day of `month`. */
export const keyResultsSilentSince = (db: Connection, quarter: Quarter, month: Month): string[] => db.prepare(`
  SELECT k.title FROM key_result k JOIN objective o ON o.id = k.objective_id
  WHERE o.quarter = ? AND NOT EXISTS (SELECT 1 FROM check_in c WHERE c.key_result_id = k.id AND c.on_day >= ? || '-01')
  ORDER BY o.id, k.sequence`).pluck().all(quarter, month) as string[]
