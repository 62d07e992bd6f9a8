import { expect, it } from 'vitest'
import { homeSteps } from '../../../shared/domain/home/month-steps.ts'
import type { StateBlocks } from '../../../shared/domain/period/close-blocks.ts'

const COUNTS = { targetRows: 45, targetsMissing: 5, resultRows: 54, resultsMissing: 4, sheets: 9, confirmed: 2, improvable: 9, withoutStep: 9 }
const NONE: StateBlocks = { planning: [], collecting: [], evaluating: [], meeting: [], closed: [] }
const block = { code: 'targets-missing', sentence: '1 张考核表的目标值没有填全', count: 1, to: '/targets' }

// Catches: counting what is missing as done, and a step that leads past what holds it up.
it('counts each state and leads to what blocks it first', () => {
  const steps = homeSteps('collecting', { ...NONE, planning: [{ ...block, to: '/targets?first' }, block] }, COUNTS)
  expect(steps.map(({ name, done, total, unit, ready, current }) => [name, done, total, unit, ready, current])).toEqual([
    ['定目标', 40, 45, '个目标值', false, false], ['录结果', 50, 54, '个结果', true, true], ['评估', 2, 9, '人已确认', true, false], ['开会', 0, 9, '人有改进', true, false], ['已归档', 0, 1, '未归档', false, false],
  ])
  expect(steps[0]).toMatchObject({ to: '/targets?first', blocks: 2, first: { to: '/targets?first' } })
  expect(steps[1]?.to).toBe('/results')
})

// Catches: an empty month whose steps all look finished because there is nothing to count.
it('calls nothing ready in a month without sheets, and everything in a closed one', () => {
  expect(homeSteps('planning', NONE, { ...COUNTS, sheets: 0 }).map(({ ready }) => ready)).toEqual([false, false, false, false, false])
  expect(homeSteps('closed', null, COUNTS).every(({ ready }) => ready)).toBe(true)
})
