import type { KeyResultCard, ObjectiveCard, ObjectiveDraft } from '../../../shared/api/okr.ts'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { checkObjective, type ObjectiveFinding } from '../../../shared/domain/okr/check-objective.ts'
import { checkCheckIn } from '../../../shared/domain/okr/check-ins.ts'
import type { DraftKeyResult } from '../../../shared/domain/okr/draft.ts'
import { keyResultName } from '../../../shared/domain/okr/wording.ts'
import { quarterLabel } from '../../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../../database/open.ts'
import { checkInsOf } from '../../repositories/check-ins.ts'
import { departmentById } from '../../repositories/departments.ts'
import { employeeById } from '../../repositories/employees.ts'
import { layKeyResults, unknownIndicators } from '../../repositories/key-results.ts'
import { insertObjective, updateObjective } from '../../repositories/objectives.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { rescoreOkr } from '../evaluations/rescore.ts'
import { cardOf, knownObjective, refuseFindings, refuseWrongParent, subjectOf } from './known.ts'
import { changesOf } from './objective-changes.ts'

/** Adds or changes one objective with its key results. Only what could not be scored is refused; counts and wording are advice. */
export function saveObjective({ db, audit }: WriteContext, typed: ObjectiveDraft): ObjectiveCard {
  const draft = tidied(typed)
  const before = draft.id === null ? null : cardOf(db, knownObjective(db, draft.id))
  refuseUnknown(db, draft, before)
  refuseFindings([...placeFindings(draft, before), ...checkObjective(draft), ...milestoneFindings(draft, before)])
  refuseWrongParent(db, draft, draft.parentId)
  const id = before?.id ?? insertObjective(db, { ...draft, carriedFromId: null })
  const removed = before === null ? [] : removedKeyResults(db, before, draft)
  if (before !== null) updateObjective(db, id, draft)
  layKeyResults(db, id, draft.keyResults)
  rescoreOkr({ db }, draft.quarter)
  const after = cardOf(db, { id, quarter: draft.quarter })
  const head = { quarter: after.quarter, title: after.title }
  audit(subjectOf({ id }), before === null ? { added: true, ...head, level: after.level, keyResults: after.keyResults.map(({ title }) => title) } : { ...head, ...changesOf(before, after), ...(removed.length > 0 && { removed }) })
  return after
}

/** Fields that the level or the kind has no use for are emptied: the screen keeps them while the owner tries the choices. */
function tidied(draft: ObjectiveDraft): ObjectiveDraft {
  return {
    ...draft, title: draft.title.trim(),
    departmentId: draft.level === 'department' ? draft.departmentId : null, employeeId: draft.level === 'person' ? draft.employeeId : null,
    keyResults: draft.keyResults.map((each) => ({
      ...each, title: each.title.trim(), unit: each.unit.trim(),
      start: each.kind === 'increase' || each.kind === 'decrease' ? each.start : null, target: each.kind === 'milestone' ? null : each.target,
    })),
  }
}

function refuseUnknown(db: Connection, draft: ObjectiveDraft, before: ObjectiveCard | null): void {
  if (draft.departmentId !== null && !departmentById(db, draft.departmentId)) throw new Refusal('not-found', { what: 'department' })
  for (const id of [draft.employeeId, draft.ownerId]) if (id !== null && !employeeById(db, id)) throw new Refusal('not-found', { what: 'employee' })
  const ids = draft.keyResults.flatMap(({ id }) => (id === null ? [] : [id]))
  if (new Set(ids).size < ids.length || ids.some((id) => !before?.keyResults.some((each) => each.id === id))) throw new Refusal('not-found', { what: 'keyResult' })
  const indicators = draft.keyResults.flatMap(({ indicatorId }) => (indicatorId === null ? [] : [indicatorId]))
  if (unknownIndicators(db, indicators).length > 0) throw new Refusal('not-found', { what: 'indicator' })
}

function placeFindings({ level, departmentId, employeeId, quarter }: ObjectiveDraft, before: ObjectiveCard | null): ObjectiveFinding[] {
  const sentences = [
    ...(level === 'department' && departmentId === null ? ['请选择是哪个部门的目标。'] : []),
    ...(level === 'person' && employeeId === null ? ['请选择是谁的目标。'] : []),
    ...(before !== null && before.quarter !== quarter ? [`这是${quarterLabel(before.quarter)}的目标，不能改到别的季度；没有做完的请结转到下季度。`] : []),
  ]
  return sentences.map((sentence) => ({ keyResult: null, sentence }))
}

/** A key result with figures cannot become a milestone: its history would have no progress any more. */
function milestoneFindings({ keyResults }: ObjectiveDraft, before: ObjectiveCard | null): ObjectiveFinding[] {
  return keyResults.flatMap((draft, at) => {
    const current = stored(draft, before)?.current ?? null
    if (draft.kind !== 'milestone' || current === null || checkCheckIn('milestone', { current, confidence: 1 }).length === 0) return []
    return [{ keyResult: at, sentence: `${keyResultName(at, draft.title)}：已经记录了 ${current}，不能改成里程碑。请另加一个里程碑。` }]
  })
}

const stored = ({ id }: DraftKeyResult, before: ObjectiveCard | null): KeyResultCard | undefined => before?.keyResults.find((each) => each.id === id)

/** Check-ins go with their key result; the record keeps them. */
function removedKeyResults(db: Connection, { id, keyResults }: ObjectiveCard, draft: ObjectiveDraft): { title: string; checkIns: unknown[] }[] {
  const gone = keyResults.filter((each) => !draft.keyResults.some((kept) => kept.id === each.id))
  return gone.length === 0 ? [] : withHistory(db, id, gone)
}

export function withHistory(db: Connection, id: ObjectiveId, keyResults: readonly KeyResultCard[]): { title: string; checkIns: unknown[] }[] {
  const checkIns = checkInsOf(db, [id])
  return keyResults.map(({ id: keyResultId, title }) => ({ title, checkIns: checkIns.filter((each) => each.keyResultId === keyResultId).map(({ keyResultId: _, ...rest }) => rest) }))
}
