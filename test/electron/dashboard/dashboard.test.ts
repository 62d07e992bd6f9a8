import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Input, Output } from '../../../shared/api/contract.ts'
import type { TestHouse } from '../../helpers/house.ts'
import { employee, indicator, openImproving } from '../improvements/improve-house.ts'

// Nothing here writes: one company serves all.
let house: TestHouse
beforeAll(async () => { house = await openImproving() })
afterAll(() => house.close())

const JUNE = '1997-06'
const get = (change: Partial<Input<'dashboard.get'>> = {}): Promise<Output<'dashboard.get'>> => house.call('dashboard.get', { month: JUNE, scope: { kind: 'company' }, trendId: null, gapId: null, ...change })
const ofScope = async (name: string) => {
  const { departments } = await house.call('employees.list', {})
  return { kind: 'department' as const, departmentId: departments.find((each) => each.name === name)?.id ?? 0 }
}
/** Sums of June's 销售额 as SQLite adds whole 分. */
const cents = (what: 'target' | 'actual', department = ''): number => house.db.prepare(`
  SELECT sum(round(CAST(f.${what} AS REAL) * 100)) FROM ${what === 'target' ? 'target' : 'result'} f JOIN evaluation e ON e.month = f.month AND e.employee_id = f.employee_id
  WHERE f.month = '1997-06' AND f.indicator_id = ? AND (? = '' OR e.department = ?)`).pluck().get(indicator(house, '销售额'), department, department) as number

describe('the company', () => {
  test('shows everybody with the total of their sheet, ordered by department and name', async () => {
    const { people, sheets } = await get()
    const { evaluations } = await house.call('evaluations.list', { month: JUNE })
    expect(sheets).toBe(9)
    expect(people?.lines.map(({ evaluationId, total, grade }) => [evaluationId, total, grade]).toSorted((a, b) => Number(a[0]) - Number(b[0])))
      .toEqual(evaluations.map(({ id, total, grade }) => [id, total, grade]).toSorted((a, b) => Number(a[0]) - Number(b[0])))
    const totals = people?.lines.map(({ total }) => Number(total)) ?? []
    expect(totals).not.toEqual(totals.toSorted((a, b) => b - a))
    expect(people?.sentence).toContain('9 人都有总分')
  })

  // Catches: a gap that does not add up, or that is cut by something else than the department on the sheet.
  test('shares the gap out to its departments, to the last 分', async () => {
    const { gap } = await get()
    const said = (text: string | undefined) => Math.round(Number(text) * 100)
    expect(gap?.name).toBe('销售额')
    expect(said(gap?.steps[0]?.value)).toBe(cents('target'))
    expect(said(gap?.steps.at(-1)?.value)).toBe(cents('actual'))
    const parts = gap?.steps.filter(({ kind }) => kind === 'part') ?? []
    expect(parts.length).toBeGreaterThan(1)
    for (const { name, value, departmentId } of parts) {
      expect(said(value)).toBe(cents('actual', name) - cents('target', name))
      expect(house.db.prepare('SELECT name FROM department WHERE id = ?').pluck().get(departmentId)).toBe(name)
    }
  })

  // Catches: months beyond the twelve, a month out of order, and another indicator's figures.
  test('draws the chosen indicator over twelve months', async () => {
    const { trend, indicators } = await get({ trendId: indicator(house, '平均发货天数') })
    expect(trend?.points.map(({ month }) => month).slice(-3)).toEqual(['1997-04', '1997-05', JUNE])
    expect(trend?.points).toHaveLength(12)
    expect(trend?.name).toBe('平均发货天数')
    const days = (house.db.prepare("SELECT actual FROM result WHERE month = '1997-06' AND indicator_id = ?").pluck().all(indicator(house, '平均发货天数')) as string[]).map(Number)
    expect(Number(trend?.points.at(-1)?.actual)).toBeCloseTo(days.reduce((a, b) => a + b, 0) / days.length, 2)
    expect(indicators.map(({ name, summable }) => [name, summable])).toEqual([['销售额', true], ['平均发货天数', false]])
    // The first one stands in for one that is on no sheet.
    expect((await get({ trendId: 1 })).trend?.name).toBe('销售额')
  })

  test('counts grades of every month and lays the dimensions beside those of three months before', async () => {
    const { grades, radar, departments } = await get()
    const graded = new Map(house.db.prepare('SELECT month, count(grade) AS people FROM evaluation GROUP BY month').all().map((each) => Object.values(each as object) as [string, number]))
    expect(grades.months.map(({ people }) => people)).toEqual(grades.months.map(({ month }) => graded.get(month) ?? 0))
    expect(grades.months.map(({ people }) => people > 0)).toEqual([false, false, false, false, false, false, true, true, true, true, true, true])
    for (const { people, counts } of grades.months) expect(counts.reduce((a, b) => a + b, 0)).toBe(people)
    const shares = house.db.prepare(`SELECT e.month, round(100 * sum(CAST(r.score AS REAL)) / sum(CAST(coalesce(r.effective_weight, r.weight) AS REAL)), 2) AS percent FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id
      WHERE e.month IN ('1997-03', '1997-06') AND r.dimension = 'benefit' AND r.score IS NOT NULL GROUP BY e.month`).all() as { month: string; percent: number }[]
    const benefit = radar.axes.find(({ dimension }) => dimension === 'benefit')
    expect([Number(benefit?.before), Number(benefit?.now)]).toEqual(shares.map(({ percent }) => percent))
    expect(departments?.lines.reduce((sum, { people }) => sum + people, 0)).toBe(9)
  })
})

describe('a department and a person', () => {
  // Catches: another department's people in the picture.
  test('show only their own', async () => {
    const [one] = (await get()).departments?.lines ?? []
    const scope = await ofScope(one?.department ?? '')
    const { people, departments, gap, scopeName, sheets } = await get({ scope })
    expect([scopeName, sheets, departments]).toEqual([one?.department, one?.people, null])
    expect(new Set(people?.lines.map(({ department }) => department))).toEqual(new Set([one?.department]))
    expect(gap?.by).toBe('person')
    const own = gap?.steps.filter(({ kind }) => kind === 'part') ?? []
    expect(own.map(({ evaluationId }) => evaluationId).toSorted()).toEqual(people?.lines.map(({ evaluationId }) => evaluationId).toSorted())
    expect(Math.round(Number(gap?.steps.at(-1)?.value) * 100)).toBe(cents('actual', one?.department))
  })

  test('of a person there is neither a list of people nor a gap to share out', async () => {
    const { people, departments, gap, trend, scopeName } = await get({ scope: { kind: 'person', employeeId: employee(house, '001') } })
    expect([people, departments, gap]).toEqual([null, null, null])
    expect(trend?.points.at(-1)?.rows).toBe(1)
    expect(scopeName).toBe(house.db.prepare("SELECT name FROM employee WHERE number = '001'").pluck().get())
    expect((await house.refuse('dashboard.get', { month: JUNE, scope: { kind: 'person', employeeId: 9999 }, trendId: null, gapId: null })).code).toBe('not-found')
  })

  // Catches: an answer full of zeros for a month nobody has begun.
  test('an empty month says that there is nothing', async () => {
    const { sheets, trend, gap, people, radar } = await get({ month: '1999-01' })
    expect([sheets, trend, gap, people?.sentence, radar.sentence]).toEqual([0, null, null, '本月还没有考核表。', '本月还没有得分，画不出四维。'])
  })
})

test('a picture goes to a file under a name a disk can take', async () => {
  const { place } = await house.call('dashboard.picture', { name: '走势 10/6', pngBase64: Buffer.from('png').toString('base64') })
  const [saved] = house.ports.saved
  expect(saved).toMatchObject({ name: place, kind: 'png' })
  expect(saved?.name).not.toContain('/')
  expect(Buffer.from(saved?.bytes ?? []).toString()).toBe('png')
})
