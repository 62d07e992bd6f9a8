import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import type { KeyResultId } from '../../../shared/domain/brand.ts'
import { checkCheckIn, historyOf } from '../../../shared/domain/okr/check-ins.ts'
import { keyResultName } from '../../../shared/domain/okr/wording.ts'
import type { Connection } from '../../database/open.ts'
import { today } from '../../platform/clock.ts'
import { addCheckIn, checkInsOfKeyResult } from '../../repositories/check-ins.ts'
import { keyResultById, keyResultsOf, type KeyResultRecord } from '../../repositories/key-results.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'
import { rescoreOkr } from '../evaluations/rescore.ts'
import { cardOf, knownObjective, refuseFindings, subjectOf } from './known.ts'

/** 打卡. History only grows: a correction is a new check-in that names the one it puts right, and each is corrected once. */
export function checkIn({ db, clock, operatorName, audit }: WriteContext, { keyResultId, ...typed }: Parsed<'keyResults.checkIn'>): ObjectiveCard {
  const keyResult = knownKeyResult(db, keyResultId)
  const objective = knownObjective(db, keyResult.objectiveId)
  const history = historyOf(checkInsOfKeyResult(db, keyResultId))
  const corrected = typed.correctsId === null ? null : history.find(({ id }) => id === typed.correctsId)
  if (corrected === undefined) throw new Refusal('not-found', { what: 'checkIn' })
  const sentences = [
    ...checkCheckIn(keyResult.kind, typed),
    // A correction keeps the day of what it corrects, so that a day of next year could never be put right.
    ...(typed.on > today(clock) ? [`${typed.on} 还没有到，请填今天或以前的日期。`] : []),
    ...(corrected !== null && corrected.correctedById !== null ? ['这条记录已经更正过，请更正最新的一条。'] : []),
  ]
  const at = keyResultsOf(db, [objective.id]).findIndex(({ id }) => id === keyResultId)
  refuseFindings(sentences.map((sentence) => ({ keyResult: at, sentence: `${keyResultName(at, keyResult.title)}：${sentence}` })))
  addCheckIn(db, { keyResultId, ...typed, by: operatorName })
  rescoreOkr({ db }, objective.quarter)
  audit(subjectOf(objective), {
    quarter: objective.quarter, title: objective.title, keyResult: keyResult.title, on: typed.on, current: typed.current, confidence: typed.confidence,
    ...(corrected !== null && { corrects: { on: corrected.on, current: corrected.current, confidence: corrected.confidence } }),
  })
  return cardOf(db, objective)
}

/** Every check-in ever made, oldest first, also those that were corrected. */
export function keyResultHistory({ db }: ReadContext, { keyResultId }: Parsed<'keyResults.history'>): Output<'keyResults.history'> {
  knownKeyResult(db, keyResultId)
  return { checkIns: historyOf(checkInsOfKeyResult(db, keyResultId)).map(({ keyResultId: _, ...rest }) => rest) }
}

function knownKeyResult(db: Connection, id: KeyResultId): KeyResultRecord {
  const keyResult = keyResultById(db, id)
  if (!keyResult) throw new Refusal('not-found', { what: 'keyResult' })
  return keyResult
}
