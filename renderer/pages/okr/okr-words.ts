import type { KeyResultCard, ObjectiveCard } from '../../../shared/api/okr.ts'
import type { Day, DecimalText } from '../../../shared/domain/brand.ts'
import { exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { objectiveScore } from '../../../shared/domain/okr/objective-score.ts'
import { withUnit } from '../../../shared/domain/okr/wording.ts'
import { figure } from '../../../shared/domain/scoring/figure-text.ts'
import { text } from '../../components/text.ts'

const t = text.okr

/** A ratio in whole percent: '0.645' -> '65 %'. */
export const percentText = (ratio: DecimalText): string => `${figure(plain(exact(ratio).times(100).toDP(0)))} %`
/** Width of a bar, 0..100. */
export const barWidth = (ratio: DecimalText): number => Math.min(100, Math.max(0, exact(ratio).times(100).toNumber()))

/** What the bar of an objective shows: the part that is known. */
export function objectiveProgress({ keyResults }: ObjectiveCard): { part: DecimalText | null; missing: number; sentence: string } {
  const { partial, missing, sentence } = objectiveScore(keyResults)
  return { part: partial, missing: missing.length, sentence }
}

export const lowestConfidence = ({ keyResults }: ObjectiveCard): number | null => {
  const known = keyResults.filter(({ checkIns }) => checkIns > 0).map(({ confidence }) => confidence)
  return known.length === 0 ? null : Math.min(...known)
}

/** 起点 → 现在 → 目标, or what has to be kept. */
export function keyResultPath({ kind, start, current, target, unit }: Pick<KeyResultCard, 'kind' | 'start' | 'current' | 'target' | 'unit'>): string {
  if (kind === 'milestone') return t.keyResult.milestone(current === null ? null : !exact(current).isZero())
  const now = current === null ? t.keyResult.unknown : figure(current)
  if (kind === 'increase' || kind === 'decrease') return t.keyResult.from(start === null ? t.keyResult.unknown : figure(start), now, target === null ? t.keyResult.unknown : withUnit(target, unit))
  return t.keyResult.keep(now, target === null ? t.keyResult.unknown : withUnit(target, unit), kind === 'at-least')
}

/** Whose objective it is: 公司, a department or a person. */
export const levelOf = ({ level, department, employeeName }: Pick<ObjectiveCard, 'level' | 'department' | 'employeeName'>): string =>
  (level === 'department' && department !== '' ? department : level === 'person' && employeeName !== '' ? employeeName : t.tree.levels[level])

/** '2026-11-20' -> '11-20', with the year where it is another than `year`. */
export const shortDay = (day: Day | string, year: string): string => (day.startsWith(`${year}-`) ? day.slice(5) : day)
