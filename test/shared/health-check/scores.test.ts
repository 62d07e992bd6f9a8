import { describe, expect, it } from 'vitest'
import type { HealthSnapshot } from '../../../shared/domain/health-check/snapshot.ts'
import { codesAfter, findingsAfter, onlyFinding } from './firm-findings.ts'
import { found, month, person, rowsAt, scoredRow, setRows, sheetAt } from './sound-firm.ts'

describe('principle 1: people and company', () => {
  /** The company's row in November at a share of its target; personal rows stay at 105 %, 台账质量 at `ledger` of 10. */
  const company = (factor: number, ledger = '8.00') => (firm: HealthSnapshot) => {
    for (const row of rowsAt(firm, 4, '2026-11')) Object.assign(row, scoredRow(row, factor))
    for (const row of rowsAt(firm, 5, '2026-11')) row.score = ledger
  }

  it('finds personal rows green while the company is red', () => {
    const finding = onlyFinding('green-while-company-red', company(0.79, '10.00'))
    expect(finding).toMatchObject({ severity: 'red', count: 1 })
    expect(finding.evidence[0]).toMatch(/「公司回款」得 15\.8 分（共 20 分），个人的 28 行里 28 行是绿/)
  })

  it('takes four fifths for green, and 80 % of the weight for not red', () => {
    const green = (notGreen: number) => codesAfter((firm) => { company(0.79, '10.00')(firm); setRows(rowsAt(firm, 2, '2026-11').concat(rowsAt(firm, 3, '2026-11')).slice(0, notGreen), { score: '10.00' }) })
    expect(green(5)).toEqual(['green-while-company-red'])
    expect(green(6)).toEqual([])
    expect(codesAfter(company(0.8, '10.00'))).toEqual([])
  })

  it('does not count rows of weight 0 as green', () => {
    // 17 of 22 are green; six that are comment only would make it 23 of 28.
    expect(codesAfter((firm) => { company(0.79)(firm); setRows(rowsAt(firm, 5, '2026-11'), { weight: '0', effectiveWeight: '0', score: '0' }); setRows(rowsAt(firm, 2, '2026-11').slice(0, 5), { score: '10.00' }) })).toEqual([])
  })

  it('finds more than half S and A while the company misses its 效益', () => {
    const best = (ids: number[], factor: number) => (firm: HealthSnapshot) => { company(factor)(firm); for (const id of ids) Object.assign(sheetAt(firm, id, '2026-11'), { grade: 'A' }) }
    expect(onlyFinding('green-while-company-red', best([3, 5], 0.9)).evidence[0]).toContain('8 人里 5 人是 S 或 A')
    expect(codesAfter(best([3], 0.9))).toEqual([])
    expect(codesAfter(best([], 0.9))).toEqual([])
    expect(codesAfter(best([3, 5], 1))).toEqual([])
    expect(codesAfter((firm) => { best([3, 5], 0.9)(firm); setRows(rowsAt(firm, 4), { scope: 'team' }) })).toEqual([])
    expect(codesAfter((firm) => { best([3, 5], 0.9)(firm); setRows(rowsAt(firm, 4), { dimension: 'utility' }) })).toEqual([])
  })
})

describe('principles 1 to 3', () => {
  it('finds a share of shared rows below the limit, not at it', () => {
    const share = (weight: string) => (firm: HealthSnapshot) => { setRows(rowsAt(firm, 4), { weight }); setRows(rowsAt(firm, 2), { weight: String(40 - Number(weight)) }) }
    expect(onlyFinding('organisation-share-low', share('9.99')).evidence[0]).toContain('团队与公司的指标占 9.99 %，不到 10 %')
    expect(codesAfter(share('10'))).toEqual([])
    expect(onlyFinding('organisation-share-low', (firm) => { firm.principles.enforced = true; share('9')(firm) })).toMatchObject({ principle: 1, severity: 'red' })
  })

  it('finds a row that names no duty, but asks none of a row that is comment only', () => {
    expect(onlyFinding('duty-missing', (firm) => setRows(rowsAt(firm, 5), { duty: '  ' }))).toMatchObject({ principle: 2, count: 1 })
    expect(codesAfter((firm) => setRows(rowsAt(firm, 5), { duty: '', objectiveId: null, weight: '0' }))).toEqual([])
  })

  it('finds values above their cap, not at it', () => {
    expect(onlyFinding('value-share-high', (firm) => { setRows(rowsAt(firm, 5), { kind: 'value', weight: '10.01' }); setRows(rowsAt(firm, 2), { weight: '19.99' }) }).evidence[0]).toContain('价值观指标占 10.01 %，超过 10 %')
    expect(codesAfter((firm) => setRows(rowsAt(firm, 5), { kind: 'value' }))).toEqual([])
  })

  it('finds the owner confirming more than a fifth of other managers\' sheets in three months', () => {
    // 24 sheets in three months: 4 are less than a fifth, 5 are more.
    const standIn = (count: number) => (firm: HealthSnapshot) => { firm.sheets.filter((sheet) => sheet.month >= '2026-09').slice(0, count).forEach((sheet) => { sheet.confirmedAs = 'owner-stand-in' }) }
    expect(onlyFinding('owner-stands-in', standIn(5))).toMatchObject({ principle: 3 })
    expect(codesAfter(standIn(4))).toEqual([])
    expect(codesAfter((firm) => { firm.sheets = firm.sheets.filter((sheet) => sheet.month < '2026-09' || sheet.employeeId < 6 && sheet.month === '2026-11'); found(firm.sheets.at(-1)).confirmedAs = 'owner-stand-in' })).not.toContain('owner-stands-in')
    // Sheets of people without a manager are the owner's own and dilute nothing: 4 of 18.
    expect(codesAfter((firm) => {
      firm.sheets.forEach((sheet) => { if (sheet.managerId === 1) Object.assign(sheet, { confirmedAs: 'owner', managerId: null }) })
      firm.sheets.filter((sheet) => sheet.month >= '2026-09' && sheet.managerId !== null).slice(0, 4).forEach((sheet) => { sheet.confirmedAs = 'owner-stand-in' })
    })).toEqual(['owner-stands-in'])
    expect(codesAfter((firm) => { firm.sheets.forEach((sheet) => { Object.assign(sheet, { confirmedAs: 'owner', managerId: null, managerName: '' }) }) })).not.toContain('owner-stands-in')
  })
})

describe('spread of scores', () => {
  it('finds everybody in one grade, from five people on', () => {
    const same = (people: number) => (firm: HealthSnapshot) => { firm.sheets = firm.sheets.filter((sheet) => sheet.month !== '2026-11' || sheet.employeeId < 2 + people); firm.sheets.forEach((sheet) => { if (sheet.month === '2026-11') sheet.grade = 'B' }) }
    expect(onlyFinding('no-spread', same(8)).evidence).toEqual(['2026年11月 8 人全是 B'])
    expect(codesAfter(same(5))).toContain('no-spread')
    expect(codesAfter(same(4))).not.toContain('no-spread')
    expect(codesAfter((firm) => { same(8)(firm); found(firm.sheets.at(-1)).grade = 'C' })).toEqual([])
  })

  it('finds the last grade never used in six months and thirty sheets', () => {
    const lift = (firm: HealthSnapshot) => { sheetAt(firm, 6, '2026-07').grade = 'C' }
    expect(onlyFinding('bottom-grade-unused', lift).evidence).toEqual(['7 个月 56 张表，没有一张是 D'])
    expect(codesAfter((firm) => { lift(firm); firm.sheets = firm.sheets.filter(({ employeeId }) => employeeId > 5) })).not.toContain('bottom-grade-unused')
    const since = (of: string) => codesAfter((firm) => { lift(firm); firm.sheets = firm.sheets.filter((sheet) => sheet.month >= of) })
    expect(since('2026-06')).toContain('bottom-grade-unused')
    expect(since('2026-07')).not.toContain('bottom-grade-unused')
  })

  it('finds a mean that moved by more than 5 points', () => {
    const drift = (by: number) => (firm: HealthSnapshot) => { firm.sheets.forEach((sheet) => { if (sheet.month >= '2026-09') sheet.total = (Number(sheet.total) + by).toFixed(2) }) }
    // 2026-07 has one low sheet of 55 instead of 66, which is 11 / 24 of a point.
    expect(onlyFinding('mean-drift', drift(4.55)).evidence[0]).toMatch(/^到2026年11月的三个月平均 \d\d\.\d\d 分，之前三个月 \d\d\.\d\d 分，高了 5\.01 分$/)
    expect(codesAfter(drift(4.54))).toEqual([])
    expect(onlyFinding('mean-drift', drift(-6)).evidence[0]).toContain('低了')
  })

  it('finds a team scored 10 points above the others, without a word on whose fault', () => {
    const raise = (by: number) => (firm: HealthSnapshot) => { firm.sheets.forEach((sheet) => { if (sheet.managerId === 2) sheet.total = (Number(sheet.total) + by).toFixed(2) }) }
    // Team 2 averages 78.00; the five others 80.40.
    expect(onlyFinding('uneven-leniency', raise(12.4)).evidence).toEqual(['钱主管的团队 3 人平均 90.40 分，其他团队 5 人平均 80.40 分，相差 10.00 分'])
    expect(codesAfter(raise(12.39))).toEqual([])
  })

  it('does not compare teams of two', () => {
    expect(codesAfter((firm) => { firm.sheets = firm.sheets.filter(({ employeeId }) => employeeId !== 6); firm.sheets.forEach((sheet) => { if (sheet.managerId === 2) sheet.total = '120.00' }) })).not.toContain('uneven-leniency')
  })

  it('finds a judged row that is always full, one miss clears it', () => {
    const full = (firm: HealthSnapshot) => setRows(rowsAt(firm, 5), { score: '10.00' })
    expect(onlyFinding('judgement-always-full', full).evidence).toEqual(['「台账质量」近三个月打了 18 次，次次满分'])
    expect(codesAfter((firm) => { full(firm); found(rowsAt(firm, 5, '2026-10')[0]).score = '9.99' })).toEqual([])
    expect(codesAfter((firm) => setRows(rowsAt(firm, 5), { weight: '0', effectiveWeight: '0', score: '0' }))).toEqual([])
  })
})

describe('adjustments', () => {
  it('finds three sheets over the limit in three months, not two, and not at the limit', () => {
    const give = (points: string, ids: number[]) => (firm: HealthSnapshot) => { for (const id of ids) sheetAt(firm, id, '2026-11').adjustments = [points] }
    expect(onlyFinding('adjustments-over-limit', give('10.5', [4, 5, 6])).evidence[0]).toBe('李一 2026-11 加减分合计 10.5，上限 ±10')
    expect(codesAfter(give('10.5', [4, 5]))).toEqual([])
    expect(codesAfter(give('10', [4, 5, 6]))).toEqual([])
  })

  it('finds more than three penalties for each reward', () => {
    // Person 4 is rewarded once in each of the three months.
    const punish = (times: number) => (firm: HealthSnapshot) => { sheetAt(firm, 5, '2026-11').adjustments = Array.from({ length: times }, () => '-0.5') }
    expect(onlyFinding('only-penalties', punish(10)).evidence).toEqual(['近三个月扣分 10 次，加分 3 次'])
    expect(codesAfter(punish(9))).toEqual([])
    const only = (times: number) => codesAfter((firm) => { firm.sheets.forEach((sheet) => { sheet.adjustments = [] }); punish(times)(firm) })
    expect(only(3)).toEqual(['only-penalties'])
    expect(only(2)).toEqual([])
  })
})

describe('which months the scores are read from', () => {
  it('reads no month after the one looked at', () => {
    expect(codesAfter((firm) => { firm.month = month('2026-10'); firm.sheets.forEach((sheet) => { if (sheet.month === '2026-11') sheet.grade = 'B' }) })).not.toContain('no-spread')
  })

  it('reads the newest month with totals while this one has none', () => {
    const findings = findingsAfter((firm) => {
      firm.sheets.forEach((sheet) => { if (sheet.month === '2026-11') { sheet.total = null; sheet.grade = null } else if (sheet.month === '2026-10') sheet.grade = 'B' })
      firm.fitAnswered.push(person(1))
    })
    expect(findings.find(({ code }) => code === 'no-spread')?.evidence).toEqual(['2026年10月 8 人全是 B'])
  })
})
