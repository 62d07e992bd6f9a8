import { describe, expect, it } from 'vitest'
import type { HealthSnapshot } from '../../../shared/domain/health-check/snapshot.ts'
import { NO_FIGURES } from '../../../shared/domain/target/target.ts'
import { codesAfter, findingsAfter, onlyFinding } from './firm-findings.ts'
import { day, month, rowAt, rowsAt, scoredRow, setRows, sheetAt, sheetsOf } from './sound-firm.ts'

const MONTHS = ['2026-09', '2026-10', '2026-11']
/** Person 4's 回款额 in each of the months, at a share of its target. */
const play = (factors: number[], months = MONTHS) => (firm: HealthSnapshot) => months.forEach((of, at) => { const row = rowAt(firm, 4, 1, of); Object.assign(row, scoredRow(row, factors[at] ?? 1)) })

describe('targets over three months', () => {
  it('finds one missed three months running, with the figures in the unit people read', () => {
    const finding = onlyFinding('target-never-met', play([0.9, 0.99, 0.95]))
    expect(finding.evidence).toEqual(['李一「回款额」到2026年11月的三个月：9 万元（目标 10 万元）、9.9 万元（目标 10 万元）、9.5 万元（目标 10 万元）'])
    expect(codesAfter(play([0.9, 1, 0.95]))).toEqual([])
  })

  it('says nothing of 接近型, which may be missed from either side', () => {
    expect(codesAfter((firm) => { play([0.9, 0.9, 0.9])(firm); setRows(rowsAt(firm, 1), { rule: { kind: 'nearness' } }) })).toEqual([])
  })

  it('reads lower-is-better the other way round', () => {
    const slow = (factor: number) => (firm: HealthSnapshot) => MONTHS.forEach((of) => { rowAt(firm, 2, 13, of).actual = String(100000 * factor) })
    expect(codesAfter(slow(1.1))).toEqual(['target-never-met'])
    expect(codesAfter(slow(0.9))).toEqual([])
  })

  it('ends with last month while this month has no score, and wants three months on end', () => {
    const open = (firm: HealthSnapshot) => { setRows(rowsAt(firm, 1, '2026-11'), { state: 'exempt', exempt: 'no-business', score: null }) }
    expect(codesAfter((firm) => { open(firm); play([0.9, 0.9, 0.9], ['2026-08', '2026-09', '2026-10'])(firm) })).toEqual(['target-never-met'])
    expect(codesAfter((firm) => { play([0.9, 0.9, 0.9])(firm); Object.assign(rowAt(firm, 4, 1, '2026-10'), { state: 'exempt', score: null }) })).toEqual([])
  })

  it('calls a row by its newest name', () => {
    expect(onlyFinding('target-never-met', (firm) => { play([0.9, 0.9, 0.9])(firm); rowAt(firm, 4, 1, '2026-11').name = '实收回款' }).evidence[0]).toMatch(/^李一「实收回款」/)
  })

  it('finds one at the cap three months running, not one just met', () => {
    expect(onlyFinding('target-always-passed', play([1.2, 1.2, 1.2]))).toMatchObject({ severity: 'note', count: 1 })
    expect(codesAfter(play([1.2, 1.19, 1.2]))).toEqual([])
  })

  it('does not call a cap of 100 % far passed', () => {
    expect(codesAfter((firm) => { play([1, 1, 1])(firm); MONTHS.forEach((of) => { rowAt(firm, 4, 1, of).rule = { kind: 'ratio', cap: '1', floorRatio: '0.6', lowerVariant: '2-A/T' } }) })).toEqual([])
  })
})

describe('targets of the month', () => {
  const without = (today: string) => (firm: HealthSnapshot) => { firm.today = day(today); Object.assign(rowAt(firm, 4, 1, '2026-11'), { figures: NO_FIGURES, actual: null, state: 'missing', score: null }) }
  const past = (employee: number, actual: string) => (firm: HealthSnapshot) => { for (const of of ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']) rowAt(firm, employee, 1, of).actual = actual }

  it('finds the same target for people whose past differs by half and more', () => {
    const unequal = (actual: string) => codesAfter((firm) => { for (const id of [4, 5, 6, 7, 8, 9]) past(id, id === 4 ? actual : '90000')(firm) })
    expect(unequal('135000')).toContain('same-target-unequal-history')
    expect(unequal('134999')).not.toContain('same-target-unequal-history')
  })

  it('lets the same rate for everybody pass, different targets, and a past of two months', () => {
    const both = (more: (firm: HealthSnapshot) => void) => codesAfter((firm) => { past(4, '300000')(firm); more(firm) })
    expect(both(() => {})).toContain('same-target-unequal-history')
    expect(both((firm) => setRows(rowsAt(firm, 1), { unit: '%' }))).not.toContain('same-target-unequal-history')
    expect(both((firm) => { rowAt(firm, 4, 1, '2026-11').figures = { ...NO_FIGURES, target: '200000' } })).not.toContain('same-target-unequal-history')
    expect(both((firm) => { firm.sheets = firm.sheets.filter((sheet) => sheet.employeeId !== 4 || sheet.month >= '2026-09') })).not.toContain('same-target-unequal-history')
  })

  it('leaves exempt months out of the past', () => {
    expect(codesAfter((firm) => { for (const of of ['2026-06', '2026-07']) Object.assign(rowAt(firm, 4, 1, of), { actual: '900000', exempt: 'other', state: 'exempt', score: null }) })).toEqual([])
  })

  it('finds missing targets from the fourth of the month on', () => {
    expect(findingsAfter(without('2026-11-04')).find(({ code }) => code === 'targets-missing')?.evidence).toEqual(['李一：「回款额」没有目标值'])
    expect(codesAfter(without('2026-11-03'))).not.toContain('targets-missing')
  })

  it('does not also call the result of such a row late', () => {
    expect(codesAfter(without('2026-12-10'))).toEqual(['targets-missing'])
  })

  it('asks no target of rules that read none, nor of an exempt row', () => {
    expect(codesAfter((firm) => setRows(rowsAt(firm, 2), { figures: NO_FIGURES, rule: { kind: 'binary', meetsTarget: false } }))).toEqual([])
    expect(codesAfter((firm) => setRows(rowsAt(firm, 2, '2026-11'), { figures: NO_FIGURES, exempt: 'no-business', state: 'exempt', score: null }))).toEqual([])
  })

  it('wants all three anchors of 插值法', () => {
    const anchors = (stretch: string | null) => (firm: HealthSnapshot) => setRows(rowsAt(firm, 2), { rule: { kind: 'interpolation', points: ['60', '100', '120'] }, figures: { floor: '1', target: '100000', stretch, base: null } })
    expect(codesAfter(anchors(null))).toEqual(['targets-missing'])
    expect(codesAfter(anchors('200000'))).toEqual([])
  })

  it('finds a ratio on a percentage whose target is below 5', () => {
    const small = (target: string, unit: string) => codesAfter((firm) => { for (const sheet of sheetsOf(firm, '业务员', '2026-11')) for (const row of sheet.rows) if (row.indicatorId === 2) Object.assign(row, { unit, displayUnit: unit, actual: target, figures: { ...NO_FIGURES, target } }) })
    expect(small('4.99', '%')).toEqual(['ratio-near-zero-target'])
    expect(small('5', '%')).toEqual([])
    expect(small('2', '分')).toEqual([])
  })
})

describe('results', () => {
  const missing = (firm: HealthSnapshot) => { Object.assign(rowAt(firm, 4, 3, '2026-11'), { actual: null, state: 'missing', score: null }); Object.assign(sheetAt(firm, 4, '2026-11'), { state: 'incomplete', total: null, grade: null }) }

  it('finds results missing once the month is over, not on its last day', () => {
    expect(onlyFinding('results-late', missing).evidence).toEqual(['2026年11月 李一：「拜访量」没有结果'])
    expect(codesAfter((firm) => { missing(firm); firm.today = day('2026-11-30') })).not.toContain('results-late')
  })

  it('does not call a row late that waits for last month\'s base and not for its result', () => {
    expect(codesAfter((firm) => { missing(firm); Object.assign(rowAt(firm, 4, 3, '2026-11'), { actual: '3', rule: { kind: 'growth', basePoints: '6', perPercent: '1', partSteps: 'floor', base: 'last-month' } }) })).toEqual([])
  })

  it('reads no month after the one looked at', () => {
    expect(codesAfter((firm) => { missing(firm); firm.month = month('2026-10') })).not.toContain('results-late')
  })

  it('finds a row exempt four months running, not three', () => {
    const exempt = (months: string[], kind: 'no-business' | 'quarterly') => (firm: HealthSnapshot) => { for (const of of months) setRows([rowAt(firm, 4, 3, of)], { exempt: kind, state: 'exempt', score: null }) }
    const four = ['2026-08', '2026-09', '2026-10', '2026-11']
    expect(onlyFinding('exempt-too-long', exempt(four, 'no-business')).evidence).toEqual(['李一「拜访量」连续 4 个月免考'])
    expect(codesAfter(exempt(four.slice(1), 'no-business'))).toEqual([])
    expect(codesAfter(exempt(four, 'quarterly'))).toEqual([])
    expect(codesAfter(exempt(['2026-06', '2026-08', '2026-09', '2026-11'], 'no-business'))).toEqual([])
  })
})

describe('improvement', () => {
  it('finds people of last month without the improvement step, but not who has left since', () => {
    const without = (firm: HealthSnapshot) => { firm.improvements = firm.improvements.filter(({ employeeId }) => employeeId !== 9) }
    expect(onlyFinding('improvement-missing', without).evidence).toEqual(['周三 2026年10月没有改进计划，也没有写“不需要”的理由'])
    expect(codesAfter((firm) => { without(firm); const last = firm.people.at(-1); if (last) last.leftOn = day('2026-10-31') })).toEqual([])
  })

  it('takes a reason why none is needed for the step, and does not call such reasons copied plans', () => {
    expect(codesAfter((firm) => { firm.improvements = firm.improvements.map((one) => ({ ...one, kind: 'none-needed', action: '', reason: '达标' })) })).toEqual([])
  })

  it('finds one text for at least four fifths of the plans', () => {
    const same = (count: number, of = 5) => (firm: HealthSnapshot) => { firm.improvements.forEach((one, at) => { if (at >= of) Object.assign(one, { kind: 'none-needed', reason: '达标' }); else if (at < count) one.action = ' 加强学习 ' }) }
    expect(onlyFinding('improvement-same-text', same(4)).evidence).toEqual(['2026年10月 5 条计划里有 4 条都是“加强学习”'])
    expect(codesAfter(same(3))).toEqual([])
    expect(codesAfter(same(2, 2))).toEqual([])
  })

  it('looks at this month once it has plans', () => {
    expect(codesAfter((firm) => { for (const one of firm.improvements.slice(0, 3)) firm.improvements.push({ ...one, month: month('2026-11'), action: '加强学习' }) })).toEqual(['improvement-same-text'])
  })
})
