import { PLACES } from '../health-check/places.ts'
import { blockOf, cycleOf, namesIn, stepOf } from './cycle-state.ts'
import type { CycleState, StepState, Waiting } from './cycle-state.ts'

/** Counts of one quarter's OKRs. Names are titles. */
export interface QuarterFacts {
  /** 我是谁 / 我从哪里来 / 我要到哪里去: how many of the three are written. */
  profileAnswers: number
  companyObjectives: number
  objectives: number
  /** Objectives with neither an owner nor a person. */
  objectivesWithoutOwner: Waiting
  keyResults: number
  objectivesWithoutKeyResults: Waiting
  /** Key results without a check-in in the quarter's last month or later. */
  keyResultsWithoutLastCheckIn: Waiting
  /** Objectives without a single process mark in the quarter. */
  processMissing: Waiting
  /** Objectives without a review (GRAI), and whether the quarter as a whole has one. */
  objectivesWithoutReview: Waiting
  quarterReviewed: boolean
  /** Company objectives of the next quarter. */
  nextCompanyObjectives: number
}

const QUESTIONS = 3

function goals(facts: QuarterFacts): StepState {
  const { profileAnswers, companyObjectives, objectives, objectivesWithoutOwner: ownerless } = facts
  const unanswered = QUESTIONS - profileAnswers
  return stepOf('goals', profileAnswers + objectives - ownerless.count, QUESTIONS + Math.max(objectives, 1), [
    ...blockOf('profile', unanswered, `公司一页纸还有 ${unanswered} 问没有写：我是谁、我从哪里来、我要到哪里去`, PLACES.profile),
    ...blockOf('no-company-objective', companyObjectives === 0 ? 1 : 0, '本季度还没有公司目标；先写一个公司要到哪里去', PLACES.okr),
    ...blockOf('objective-without-owner', ownerless.count, `${ownerless.count} 个目标没有负责人${namesIn(ownerless)}`, PLACES.okr),
  ])
}

function keyResults(facts: QuarterFacts): StepState {
  const { objectives, objectivesWithoutKeyResults: empty } = facts
  return stepOf('key-results', objectives - empty.count, objectives, [
    ...blockOf('no-objectives', objectives === 0 ? 1 : 0, '还没有目标可以量化；先完成第一步', PLACES.okr),
    ...blockOf('objective-without-key-results', empty.count, `${empty.count} 个目标没有关键结果${namesIn(empty)}`, PLACES.okr),
  ])
}

function evaluate(facts: QuarterFacts): StepState {
  const { objectives, keyResults: all, keyResultsWithoutLastCheckIn: silent, processMissing } = facts
  return stepOf('evaluate', all - silent.count + objectives - processMissing.count, all + objectives, [
    ...blockOf('no-key-results', all === 0 ? 1 : 0, '还没有关键结果可评；先完成前两步', PLACES.okr),
    ...blockOf('last-check-in', silent.count, `${silent.count} 个关键结果在季末月还没有打卡${namesIn(silent)}`, PLACES.okr),
    ...blockOf('process-missing', processMissing.count, `${processMissing.count} 个目标本季度还没有评过程${namesIn(processMissing)}`, PLACES.process),
  ])
}

/** Cannot be skipped: what was learnt from each objective and from the whole, and then new objectives. */
function improve(facts: QuarterFacts): StepState {
  const { objectives, objectivesWithoutReview: unread, quarterReviewed, nextCompanyObjectives } = facts
  const planned = nextCompanyObjectives > 0
  return stepOf('improve', objectives - unread.count + Number(quarterReviewed) + Number(planned), objectives + 2, [
    ...blockOf('objective-without-review', unread.count, `${unread.count} 个目标还没有复盘${namesIn(unread)}`, PLACES.review),
    ...blockOf('quarter-without-review', quarterReviewed ? 0 : 1, '整个季度还没有复盘：目标回顾、结果评估、原因分析、总结规律', PLACES.review),
    ...blockOf('next-objectives', planned ? 0 : 1, '下季度还没有公司目标；可以从没做完的带过去，再加新的', PLACES.okr),
  ])
}

export const quarterCycle = (facts: QuarterFacts): CycleState => cycleOf([goals(facts), keyResults(facts), evaluate(facts), improve(facts)])
