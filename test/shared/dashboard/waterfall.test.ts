import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, Exact } from '../../../shared/domain/decimal/decimal.ts'
import type { DashboardRow } from '../../../shared/domain/dashboard/row.ts'
import { waterfallOf } from '../../../shared/domain/dashboard/waterfall.ts'
import { row } from './rows.ts'

const byDepartment = ({ department }: DashboardRow) => ({ key: department, name: department })

describe('contribution to the gap', () => {
  // Catches: a row without its result counted as nothing reached. 60 − 1.5 + 0.5 = 59 万元
  it('goes from the target over each department to what was reached', () => {
    const fall = waterfallOf([row(), row({ department: '渠道部', employeeId: 2, actual: '305000' }), row({ department: '渠道部', employeeId: 3, actual: null })], byDepartment)
    expect(fall?.steps.map(({ kind, name, value, from, to, bad }) => [kind, name, value, from, to, bad])).toEqual([
      ['target', '目标', '60', '0', '60', false], ['part', '销售部', '-1.5', '60', '58.5', true], ['part', '渠道部', '0.5', '58.5', '59', false], ['actual', '实际', '59', '0', '59', true],
    ])
    expect(fall?.sentence).toBe('销售额目标 60 万元，实际 59 万元，少 1 万元；少得最多的是销售部（1.5 万元）；多得最多的是渠道部（0.5 万元）；还有 1 行没有结果或目标，没有算进来。')
  })

  // Catches: parts of a mean added up, and costs above target shown as good.
  it('is drawn only for figures that add up; more is bad where lower is better', () => {
    expect(waterfallOf([row({ unit: '%', displayUnit: '%', name: '毛利率' })], byDepartment)).toBeNull()
    expect(waterfallOf([row({ scope: 'team' }), row({ scope: 'team', employeeId: 2 })], byDepartment)).toBeNull()
    expect(waterfallOf([row({ actual: null })], byDepartment)).toBeNull()
    expect(waterfallOf([row({ direction: 'lower', name: '费用', actual: '310000' })], byDepartment)?.steps[1]).toMatchObject({ value: '1', bad: true })
  })

  const figure = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((cents) => new Exact(cents.toString()).div(100).toFixed())
  const rows = fc.array(fc.record({ department: fc.integer({ min: 1, max: 30 }), actual: fc.option(figure, { nil: null }), target: fc.option(figure, { nil: null }) }), { minLength: 1, maxLength: 80 })

  // Catches: rounding a bar, dropping one, or joining "others" wrongly: the bars must lead from target to actual to the last digit.
  it('adds up exactly, whatever the figures and however many departments there are', () => {
    fc.assert(fc.property(rows, (drawn) => {
      const all = drawn.map((each, at) => row({ employeeId: at + 1, department: `部门${each.department}`, actual: each.actual, target: each.target }))
      const fall = waterfallOf(all, byDepartment)
      const paired = drawn.filter(({ actual, target }) => actual !== null && target !== null)
      if (fall === null) return paired.length === 0
      const sum = (texts: readonly (string | null)[]) => texts.reduce((so, text) => so.plus(exact(text ?? '0')), new Exact(0))
      const [target, ...others] = fall.steps
      const [actual, parts] = [others.at(-1), others.slice(0, -1)]
      expect(exact(target?.value ?? '').times(10_000).eq(sum(paired.map((each) => each.target)))).toBe(true)
      expect(exact(actual?.value ?? '').times(10_000).eq(sum(paired.map((each) => each.actual)))).toBe(true)
      expect(sum([target?.value ?? '', ...parts.map(({ value }) => value)]).eq(exact(actual?.value ?? ''))).toBe(true)
      for (const [at, { from, to, value }] of parts.entries()) {
        expect(from).toBe(at === 0 ? target?.to : parts[at - 1]?.to)
        expect(exact(from).plus(exact(value)).eq(exact(to))).toBe(true)
      }
      expect(parts.length).toBeLessThanOrEqual(12)
      return true
    }), { numRuns: 200 })
  })
})
