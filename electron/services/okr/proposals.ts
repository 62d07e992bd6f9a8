import type { ObjectiveCard, Review } from '../../../shared/api/okr.ts'
import type { Output } from '../../../shared/api/contract.ts'
import type { EmployeeId, ObjectiveId } from '../../../shared/domain/brand.ts'
import { isOpen } from '../../../shared/domain/okr/carry-over.ts'
import { scoreTextNear } from '../../../shared/domain/okr/objective-score.ts'
import { finalScore } from './carry.ts'

type Proposal = Output<'reviews.list'>['proposals'][number]

export interface EndingQuarter {
  objectives: readonly ObjectiveCard[]
  reviews: readonly Review[]
  /** Already copied into the next quarter. */
  carried: ReadonlySet<ObjectiveId>
  /** Whose own objectives are not proposed: OKR does not suit them, which nobody is told. */
  withoutOkr: ReadonlySet<EmployeeId>
}

const LONGEST = 60

/** Open objectives for the next quarter, each with why: the score, confidence that fell, and the lesson its review drew. Those in the red come first. */
export function proposalsOf({ objectives, reviews, carried, withoutOkr }: EndingQuarter): Proposal[] {
  const lessons = new Map(reviews.map(({ objectiveId, lessons: lesson }) => [objectiveId, lesson.trim()]))
  return objectives
    .filter((each) => isOpen(finalScore(each)) && !carried.has(each.id) && (each.employeeId === null || !withoutOkr.has(each.employeeId)))
    .toSorted((a, b) => Number(fallen(b).length > 0) - Number(fallen(a).length > 0))
    .map((each) => ({ objectiveId: each.id, title: each.title, why: `${scoreSentence(each)}${confidenceSentence(each)}${lessonSentence(lessons.get(each.id) ?? '')}` }))
}

function scoreSentence(objective: ObjectiveCard): string {
  const score = finalScore(objective)
  if (score !== null) return `得分 ${scoreTextNear(score, '1')}，还没有做完，最新数字带到下季度作起点。`
  return objective.keyResults.length === 0 ? '还没有关键结果，先想清楚做到什么算完成。' : '还有关键结果没有进展记录，没有得分。'
}

const fallen = ({ keyResults }: ObjectiveCard) => keyResults.filter(({ confidenceFell }) => confidenceFell)

function confidenceSentence(objective: ObjectiveCard): string {
  const names = fallen(objective).map(({ title, confidence }) => `“${title}”（现在 ${confidence} 分）`)
  return names.length === 0 ? '' : `信心下降：${names.join('、')}。`
}

/** The first line, in code points so that no character is cut in half. */
function lessonSentence(lesson: string): string {
  const line = [...(lesson.split('\n')[0] ?? '')]
  if (line.length === 0) return ''
  return `总结规律：${line.length > LONGEST ? `${line.slice(0, LONGEST).join('')}……` : line.join('')}`
}
