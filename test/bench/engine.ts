import path from 'node:path'
import { DEFAULT_SETTINGS, type SheetInput } from '../../shared/domain/evaluation/evaluation.ts'
import { scoreSheet } from '../../shared/domain/evaluation/score-sheet.ts'
import { openDatabase } from '../../electron/database/open.ts'
import { evaluationsOfMonth } from '../../electron/repositories/evaluations.ts'
import { loadSheets, sheetInput } from '../../electron/services/evaluations/load-sheets.ts'
import { bareSheet } from './bare-loop.ts'
import { bigCompany, LAST_MONTH } from './big-company.ts'
import { inPairs, pairLine, timed, type Line, type Options } from './timing.ts'

const LIMIT = 2

/** Scoring 200 people × 8 rows by all nine rules, sentences included, against the bare decimal loop. */
export async function engine({ quick }: Options): Promise<Line[]> {
  const sheets = sheetsOf(bigCompany(200, 1))
  sameScores(sheets)
  const few = sheets.slice(0, sheets.length / 10)
  // Many short rounds: whatever else the machine does spoils few of them, and the median leaves those out.
  const rounds = quick ? 25 : 80
  const round = (work: (sheet: SheetInput) => unknown, all = sheets) => (): Promise<number> => timed(() => { for (const sheet of all) work(sheet) })
  const bare = round((sheet) => bareSheet(sheet, DEFAULT_SETTINGS))
  const whole = round((sheet) => scoreSheet(sheet, DEFAULT_SETTINGS))
  await inPairs(20, bare, whole)
  return [
    pairLine('scoring 200 people × 8 rows: engine / bare decimal loop', await inPairs(rounds, bare, whole), LIMIT),
    pairLine('scoring: 200 / 20 people', await inPairs(rounds, round((sheet) => scoreSheet(sheet, DEFAULT_SETTINGS), few), whole)),
  ]
}

function sheetsOf(folder: string): SheetInput[] {
  const db = openDatabase(path.join(folder, 'hengping.db'))
  const sheets = loadSheets(db, evaluationsOfMonth(db, LAST_MONTH).map(({ id }) => id)).map(sheetInput)
  db.close()
  return sheets
}

/** Two loops that do not give the same scores would not be worth comparing. */
function sameScores(sheets: readonly SheetInput[]): void {
  for (const sheet of sheets) {
    const [scored, bare] = [scoreSheet(sheet, DEFAULT_SETTINGS), bareSheet(sheet, DEFAULT_SETTINGS)]
    const scores = scored.rows.map(({ score }) => (score.state === 'scored' ? score.score : score.state))
    const differs = scores.findIndex((score, at) => score !== bare.scores[at])
    if (differs >= 0) throw new Error(`${sheet.rows[differs]?.rule.kind}: the engine gives ${scores[differs]}, the bare loop ${bare.scores[differs]}`)
    if (scored.total !== bare.total || scored.grade !== bare.grade) throw new Error(`total ${scored.total} ${scored.grade} against ${bare.total} ${bare.grade}`)
  }
}
