import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import type { SummaryKey } from '../../../shared/domain/summary/facts.ts'
import { at, auditCount, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

const JULY = '1997-07' as Month
const read = async (key: SummaryKey, month = world.month) => {
  const answer = await world.test.call('summary.get', { month })
  const section = answer.sections.find((each) => each.key === key)
  if (section === undefined) throw new Error(`no ${key}`)
  return { ...section, answer, stale: answer.stale.includes(key), said: section.generated.join('\n') }
}
const type = (number: string, indicator: string, field: 'actual' | 'target', text: string, month = world.month) =>
  world.test.call('figures.save', { month, entries: [{ employeeId: at(world.people, number), indicatorId: at(world.indicators, indicator), field, text }] })

describe('the month summary over a real house', () => {
  // Catches: figures of the paper that differ from the sheets', as counted in the fixture: June 1997 of nine people.
  it('sums the company’s June against its targets', async () => {
    const { answer, said, table } = await read('results')
    expect([answer.closed, answer.sheets, answer.stale]).toEqual([false, 9, []])
    const totals = (await world.test.call('evaluations.list', { month: world.month })).evaluations.flatMap(({ total }) => (total === null ? [] : [Math.round(Number(total) * 100)]))
    const sum = totals.reduce((all, total) => all + total, 0)
    expect(said).toContain(`有总分 ${totals.length} 人，平均 ${(Math.round(sum / totals.length) / 100).toFixed(2)} 分（${(sum / 100).toFixed(2)} ÷ ${totals.length}）`)
    const cents = (field: string) => world.test.db.prepare(`SELECT sum(CAST(round(${field} * 100) AS INTEGER)) FROM ${field === 'actual' ? 'result' : 'target'} WHERE month = ? AND indicator_id = ?`).pluck().get(world.month, at(world.indicators, '销售额')) as number
    const shown = (value: number) => String(value / 100)
    expect(table?.rows.find(([name]) => name === '销售额（元）')?.slice(1, 4)).toEqual(['9 行合计', shown(cents('actual')), shown(cents('target'))])
    expect((await read('next')).said).toBe('1997年7月还没有考核表，目标还没有定。')
  })

  // Catches: a summary that names or ranks people, or a month's paper with somebody's own total on it.
  it('names nobody but those who answer for a plan', async () => {
    await world.test.call('improvements.save', { id: null, month: world.month, employeeIds: [at(world.people, '001')], kind: 'plan', lever: 1, action: '每周拜访两家', expected: '多两单', dueOn: '1997-07-31', indicatorId: at(world.indicators, '订单数'), reason: '' })
    const { answer } = await read('results')
    const names = world.test.db.prepare('SELECT name FROM employee').pluck().all() as string[]
    const text = JSON.stringify(answer.sections)
    expect(names.filter((name) => text.includes(name))).toEqual(['戴南希'])
    expect((await read('decisions')).table?.rows).toEqual([['每周拜访两家', '戴南希', '1997-07-31', '多两单', '订单数']])
  })

  // Catches: an edit that is lost, that freezes the program's own words, or that is not told stale when figures move.
  it('keeps the owner’s words, tells when the figures behind them moved, and goes back', async () => {
    const before = auditCount(world.test)
    await world.test.call('summary.save', { month: world.month, key: 'results', text: '六月做得不错。\n下月再看折扣。' })
    expect(auditCount(world.test)).toBe(before + 1)
    expect(await read('results')).toMatchObject({ edited: '六月做得不错。\n下月再看折扣。', stale: false })
    await type('001', '销售额', 'actual', '1')
    const moved = await read('results')
    expect([moved.edited, moved.stale, (await read('next')).stale]).toEqual(['六月做得不错。\n下月再看折扣。', true, false])
    expect(moved.said).not.toContain('六月做得不错')
    // Saying it again takes the figures as they are now.
    await world.test.call('summary.save', { month: world.month, key: 'results', text: moved.edited })
    expect((await read('results')).stale).toBe(false)
    await world.test.call('summary.save', { month: world.month, key: 'results', text: null })
    expect((await read('results')).edited).toBeNull()
    expect(world.test.db.prepare('SELECT count(*) FROM month_summary').pluck().get()).toBe(0)
  })

  // Catches: the summary called part of the frozen month, so that nobody may write it once the month is closed.
  it('can still be written in a closed month, and says that it is closed', async () => {
    world.test.db.prepare("INSERT INTO period (month, state) VALUES (?, 'closed') ON CONFLICT (month) DO UPDATE SET state = 'closed'").run(world.month)
    const { closed, sections } = await world.test.call('summary.save', { month: world.month, key: 'people', text: '' })
    expect([closed, sections.find(({ key }) => key === 'people')?.edited]).toEqual([true, ''])
  })

  // Catches: the record of the company repeating what an owner wrote, pay figures and all.
  it('leaves the words out of the record', async () => {
    await world.test.call('summary.save', { month: world.month, key: 'next', text: '每人多发 8888 元' })
    expect(world.test.db.prepare('SELECT details FROM audit ORDER BY seq DESC LIMIT 1').pluck().get()).toBe(JSON.stringify({ month: world.month, section: 'next', words: 'owner' }))
  })

  // Catches: a year of imported figures that the first month with sheets calls unknown.
  it('compares with months that have figures but no sheets, and looks ahead to their targets', async () => {
    const [MAY, JUNE_BEFORE] = ['1997-05', '1996-06'] as Month[]
    const cell = { employeeId: at(world.people, '001'), indicatorId: at(world.indicators, '销售额') }
    const put = (month: Month | undefined, target: string | null, actual: string | null) => {
      const key = [month, cell.employeeId, cell.indicatorId]
      if (target !== null) world.test.db.prepare('INSERT INTO target (month, employee_id, indicator_id, target) VALUES (?, ?, ?, ?)').run(...key, target)
      if (actual !== null) world.test.db.prepare("INSERT INTO result (month, employee_id, indicator_id, actual, note) VALUES (?, ?, ?, ?, '')").run(...key, actual)
    }
    put(MAY, '40000', '30000')
    put(JUNE_BEFORE, null, '20000')
    put(JULY, '44000', null)
    const results = await read('results')
    expect(results.table?.rows.find(([name]) => name === '销售额（元）')?.slice(5)).toEqual(['30000', expect.stringMatching(/^[+−][\d.]+ %$/), '20000', expect.stringMatching(/^[+−][\d.]+ %$/)])
    expect(results.said).toContain('上月、去年同月没有考核表，按已录入的结果算。')
    const next = await read('next')
    expect(next.said).toContain('1997年7月还没有考核表，已录入的目标里有目标的效益指标 1 项，1 项不同，见表。')
    expect(next.table?.rows[0]?.slice(0, 2)).toEqual(['销售额（元）', '1 行合计'])
    // A result that is still to come leaves the month unknown rather than smaller.
    world.test.db.prepare('INSERT INTO target (month, employee_id, indicator_id, target) VALUES (?, ?, ?, ?)').run(MAY, at(world.people, '002'), cell.indicatorId, '1000')
    expect((await read('results')).table?.rows.find(([name]) => name === '销售额（元）')?.slice(5, 7)).toEqual(['—', '—'])
  })

  // Catches: next month's figures mixed into this one's, or this month's missing when the next is open already.
  it('looks back from July to June and ahead from June to July', async () => {
    await world.test.call('evaluations.apply', { month: JULY, employeeIds: [...world.people.values()], templateId: world.templateId })
    await type('001', '销售额', 'target', '50000', JULY)
    const next = await read('next')
    expect(next.table?.rows.map((row) => row.slice(0, 4))).toEqual([['销售额（元）', '1 行合计', expect.any(String), '50000']])
    expect(next.said).toContain('1997年7月有目标的效益指标 1 项，1 项不同，见表。另有')
    const july = await read('results', JULY)
    expect(july.said).toContain('没有总分：结果待录 9 人。')
    expect((await read('changes', JULY)).said).toContain('没有两个月都得分齐全')
  })
})
