import { describe, expect, it } from 'vitest'
import { cycleState } from '../../../shared/api/cycle.ts'
import { NOBODY } from '../../../shared/domain/cycle/cycle-state.ts'
import { quarterCycle } from '../../../shared/domain/cycle/quarter-cycle.ts'
import type { QuarterFacts } from '../../../shared/domain/cycle/quarter-cycle.ts'

/** Two objectives with five key results, reviewed, and the next quarter begun. */
const done: QuarterFacts = {
  profileAnswers: 3, companyObjectives: 1, objectives: 2, objectivesWithoutOwner: NOBODY, keyResults: 5, objectivesWithoutKeyResults: NOBODY,
  keyResultsWithoutLastCheckIn: NOBODY, processMissing: NOBODY, objectivesWithoutReview: NOBODY, quarterReviewed: true, nextCompanyObjectives: 1,
}
const after = (change: Partial<QuarterFacts>) => quarterCycle({ ...done, ...change })
const one = { count: 1, names: ['做大客户'] }

describe('the quarter as four steps', () => {
  it('is finished when every step is, in the shape of the contract', () => {
    const cycle = quarterCycle(done)
    expect(cycleState.parse(cycle)).toEqual(cycle)
    expect(cycle.finished).toBe(true)
    expect(cycle.steps.map(({ done, total }) => [done, total])).toEqual([[5, 5], [2, 2], [7, 7], [4, 4]])
  })

  it('begins with who the company is, and never calls an empty step ready', () => {
    const cycle = quarterCycle({ ...done, profileAnswers: 1, companyObjectives: 0, objectives: 0, keyResults: 0, quarterReviewed: false, nextCompanyObjectives: 0 })
    expect(cycle).toMatchObject({ current: 'goals', finished: false })
    expect(cycle.steps.map(({ ready }) => ready)).toEqual([false, false, false, false])
    expect(cycle.steps[0]?.blocks[0]).toEqual({ code: 'profile', count: 2, sentence: '公司一页纸还有 2 问没有写：我是谁、我从哪里来、我要到哪里去', to: '/okr?tab=profile' })
  })

  it.each<[Partial<QuarterFacts>, string, string]>([
    [{ companyObjectives: 0 }, 'goals', 'no-company-objective'],
    [{ objectivesWithoutOwner: one }, 'goals', 'objective-without-owner'],
    [{ objectivesWithoutKeyResults: one }, 'key-results', 'objective-without-key-results'],
    [{ keyResultsWithoutLastCheckIn: one }, 'evaluate', 'last-check-in'],
    [{ processMissing: one }, 'evaluate', 'process-missing'],
    [{ objectivesWithoutReview: one }, 'improve', 'objective-without-review'],
    [{ quarterReviewed: false }, 'improve', 'quarter-without-review'],
    [{ nextCompanyObjectives: 0 }, 'improve', 'next-objectives'],
  ])('%o resumes at %s for %s', (change, step, code) => {
    const cycle = after(change)
    expect(cycle).toMatchObject({ current: step, finished: false })
    expect(cycle.steps.flatMap(({ blocks }) => blocks.map((block) => block.code))).toEqual([code])
  })
})
