import type { EvaluationId, Month } from '../../../shared/domain/brand.ts'
import type { ScoringSettings, SheetOkr, SheetScore } from '../../../shared/domain/evaluation/evaluation.ts'
import { scoreSheet } from '../../../shared/domain/evaluation/score-sheet.ts'
import { monthsOfQuarter, type Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { putRowScores } from '../../repositories/evaluation-rows.ts'
import { openEvaluations, openSheetsWithOkr, putOutcomes, type SheetOutcome } from '../../repositories/evaluations.ts'
import type { WriteContext } from '../context.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'
import { loadSheets, sheetInput, type Sheet } from './load-sheets.ts'
import { okrParts } from './okr-part.ts'
import { rejoin } from './rejoin.ts'

type Writes = Pick<WriteContext, 'db'>

/**
 * Scores these sheets anew and stores what differs. Confirmed ones are left as they are.
 * Answers how many sheets changed. Must run inside a transaction.
 */
export function rescore({ db }: Writes, ids: readonly EvaluationId[], settings: ScoringSettings = scoringSettings(db)): number {
  const outcomes: SheetOutcome[] = []
  const scores: Parameters<typeof putRowScores>[1][number][] = []
  let changed = 0
  const sheets = loadSheets(db, [...new Set(ids)]).filter(({ head }) => head.confirmedAt === null)
  const okr = okrParts(db, sheets.map(({ head }) => head))
  for (const sheet of sheets) {
    const part = okr.get(sheet.head.id) ?? null
    const score = scoreSheet({ ...sheetInput(sheet), okr: part }, settings)
    const rows = changedRows(sheet, score)
    const outcome = outcomeOf(sheet, score, part)
    const same = sameOutcome(sheet, outcome)
    if (!same) outcomes.push(outcome)
    scores.push(...rows)
    if (rows.length > 0 || !same) changed += 1
  }
  putRowScores(db, scores)
  putOutcomes(db, outcomes)
  rejoin(db, ids, settings)
  return changed
}

/** Scores every open sheet of the months that are not closed: after the grades or limits changed. */
export const rescoreOpen = (context: Writes): number => rescore(context, openEvaluations(context.db, null))

/** After a check-in, a score given, an objective changed or gone: the quarter's open sheets that carry OKR. */
export const rescoreOkr = (context: Writes, quarter: Quarter): number => rescore(context, openSheetsWithOkr(context.db, monthsOfQuarter(quarter)))

export const rescoreMonth = (context: Writes, month: Month): { sheets: number; changed: number } => {
  const ids = openEvaluations(context.db, month)
  return { sheets: ids.length, changed: rescore(context, ids) }
}

function changedRows(sheet: Sheet, score: SheetScore): Parameters<typeof putRowScores>[1][number][] {
  return sheet.rows.flatMap((row, at) => {
    const scored = score.rows[at]
    if (scored === undefined) return []
    const same = row.effectiveWeight === scored.effectiveWeight && JSON.stringify(row.score) === JSON.stringify(scored.score)
    return same ? [] : [{ id: row.id, ...scored }]
  })
}

const FIELDS = ['sheet', 'subtotal', 'adjustment', 'total', 'grade', 'coefficient', 'sentence', 'rowCount', 'missing', 'excusedReason', 'okrScore'] as const

const sameOutcome = ({ head }: Sheet, outcome: SheetOutcome): boolean => FIELDS.every((field) => head[field] === outcome[field])

function outcomeOf({ head, rows }: Sheet, score: SheetScore, okr: SheetOkr | null): SheetOutcome {
  const reasons = new Set(rows.map((row) => row.exempt?.reason ?? '').filter((reason) => reason !== ''))
  return {
    id: head.id, sheet: score.state, subtotal: score.subtotal, adjustment: score.adjustment, total: score.total, grade: score.grade,
    coefficient: score.coefficient, sentence: score.sentence, rowCount: rows.length,
    missing: score.rows.filter((row) => row.score.state === 'missing').length,
    excusedReason: score.state === 'excused' ? [...reasons].join('；') : null,
    okrScore: okr?.score ?? null,
  }
}
