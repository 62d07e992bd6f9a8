import type { KeyResultCard, ObjectiveCard } from '../../../shared/api/okr.ts'
import type { DecimalText, KeyResultId, ObjectiveId } from '../../../shared/domain/brand.ts'
import { ambitionRemarks } from '../../../shared/domain/okr/ambition.ts'
import { confidenceOf, effectiveSeries } from '../../../shared/domain/okr/check-ins.ts'
import { objectiveScore } from '../../../shared/domain/okr/objective-score.ts'
import { progressOf } from '../../../shared/domain/okr/progress.ts'
import { keyResultName } from '../../../shared/domain/okr/wording.ts'
import { addQuarters, type Quarter } from '../../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../../database/open.ts'
import { checkInsOf, type CheckInRecord } from '../../repositories/check-ins.ts'
import { keyResultsOf, type KeyResultRecord } from '../../repositories/key-results.ts'
import { carriedInto, objectivesOf, rowsServing, type ObjectiveRecord } from '../../repositories/objectives.ts'

/** The quarter's objectives with everything the screen shows, by six queries however many there are; `only` these where it is given. */
export function objectiveCards(db: Connection, quarter: Quarter, only?: readonly ObjectiveId[]): ObjectiveCard[] {
  const heads = objectivesOf(db, [addQuarters(quarter, -2), addQuarters(quarter, -1), quarter])
  const wanted = heads.filter((head) => head.quarter === quarter && (only === undefined || only.includes(head.id)))
  const before = wanted.map(forerunning(heads))
  const measure = measuring(db, [...wanted, ...before.flat()].map(({ id }) => id))
  const serving = servingNow(db, quarter)
  return wanted.map((head, at) => {
    const { keyResults, computed, remarks } = measure(head)
    const earlier = (before[at] ?? []).map((each) => each.givenScore ?? measure(each).computed)
    return {
      ...head, keyResults, computedScore: computed, servedBy: serving.get(head.id) ?? 0,
      remarks: [...ambitionRemarks(head.ambition, head.givenScore ?? computed, earlier).map(({ sentence }) => sentence), ...remarks],
    }
  })
}

/** The same objective a quarter and two quarters earlier, newest first: what it was carried from, else one of the same title at the same place. */
function forerunning(heads: readonly ObjectiveRecord[]): (head: ObjectiveRecord) => ObjectiveRecord[] {
  const byId = new Map(heads.map((each) => [each.id, each]))
  const byPlace = new Map(heads.map((each) => [placeOf(each, each.quarter), each]))
  const before = (head: ObjectiveRecord): ObjectiveRecord | undefined => {
    const last = addQuarters(head.quarter, -1)
    if (head.carriedFromId === null) return byPlace.get(placeOf(head, last))
    const from = byId.get(head.carriedFromId)
    return from?.quarter === last ? from : undefined
  }
  return (head) => {
    const last = before(head)
    const first = last === undefined ? undefined : before(last)
    return [last, first].filter((each) => each !== undefined)
  }
}

const placeOf = ({ title, level, departmentId, employeeId }: ObjectiveRecord, quarter: Quarter): string => JSON.stringify([quarter, level, departmentId, employeeId, title.trim()])

interface Measured { keyResults: KeyResultCard[]; computed: DecimalText | null; remarks: string[] }

function measuring(db: Connection, ids: readonly ObjectiveId[]): (head: ObjectiveRecord) => Measured {
  const keyResults = Map.groupBy(keyResultsOf(db, ids), ({ objectiveId }) => objectiveId)
  const checkIns: Map<KeyResultId, CheckInRecord[]> = Map.groupBy(checkInsOf(db, ids), ({ keyResultId }) => keyResultId)
  return ({ id }) => {
    const measured = (keyResults.get(id) ?? []).map((each, at) => measureOne(each, at, checkIns.get(each.id) ?? []))
    const cards = measured.map(({ card }) => card)
    return { keyResults: cards, computed: objectiveScore(cards).score, remarks: measured.flatMap(({ remark }) => remark) }
  }
}

function measureOne({ objectiveId: _, ...keyResult }: KeyResultRecord, at: number, checkIns: readonly CheckInRecord[]): { card: KeyResultCard; remark: string[] } {
  const series = effectiveSeries(checkIns)
  const last = series.at(-1)
  const { confidence, fell, sentence } = confidenceOf(checkIns)
  const progress = progressOf(keyResult, last?.current ?? null)
  const known = progress.state === 'known' ? progress : { progress: null, score: null }
  return {
    card: {
      ...keyResult, current: last?.current ?? null, confidence, confidenceFell: fell,
      progress: known.progress, score: known.score, checkIns: series.length, lastOn: last?.on ?? null,
    },
    remark: fell ? [`${keyResultName(at, keyResult.title)}：${sentence}`] : [],
  }
}

/** Rows of the quarter's sheets by the objective of this quarter they serve: one that still names last quarter's serves its copy. */
function servingNow(db: Connection, quarter: Quarter): Map<ObjectiveId, number> {
  const copies = carriedInto(db, quarter)
  const counts = new Map<ObjectiveId, number>()
  for (const [id, rows] of rowsServing(db, quarter)) {
    const now = copies.get(id) ?? id
    counts.set(now, (counts.get(now) ?? 0) + rows)
  }
  return counts
}
