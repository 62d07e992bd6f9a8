import { createHash } from 'node:crypto'
import type { EvaluationId, Month } from '../../../shared/domain/brand.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { canonicalJson } from '../../../shared/domain/period/canonical.ts'
import { SNAPSHOT_FORMAT, type MonthRecord, type MonthSnapshot, type Surroundings } from '../../../shared/domain/period/snapshot.ts'
import { writeSummary } from '../../../shared/domain/summary/summary.ts'
import type { Connection } from '../../database/open.ts'
import { appealsOfMonth } from '../../repositories/appeals.ts'
import { companyName } from '../../repositories/company.ts'
import { historyOf } from '../../repositories/evaluation-history.ts'
import { evaluationsOfMonth } from '../../repositories/evaluations.ts'
import { interviewsOfMonth } from '../../repositories/interviews.ts'
import { attachmentsForKeeping, basesOf, improvementsForKeeping, objectivesNamedIn, targetChangesForKeeping } from '../../repositories/month-record.ts'
import { periodOf } from '../../repositories/periods.ts'
import { marksOfMonth } from '../../repositories/process-marks.ts'
import { loadSheets, rowInput } from '../evaluations/load-sheets.ts'
import { minutesToKeep } from '../meetings/minutes.ts'
import { principlesOf } from '../principles/principles.ts'
import { summaryFacts } from '../summary/facts.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'

/** As many months before as a sheet shows. */
export const HISTORY_MONTHS = 6

/** Everything that belongs to the month, from the live tables. Nothing of it is read from what lives on after the month. */
export function monthRecord(db: Connection, month: Month): MonthRecord {
  const { meetingOn, meetingSkipped } = periodOf(db, month)
  return {
    month, meetingOn, meetingSkipped,
    sheets: loadSheets(db, evaluationsOfMonth(db, month).map(({ id }) => id)).map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.map((row) => ({ ...row, scoredBy: rowInput(row).figures })) })),
    improvements: improvementsForKeeping(db, month),
    marks: marksOfMonth(db, month).map(({ objectiveId, mark, note }) => ({ objectiveId, mark, note })),
    targetChanges: targetChangesForKeeping(db, month),
    attachments: attachmentsForKeeping(db, month),
    appeals: appealsOfMonth(db, month),
    interviews: interviewsOfMonth(db, month).map(({ id: _id, month: _month, ...interview }) => interview),
  }
}

/** The company around the month as it is now; a closing keeps it beside the month. */
function surroundings(db: Connection, month: Month, ids: readonly EvaluationId[]): Surroundings {
  const from = addMonths(month, -HISTORY_MONTHS)
  return {
    company: companyName(db), settings: scoringSettings(db), principles: principlesOf(db), objectives: objectivesNamedIn(db, month),
    bases: basesOf(db, ids), summary: writeSummary(summaryFacts(db, month)).filter(({ key }) => key !== 'next'),
    minutes: minutesToKeep(db, month),
    history: ids.map((evaluationId) => ({ evaluationId, points: historyOf(db, evaluationId, from) })),
  }
}

export function takeSnapshot(db: Connection, month: Month): MonthSnapshot {
  const record = monthRecord(db, month)
  return { format: SNAPSHOT_FORMAT, ...record, surroundings: surroundings(db, month, record.sheets.map(({ head }) => head.id)) }
}

/** The text that is kept, and its check code: SHA-256 in hex. The same snapshot always gives the same two. */
export function sealed(snapshot: MonthSnapshot): { text: string; checkCode: string } {
  const text = canonicalJson(snapshot)
  return { text, checkCode: codeOf(text) }
}

export const codeOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
