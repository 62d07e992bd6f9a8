import { describe, expect, it } from 'vitest'
import { cycleState } from '../../../shared/api/cycle.ts'
import { NOBODY } from '../../../shared/domain/cycle/cycle-state.ts'
import type { Waiting } from '../../../shared/domain/cycle/cycle-state.ts'
import { monthCycle } from '../../../shared/domain/cycle/month-cycle.ts'
import type { MonthFacts } from '../../../shared/domain/cycle/month-cycle.ts'

const waiting = (...names: string[]): Waiting => ({ count: names.length, names })

/** Eight people, two objectives, everything done. */
const done: MonthFacts = {
  people: 8, companyObjectives: 1, objectives: 2, objectivesWithoutOwner: NOBODY, objectivesWithoutKeyResults: NOBODY, withoutSheet: NOBODY, principlesBroken: NOBODY,
  targetRows: 30, targetsMissing: NOBODY, badTargets: 0, resultRows: 40, resultsMissing: NOBODY, pointsMissing: NOBODY, badResults: 0, processMissing: NOBODY,
  sheets: 8, sheetsRefused: NOBODY, unconfirmed: NOBODY, peopleWithSheet: 8, withoutImprovement: NOBODY, nextPeople: 8, nextWithoutTargets: NOBODY,
}
const after = (change: Partial<MonthFacts>) => monthCycle({ ...done, ...change })
const blocksAt = (step: number, change: Partial<MonthFacts>) => after(change).steps[step]?.blocks.map(({ code }) => code)

describe('the month as four steps', () => {
  it('is finished when every step is, in the shape of the contract', () => {
    const cycle = monthCycle(done)
    expect(cycleState.parse(cycle)).toEqual(cycle)
    expect(cycle).toMatchObject({ finished: true, current: 'improve' })
    expect(cycle.steps.map(({ step, done, total }) => [step, done, total])).toEqual([['goals', 10, 10], ['key-results', 32, 32], ['evaluate', 50, 50], ['improve', 16, 16]])
  })

  it('begins an empty company at the first step, and calls no step ready for having nothing in it', () => {
    const nothing = Object.fromEntries(Object.entries(done).map(([key, value]) => [key, typeof value === 'number' ? 0 : NOBODY])) as unknown as MonthFacts
    const cycle = monthCycle(nothing)
    expect(cycle).toMatchObject({ finished: false, current: 'goals' })
    expect(cycle.steps.map(({ ready }) => ready)).toEqual([false, false, false, false])
    expect(cycle.steps.every(({ done, total, blocks }) => done <= total && blocks.length > 0)).toBe(true)
  })

  it('resumes at the first step that is not ready', () => {
    expect(after({ withoutSheet: waiting('李一') }).current).toBe('goals')
    expect(after({ targetsMissing: waiting('李一') }).current).toBe('key-results')
    expect(after({ unconfirmed: waiting('李一') }).current).toBe('evaluate')
    expect(after({ withoutImprovement: waiting('李一') }).current).toBe('improve')
  })

  it('goes back to an earlier step that has opened again, whatever later steps have', () => {
    const cycle = after({ objectivesWithoutKeyResults: waiting('做大客户') })
    expect(cycle).toMatchObject({ current: 'key-results', finished: false })
    expect(cycle.steps[3]?.ready).toBe(true)
  })

  it('cannot skip the improvement step: one person without a plan or a reason keeps the month open', () => {
    const cycle = after({ withoutImprovement: waiting('李一') })
    expect(cycle.finished).toBe(false)
    expect(cycle.steps[3]).toEqual({
      step: 'improve', done: 15, total: 16, ready: false,
      blocks: [{ code: 'without-improvement', count: 1, sentence: '1 人还没有改进计划，也没有写“不需要”的理由：李一', to: '/cycle?step=improve' }],
    })
  })

  it('asks for next month\'s targets after that', () => {
    expect(blocksAt(3, { nextWithoutTargets: waiting('李一', '李二') })).toEqual(['next-targets'])
    expect(blocksAt(3, { nextWithoutTargets: waiting('李一'), withoutImprovement: waiting('李二') })).toEqual(['without-improvement', 'next-targets'])
  })

  it('asks for result and way: figures, process and confirmation', () => {
    expect(blocksAt(2, { resultsMissing: waiting('李一') })).toEqual(['results-missing'])
    expect(blocksAt(2, { pointsMissing: waiting('李一') })).toEqual(['points-missing'])
    expect(blocksAt(2, { processMissing: waiting('做大客户') })).toEqual(['process-missing'])
    expect(blocksAt(2, { badResults: 2 })).toEqual(['bad-results'])
    expect(blocksAt(2, { sheetsRefused: waiting('李一') })).toEqual(['sheets-refused'])
    expect(blocksAt(2, { unconfirmed: waiting('李一') })).toEqual(['unconfirmed'])
  })

  it('wants goals first: a company objective, somebody for each, a sheet for everybody', () => {
    expect(blocksAt(0, { companyObjectives: 0 })).toEqual(['no-company-objective'])
    expect(blocksAt(0, { objectivesWithoutOwner: waiting('做大客户') })).toEqual(['objective-without-owner'])
    expect(blocksAt(0, { withoutSheet: waiting('李一') })).toEqual(['without-sheet'])
  })

  it('wants them in figures, and the principles where they are enforced', () => {
    expect(blocksAt(1, { targetsMissing: waiting('李一') })).toEqual(['targets-missing'])
    expect(blocksAt(1, { badTargets: 1 })).toEqual(['bad-targets'])
    expect(blocksAt(1, { principlesBroken: waiting('李一') })).toEqual(['principles-broken'])
  })

  it('names three at most, and says so when there are more', () => {
    const names = ['李一', '李二', '李三', '周一']
    expect(after({ unconfirmed: { count: 12, names } }).steps[2]?.blocks[0]?.sentence).toBe('12 张考核表还没有由直接上级确认：李一、李二、李三等')
    expect(after({ unconfirmed: { count: 12, names: names.slice(0, 3) } }).steps[2]?.blocks[0]?.sentence).toBe('12 张考核表还没有由直接上级确认：李一、李二、李三')
    expect(after({ unconfirmed: { count: 12, names: [] } }).steps[2]?.blocks[0]?.sentence).toBe('12 张考核表还没有由直接上级确认')
  })
})
