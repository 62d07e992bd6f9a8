import type { Quarter } from '../quarter/quarter.ts'
import { FIT_NAMES, FIT_QUESTIONS } from './fit.ts'
import type { FitMode } from './fit.ts'

export interface Fit {
  mode: FitMode
  /** 0..12. */
  points: number
  /** Chinese, for the manager only: what suits this person and why. No verdict on the person. */
  sentence: string
}

const MOST = FIT_QUESTIONS.length * 2
const OKR_FROM = 8
const TRIAL_FROM = 5
/** 没有奖金挂钩时，也愿意尝试新的做法. */
const WITHOUT_BONUS = 1

const WHY: Record<FitMode, string> = {
  'kpi-only': '这位员工在目标清楚、结果当月兑现时最出力，用 KPI 更直接。没有好坏，只有更适合的；下季度再看。',
  'kpi-okr': '这位员工会自己找目标、愿意试新做法，日常工作用 KPI，再带一个 OKR 目标。OKR 不与奖金挂钩。',
  trial: '先保留 KPI，带一个小目标试行一个季度，不计入奖金；季度末再答一次问卷决定。',
}
const HELD = '多数符合，但没有奖金时还不太愿意尝试，所以先试行：'

/** From the manager's answers (0 不符合, 1 部分符合, 2 符合) to what suits: from 8 of 12 KPI+OKR, from 5 试行, else 仅KPI. Null until all are answered. */
export function fitOf(answers: readonly (number | null | undefined)[]): Fit | null {
  if (answers.length !== FIT_QUESTIONS.length) return null
  let points = 0
  for (const answer of answers) {
    if (answer !== 0 && answer !== 1 && answer !== 2) return null
    points += answer
  }
  // The seed: whoever works for a direct benefit is better served by KPI, however the other answers add up.
  const held = points >= OKR_FROM && answers[WITHOUT_BONUS] === 0
  const mode: FitMode = points >= OKR_FROM && !held ? 'kpi-okr' : points >= TRIAL_FROM ? 'trial' : 'kpi-only'
  return { mode, points, sentence: `${points} 分（满分 ${MOST}），建议${FIT_NAMES[mode]}。${held ? HELD : ''}${WHY[mode]}` }
}

/** Asked again each quarter: due when the last answers (null: none) are from an earlier one. */
export const isFitDue = (answered: Quarter | null, now: Quarter): boolean => answered === null || answered < now
