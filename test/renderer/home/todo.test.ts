import { expect, it } from 'vitest'
import { CYCLE_STEPS, type CycleState } from '../../../shared/api/cycle.ts'
import { todoOf } from '../../../renderer/pages/home/todo.ts'

type StepName = (typeof CYCLE_STEPS)[number]
/** A month in which the named steps are blocked by as many things. */
const month = (open: Partial<Record<StepName, number>>): CycleState => ({
  current: 'goals', finished: false,
  steps: CYCLE_STEPS.map((step) => {
    const blocks = Array.from({ length: open[step] ?? 0 }, (_, at) => ({ code: `${step}-${at}`, sentence: `${step} ${at}`, count: 1, to: `/${step}` }))
    return { step, done: 0, total: 1, blocks, ready: blocks.length === 0 }
  }),
})
const labels = (open: Partial<Record<StepName, number>>, confirmed = 0) => todoOf(month(open), confirmed, true).map(({ label }) => label)

it('a firm without a name is told before its first paper has an empty head', () => {
  expect(todoOf(month({}), 0, false)).toEqual([{ label: '还没有填公司名称，纸上的抬头会空着', to: '/settings' }])
  expect(todoOf(month({}), 0, true)).toEqual([])
})

it('a later step is named although an earlier one is open: results are missed also by a firm without objectives', () => {
  expect(labels({ goals: 1, evaluate: 2 })).toEqual(['goals 0', 'evaluate 0', 'evaluate 1'])
})

it('improvement is asked for only once everybody is evaluated, and then before the month counts as done', () => {
  expect(labels({ evaluate: 1, improve: 2 })).toEqual(['evaluate 0'])
  expect(labels({ improve: 2 }, 9)).toEqual(['improve 0', 'improve 1', '9 张已确认的考核表可以打印签字'])
})

it('lists at most five things', () => {
  expect(labels({ goals: 4, 'key-results': 4 }, 3)).toEqual(['goals 0', 'goals 1', 'goals 2', 'goals 3', 'key-results 0'])
})

it('does not repeat that a later step waits for the first', () => {
  const state = month({ goals: 1 })
  const waiting = { code: 'no-sheets', sentence: '先完成第一步', count: 1, to: '/evaluations' }
  expect(todoOf({ ...state, steps: state.steps.map((step) => (step.step === 'evaluate' ? { ...step, blocks: [waiting], ready: false } : step)) }, 0, true).map(({ label }) => label)).toEqual(['goals 0'])
})
