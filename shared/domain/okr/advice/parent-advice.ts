import { quoted } from '../../intake/fold.ts'
import type { DraftObjective } from '../draft.ts'
import { LEVEL_NAMES, OBJECTIVE_LEVELS } from '../okr.ts'
import type { ObjectiveLevel } from '../okr.ts'
import type { Advice, AdviceContext, OtherObjective } from './advice.ts'

const rank = (level: ObjectiveLevel): number => OBJECTIVE_LEVELS.indexOf(level)

/** What an objective below the company's stands under. */
export function parentAdvice(draft: DraftObjective, { others }: AdviceContext): Advice[] {
  if (draft.level === 'company' && draft.parentId === null) return []
  if (draft.parentId === null) return [missing(draft, others)]
  const parent = others.find(other => other.id === draft.parentId)
  if (parent === undefined || rank(parent.level) < rank(draft.level)) return []
  return [{ code: 'parent-level', keyResult: null, sentence: `${LEVEL_NAMES[draft.level]}目标挂在了${LEVEL_NAMES[parent.level]}目标${quoted(parent.title)}下面。上级目标应当高一层：公司 → 部门 → 个人。` }]
}

function missing(draft: DraftObjective, others: readonly OtherObjective[]): Advice {
  const [only, ...more] = candidates(draft, others)
  const level = LEVEL_NAMES[draft.level]
  if (only === undefined) return { code: 'parent-missing', keyResult: null, sentence: `${level}目标没有上级目标，本季度也还没有公司目标。先写公司目标，再往下分。` }
  if (more.length > 0) return { code: 'parent-missing', keyResult: null, sentence: `${level}目标还没有挂到上级目标。选一个它支持的目标，大家才知道为什么做。` }
  return { code: 'parent-missing', keyResult: null, sentence: `${level}目标还没有挂到上级目标。可以挂在${LEVEL_NAMES[only.level]}目标${quoted(only.title)}下面。`, apply: { objective: { parentId: only.id } } }
}

/** A person's objective goes under the own department's where there is one, else under the company's. */
function candidates({ level, departmentId }: DraftObjective, others: readonly OtherObjective[]): OtherObjective[] {
  const own = others.filter(other => level === 'person' && other.level === 'department' && departmentId !== null && other.departmentId === departmentId)
  return own.length > 0 ? own : others.filter(other => other.level === 'company')
}
