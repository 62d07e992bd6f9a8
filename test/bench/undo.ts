import path from 'node:path'
import { openDatabase, type Connection } from '../../electron/database/open.ts'
import { rescoreMonth } from '../../electron/services/evaluations/rescore.ts'
import { keptAsStep, watchForUndo } from '../../electron/services/undo/keep-step.ts'
import { bigCompany, LAST_MONTH } from './big-company.ts'
import { inPairs, pairLine, timed, type Line, type Options } from './timing.ts'

/** What it costs to keep a write as a step that can be taken back: the same write on a connection that watches its tables and on one that does not. */
export async function undo({ quick }: Options): Promise<Line[]> {
  const [plain, kept] = [opened(false), opened(true)]
  const rounds = quick ? 10 : 30
  try {
    await inPairs(2, plain.recalculate, kept.recalculate)
    const whole = pairLine('month recalculation of 200 people: kept as a step / not kept', await inPairs(rounds, plain.recalculate, kept.recalculate))
    await inPairs(3, plain.one, kept.one)
    return [whole, pairLine('one sheet scored anew: kept as a step / not kept', await inPairs(rounds * 2, plain.one, kept.one))]
  } finally {
    plain.close()
    kept.close()
  }
}

type Round = () => Promise<number>

function opened(watched: boolean): { recalculate: Round; one: Round; close: () => void } {
  const db = openDatabase(path.join(bigCompany(200, 1), 'hengping.db'))
  if (watched) watchForUndo(db, false)
  const spoil = (sheets: number) => {
    db.prepare(`
      UPDATE evaluation_row SET state = 'missing', score = NULL, outcome = '{"state":"missing","wants":"actual","sentence":""}'
      WHERE evaluation_id IN (SELECT id FROM evaluation WHERE month = ? ORDER BY id LIMIT ?)`).run(LAST_MONTH, sheets)
    db.prepare(`UPDATE evaluation SET sheet = 'incomplete', total = NULL, grade = NULL, sentence = '' WHERE id IN (SELECT id FROM evaluation WHERE month = ? ORDER BY id LIMIT ?)`).run(LAST_MONTH, sheets)
  }
  const round = (sheets: number): Round => () => {
    spoil(sheets)
    return timed(() => db.transaction(() => (watched ? kept(db) : rescore(db))).immediate())
  }
  return { recalculate: round(200), one: round(1), close: () => { db.close() } }
}

const rescore = (db: Connection) => rescoreMonth({ db }, LAST_MONTH)
const kept = (db: Connection) => keptAsStep(db, 'evaluations.recalculate', () => ({ ...rescore(db), auditSeq: 1, at: '', operator: { kind: 'owner' } as const, subject: '' }))
