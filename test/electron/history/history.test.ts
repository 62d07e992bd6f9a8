import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import { at, entriesOf, openNorthwind, sitDown, type Northwind } from '../evaluations/northwind.ts'

const JULY = '1997-07' as Month
let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

const who = () => at(world.people, '001')
/** July with June's figures but for the sales of 001. */
async function july(sales: string): Promise<void> {
  await world.test.call('evaluations.apply', { month: JULY, employeeIds: [...world.people.values()], templateId: world.templateId })
  const entries = entriesOf(world).map((entry) => (entry.employeeId === who() && entry.indicatorId === at(world.indicators, '销售额') && entry.field === 'actual' ? { ...entry, text: sales } : entry))
  await world.test.call('figures.save', { month: JULY, entries })
}

describe('the history of a row', () => {
  it('gives target, result and score of each month, and counts months met in a sentence', async () => {
    const before = await world.test.call('history.row', { employeeId: who(), indicatorId: at(world.indicators, '销售额'), month: world.month, months: 6 })
    expect(before.points).toMatchObject([{ month: world.month, part: 1, state: 'scored', weight: '40', ruleKind: 'ratio', ruleName: '比率法', changed: false }])
    await july('1')
    const { points, sentence } = await world.test.call('history.row', { employeeId: who(), indicatorId: at(world.indicators, '销售额'), month: JULY, months: 6 })
    expect(points.map(({ month, light, target }) => [month, light, target])).toEqual([[world.month, points[0]?.light, before.points[0]?.target], [JULY, 'red', before.points[0]?.target]])
    expect(sentence).toBe(points[0]?.light === 'green' ? '近 6 个月里 2 个月有得分，其中有 1 个月达标。' : '近 6 个月里 2 个月有得分，其中没有一个月达标。')
  })
  it('keeps months whose sheet lost the row, and leaves out what lies past the window', async () => {
    // Catches: figures of a month without a sheet dropped, and a window a month too long.
    const put = (month: string) => world.test.db.prepare('INSERT INTO result (month, employee_id, indicator_id, part, actual, note) VALUES (?, ?, ?, 1, ?, ?) ON CONFLICT DO NOTHING').run(month, who(), at(world.indicators, '销售额'), '7', '')
    for (const month of ['1996-12', '1997-01', '1997-05']) put(month)
    const { points } = await world.test.call('history.row', { employeeId: who(), indicatorId: at(world.indicators, '销售额'), month: world.month, months: 6 })
    expect(points.map(({ month, state }) => [month, state])).toEqual([['1997-01', null], ['1997-05', null], ['1997-06', 'scored']])
  })
  it('marks a month whose target was changed after it was agreed', async () => {
    world.test.db.prepare("INSERT INTO target_change (month, employee_id, indicator_id, part, field, was, became, on_day, reason, by_name) VALUES (?, ?, ?, 1, 'target', '1', '2', '1997-06-10', '客户停业', '老板')").run(world.month, who(), at(world.indicators, '销售额'))
    const { points } = await world.test.call('history.row', { employeeId: who(), indicatorId: at(world.indicators, '销售额'), month: world.month, months: 12 })
    expect(points.map(({ changed }) => changed)).toEqual([true])
  })
})

describe('the person', () => {
  it('shows months newest first, a matrix, adjustments and vetoes, and nothing about pay', async () => {
    await july('1')
    const id = at(world.sheets, '001')
    await world.test.call('evaluations.adjust', { id, adjustmentId: null, points: '2', reason: '客户表扬', on: '1997-06-20', evidence: '信' })
    await world.test.call('evaluations.veto', { id, veto: { kind: 'leak', reason: '报价外泄', on: '1997-06-21' } })
    await sitDown(world, 'owner')
    await world.test.call('evaluations.confirm', { id })
    const found = await world.test.call('history.person', { employeeId: who(), month: JULY })
    expect(found.months.map(({ month, total, grade }) => [month, total, grade])).toEqual([[JULY, expect.any(String), expect.any(String)], [world.month, '102.49', 'D']])
    expect(found.months[1]?.sheets).toMatchObject([{ id, confirmedBy: '老板', adjustment: '2.00', part: 1 }])
    expect(found.matrix.months).toEqual([world.month, JULY])
    expect(found.matrix.rows.map(({ name, cells }) => [name, cells.length])).toEqual(['销售额', '订单数', '新客户数', '平均发货天数', '平均折扣率', '逾期发货数'].map((name) => [name, 2]))
    expect(found.matrix.rows[0]?.cells[1]).toMatchObject({ month: JULY, state: 'scored', light: 'red' })
    expect([found.adjustments, found.vetoes]).toMatchObject([[{ points: '2', reason: '客户表扬', calibration: false }], [{ month: world.month, kind: 'leak' }]])
    expect(JSON.stringify(found)).not.toMatch(/base|coefficient|fen|answers/i)
  })
  it('of somebody without a sheet is a person, not an error; of nobody it is refused', async () => {
    await world.test.call('employees.save', { id: null, number: 'N1', name: '新人', department: '', position: '', managerId: null, joinedOn: null, leftOn: null, baseFen: 300_000 })
    const { employees } = await world.test.call('employees.list', {})
    const id = employees.find(({ number }) => number === 'N1')?.id
    if (id === undefined) throw new Error('nobody')
    expect(await world.test.call('history.person', { employeeId: id, month: world.month })).toMatchObject({ person: { name: '新人' }, months: [], matrix: { months: [], rows: [] } })
    expect((await world.test.refuse('history.person', { employeeId: 9999, month: world.month })).code).toBe('not-found')
  })
  it('takes the total of a month of two parts from both, and leads to each', async () => {
    // Catches: the last part's total shown as the month's.
    const id = at(world.sheets, '001')
    world.test.db.prepare("UPDATE evaluation SET from_day = '1997-06-01', to_day = '1997-06-10', whole = ? WHERE id = ?").run(JSON.stringify({ total: '88.00', grade: 'A', coefficient: '1.2', sentence: '' }), id)
    world.test.db.exec(`
      INSERT INTO evaluation (month, employee_id, part, from_day, to_day, whole, number, name, department, position, manager_name, template_name, sheet, adjustment, total, grade, sentence, row_count, missing)
      SELECT month, employee_id, 2, '1997-06-11', '1997-06-30', whole, number, name, department, position, manager_name, template_name, 'scored', '0', '81.76', 'B', '', 0, 0 FROM evaluation WHERE id = ${id}`)
    const { months } = await world.test.call('history.person', { employeeId: who(), month: world.month })
    expect(months).toMatchObject([{ total: '88.00', grade: 'A', sheets: [{ part: 1, total: '100.49' }, { part: 2, total: '81.76' }] }])
  })
})

describe('an indicator of a month in parts', () => {
  // Part 1, 15 days: 销售额 to the target of half a month, 40.00 of 40. Part 2, 15 days: half of that, 20.00. The month (40 × 15 + 20 × 15) ÷ 30 = 30.00 → 75.0 %, red below 80 %.
  async function split() {
    const { employees } = await world.test.call('employees.list', {})
    const him = employees.find(({ number }) => number === '006')
    const [employeeId, indicatorId] = [him?.id ?? 0, at(world.indicators, '销售额')]
    await world.test.call('employees.change', { employeeId, on: '1997-06-16', department: him?.department ?? '', position: him?.position ?? '', managerId: at(world.people, '002'), note: '' })
    const type = (part: number, field: 'floor' | 'target' | 'actual', text: string) => ({ employeeId, indicatorId, part, field, text })
    await world.test.call('figures.save', { month: world.month, entries: [1, 2].flatMap((part) => [type(part, 'floor', ''), type(part, 'target', '4000')]).concat(type(1, 'actual', '2000')) })
    return { employeeId, indicatorId, ends: (text: string) => world.test.call('figures.save', { month: world.month, entries: [type(2, 'actual', text)] }) }
  }
  const salesOf = async (employeeId: number) => (await world.test.call('history.person', { employeeId, month: world.month })).matrix.rows.find(({ name }) => name === '销售额')?.cells

  it('stands in the matrix and the trend as the month, with its parts inside', async () => {
    const { employeeId, indicatorId, ends } = await split()
    // Catches: a month shown as its last part, and one that is still open shown as done.
    expect(await salesOf(employeeId)).toMatchObject([{ month: world.month, state: 'missing', percent: null, parts: [{ percent: '100.0', light: 'green' }, { state: 'missing' }] }])
    await ends('1000')
    expect(await salesOf(employeeId)).toMatchObject([{
      state: 'scored', percent: '75.0', light: 'red',
      parts: [{ from: '1997-06-01', to: '1997-06-15', percent: '100.0', light: 'green' }, { from: '1997-06-16', to: '1997-06-30', percent: '50.0', light: 'red' }],
    }])
    const { sentence } = await world.test.call('history.row', { employeeId, indicatorId, month: world.month, months: 6 })
    expect(sentence).toBe('近 6 个月里 1 个月有得分，其中没有一个月达标。')
  })
  it('of whole months has no parts', async () => {
    expect((await salesOf(at(world.people, '001')))?.[0]?.parts).toEqual([])
  })
})

describe('two months compared', () => {
  it('says which row moved the total, and the differences add up to it', async () => {
    await july('1')
    const found = await world.test.call('history.compare', { employeeId: who(), left: world.month, right: JULY })
    const sales = found.rows.find(({ name }) => name === '销售额')
    // Nothing but sales changed: it explains the whole difference.
    expect(found.difference).toBe(sales?.difference)
    expect(found.sentence).toBe(`总分 100.49 → ${found.right.total ?? ''}（−${(found.difference ?? '').slice(1)}）：销售额 −${(found.difference ?? '').slice(1)}。`)
    expect(found.remainder).toEqual({ name: '总分上下限', difference: '0.00' })
    expect(found.left.evaluationIds).toEqual([at(world.sheets, '001')])
  })
  it('of a month without a sheet says so and names nothing as lost', async () => {
    const found = await world.test.call('history.compare', { employeeId: who(), left: '1997-05', right: world.month })
    expect([found.difference, found.sentence]).toEqual([null, '1997年5月还没有总分，只能逐行看。'])
  })
})
