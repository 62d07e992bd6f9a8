import { describe, expect, it } from 'vitest'
import type { EmployeeId, EvaluationId, Month } from '../../../shared/domain/brand.ts'
import { departmentLines, departmentsSentence } from '../../../shared/domain/dashboard/departments.ts'
import { gradeCodes, gradeMonths, gradesSentence } from '../../../shared/domain/dashboard/grades.ts'
import { inOrder, peopleSentence, type PersonLine } from '../../../shared/domain/dashboard/people.ts'
import { radarAxes, radarSentence } from '../../../shared/domain/dashboard/radar.ts'
import { MONTH, row } from './rows.ts'

const LIMITS = { redBelow: '0.8', amberBelow: '1' }
const person = (id: number, name: string, department: string, total: string | null): PersonLine => ({ employeeId: id as EmployeeId, evaluationId: id as EvaluationId, name, department, total, grade: total === null ? null : 'B' })

describe('people', () => {
  const people = [person(1, '赵六', '销售部', '97.50'), person(2, '李四', '行政部', '61'), person(3, '陈七', '销售部', '91.10'), person(4, '王五', '行政部', null)]
  // Catches: a list that comes out as a ranking by score.
  it('stand by name or by department, never by total', () => {
    expect(inOrder(people, 'name').map(({ name }) => name)).toEqual(['陈七', '李四', '王五', '赵六'])
    expect(inOrder(people, 'department').map(({ name }) => name)).toEqual(['陈七', '赵六', '李四', '王五'])
  })
  // Catches: counting a missing total as zero. (97.50 + 61 + 91.10) ÷ 3 = 83.20
  it('are averaged over those who have a total', () => {
    expect(peopleSentence(people)).toBe('4 人里 3 人有总分，平均 83.20 分，最低 61.00 分，最高 97.50 分。')
    expect(peopleSentence(people.slice(0, 2))).toBe('2 人都有总分，平均 79.25 分。')
    expect(peopleSentence([person(4, '王五', '', null)])).toBe('1 人都还没有总分。')
    expect(peopleSentence([])).toBe('本月还没有考核表。')
  })
})

describe('departments', () => {
  // Catches: a mean of percentages instead of points ÷ points. (9.50 + 40) ÷ (10 + 50) = 82.50 %, not (95 + 80) ÷ 2.
  it('reach points out of points', () => {
    const lines = departmentLines([row(), row({ employeeId: 2, weight: '50', score: '40.00' }), row({ employeeId: 3, department: '行政部', weight: '20', score: '20.00' }), row({ employeeId: 3, department: '行政部', score: null })], LIMITS)
    expect(lines).toMatchObject([{ department: '销售部', percent: '82.50', points: '49.50', weight: '60.00', people: 2, light: 'amber' }, { department: '行政部', percent: '100.00', missing: 1, light: 'green' }])
    expect(departmentsSentence(lines)).toBe('2 个部门，得分率最高的是行政部 100.00 %，最低的是销售部 82.50 %，相差 17.50 个百分点。')
  })
  // Catches: comparing one department with itself, and claiming anything without scores.
  it('are compared only with each other', () => {
    expect(departmentsSentence(departmentLines([row()], LIMITS))).toBe('销售部得分率 95.00 %：应得 10.00 分，实得 9.50 分。')
    expect(departmentsSentence(departmentLines([row({ score: null })], LIMITS))).toBe('还没有得分，看不出部门之间的差别。')
    expect(departmentsSentence(departmentLines([row(), row({ department: '', employeeId: 2 })], LIMITS))).toBe('2 个部门的得分率都是 95.00 %。')
  })
})

describe('the four dimensions', () => {
  const earlier = '2026-07' as Month
  const rows = [row(), row({ dimension: 'efficiency', score: '7' }), row({ month: earlier, score: '9' }), row({ month: earlier, dimension: 'efficiency', score: '8.5' }), row({ dimension: 'utility', exempt: true, score: null })]
  // Catches: a dimension without scored rows drawn at zero.
  it('are empty where nothing was scored, and compared where both months are known', () => {
    const axes = radarAxes(rows, MONTH, earlier)
    expect(axes.map(({ dimension, now, before, change }) => [dimension, now, before, change])).toEqual([
      ['benefit', '95.00', '90.00', '+5.00'], ['utility', null, null, ''], ['efficiency', '70.00', '85.00', '−15.00'], ['capability', null, null, ''],
    ])
    expect(radarSentence(axes, earlier)).toBe('得分率最低的是效率 70.00 %，最高的是效益 95.00 %；效用、能力没有得分的指标；和2026年7月比，变化最大的是效率，−15.00 个百分点。')
  })
  it('say nothing about an earlier month that has no scores', () => {
    expect(radarSentence(radarAxes(rows.filter(({ month }) => month === MONTH), MONTH, earlier), earlier)).not.toContain('2026年7月')
    expect(radarSentence(radarAxes([], MONTH, earlier), earlier)).toBe('本月还没有得分，画不出四维。')
  })
})

describe('grades over the months', () => {
  const graded = (month: string, ...grades: (string | null)[]) => grades.map((grade, at) => ({ month: month as Month, employeeId: at as EmployeeId, grade }))
  const people = [...graded('2026-09', 'A', 'B', 'E'), ...graded('2026-10', 'A', 'A', 'B')]
  const codes = gradeCodes(people, ['S', 'A', 'B'])
  // Catches: people of a grade that no longer exists dropped from the months that had it.
  it('keep grades the settings have forgotten', () => {
    expect(codes).toEqual(['S', 'A', 'B', 'E'])
    const months = gradeMonths(people, ['2026-09', '2026-10'] as Month[], codes)
    expect(months.map(({ people: n, counts }) => [n, counts])).toEqual([[3, [0, 1, 1, 1]], [3, [0, 2, 1, 0]]])
    expect(gradesSentence(months, codes)).toBe('2026年10月 3 人有等级：A 2 人、B 1 人；和上月比 A +1、E −1。')
  })
  // Catches: people who are not evaluated yet told as fallen out of their grades.
  it('are compared only when everybody has one', () => {
    const months = gradeMonths([...people, ...graded('2026-10', null)], ['2026-09', '2026-10'] as Month[], codes)
    expect(gradesSentence(months, codes)).toBe('2026年10月 3 人有等级：A 2 人、B 1 人；1 人没有等级。')
  })
  it('are not compared with a month without grades', () => {
    expect(gradesSentence(gradeMonths(people.slice(3), ['2026-09', '2026-10'] as Month[], codes), codes)).toBe('2026年10月 3 人有等级：A 2 人、B 1 人。')
    expect(gradesSentence(gradeMonths([], ['2026-10'] as Month[], codes), codes)).toBe('这 12 个月还没有等级。')
  })
})
