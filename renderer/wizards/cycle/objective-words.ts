import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import { exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { objectiveScore, scoreText } from '../../../shared/domain/okr/objective-score.ts'
import { figure } from '../../../shared/domain/scoring/figure-text.ts'
import { text } from '../../components/text.ts'

const t = text.cycle

/** Whose objective it is: 公司, a department or a person. */
export const belongsTo = ({ level, department, employeeName }: Pick<ObjectiveCard, 'level' | 'department' | 'employeeName'>): string =>
  (level === 'department' && department !== '' ? department : level === 'person' && employeeName !== '' ? employeeName : t.levels[level])

/** The given score, else the computed one, to one decimal; null before the first check-in. */
export const shownScore = ({ givenScore, computedScore }: Pick<ObjectiveCard, 'givenScore' | 'computedScore'>): string | null => {
  const score = givenScore ?? computedScore
  return score === null ? null : scoreText(score)
}

/** '65 %' of what is known; null before the first check-in. */
export function progressPercent({ keyResults }: Pick<ObjectiveCard, 'keyResults'>): string | null {
  const { partial } = objectiveScore(keyResults)
  return partial === null ? null : `${figure(plain(exact(partial).times(100).toDP(0)))} %`
}

/** Has a figure to be measured by; a milestone is done or not. */
export const hasTarget = ({ kind, target, unit }: ObjectiveCard['keyResults'][number]): boolean => kind === 'milestone' || (target !== null && unit.trim() !== '')

const LEVELS = ['company', 'department', 'person'] as const
export const byLevel = (objectives: readonly ObjectiveCard[]): ObjectiveCard[] => objectives.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))

/** 张三、李四、王五 等 9 人. */
export const named = (names: readonly string[], most = 6): string => (names.length > most ? t.evaluate.andMore(names.slice(0, most).join('、'), names.length) : names.join('、'))
