import { describe, expect, it } from 'vitest'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import type { HealthKeyResult, HealthSnapshot } from '../../../shared/domain/health-check/snapshot.ts'
import { codesAfter, findingsAfter, onlyFinding } from './firm-findings.ts'
import { day, found, objective, person, rowsAt, setRows } from './sound-firm.ts'

const keyResult = (more: Partial<HealthKeyResult>) => (firm: HealthSnapshot) => { Object.assign(found(found(firm.objectives[0]).keyResults[0]), more) }

describe('KPI under OKR', () => {
  it('counts 8 项 KPI、0 个 O where there are no objectives, and does not also blame the company level', () => {
    const findings = findingsAfter((firm) => { firm.objectives = [] })
    expect(findings.map(({ code }) => code)).toEqual(['only-kpi', 'orphan-kpi'])
    expect(findings[0]).toMatchObject({ severity: 'red', to: '/okr', evidence: ['2026年第4季度：8 项 KPI、0 个 O'] })
  })

  it('finds objectives of departments and people without one of the company', () => {
    expect(onlyFinding('no-company-objective', (firm) => { found(firm.objectives[0]).level = 'department' }).evidence).toEqual(['2026年第4季度有 1 个目标，没有一个是公司的'])
  })

  it('finds a row that serves no objective, or one of another quarter', () => {
    expect(onlyFinding('orphan-kpi', (firm) => setRows(rowsAt(firm, 3), { objectiveId: null }))).toMatchObject({ principle: 1, severity: 'amber', count: 1 })
    expect(onlyFinding('orphan-kpi', (firm) => setRows(rowsAt(firm, 3), { objectiveId: 99 as ObjectiveId })).evidence[0]).toContain('「拜访量」指向的目标不在本季度')
  })

  it('grows red once the owner enforces the principles', () => {
    expect(onlyFinding('orphan-kpi', (firm) => { firm.principles.enforced = true; setRows(rowsAt(firm, 3), { objectiveId: null }) }).severity).toBe('red')
  })
})

describe('objectives of the quarter', () => {
  it('finds an objective without key results', () => {
    expect(onlyFinding('objective-without-key-results', (firm) => { firm.objectives.push(objective(2, { keyResults: [] })) }).evidence).toEqual(['目标「目标2」'])
  })

  it('finds a key result silent for 31 days, not for 30', () => {
    expect(onlyFinding('stale-check-in', keyResult({ lastOn: day('2026-11-09') })).evidence).toEqual(['「关键结果1」上次打卡 2026-11-09，已过 31 天'])
    expect(codesAfter(keyResult({ lastOn: day('2026-11-10') }))).toEqual([])
  })

  it('counts from the first day of the quarter where nobody has checked in, and never past its end', () => {
    const never = (today: string) => (firm: HealthSnapshot) => { keyResult({ lastOn: null })(firm); firm.today = day(today) }
    expect(codesAfter(never('2026-11-01'))).toContain('stale-check-in')
    expect(codesAfter(never('2026-10-31'))).not.toContain('stale-check-in')
    expect(codesAfter((firm) => { keyResult({ lastOn: day('2026-09-01') })(firm); firm.today = day('2026-10-20') })).not.toContain('stale-check-in')
    expect(codesAfter((firm) => { keyResult({ lastOn: day('2026-12-05') })(firm); firm.today = day('2027-03-01') })).not.toContain('stale-check-in')
  })

  it('finds a fall of confidence by 2, not by 1', () => {
    expect(onlyFinding('confidence-fell', keyResult({ previousConfidence: 8, confidence: 6 })).evidence).toEqual(['「关键结果1」信心从 8 降到 6'])
    expect(codesAfter(keyResult({ previousConfidence: 7, confidence: 6 }))).toEqual([])
  })

  it('finds an objective that nobody answers for, or somebody who has left', () => {
    expect(onlyFinding('nobody-responsible', (firm) => { found(firm.objectives[0]).ownerId = null }).evidence).toEqual(['目标「目标1」没有写负责人'])
    expect(codesAfter((firm) => { Object.assign(found(firm.objectives[0]), { ownerId: null, employeeId: person(4) }) })).toEqual([])
    const gone = findingsAfter((firm) => { found(firm.objectives[0]).ownerId = person(9); found(firm.people[8]).leftOn = day('2026-10-31') })
    expect(gone).toMatchObject([{ code: 'nobody-responsible', evidence: ['目标「目标1」的负责人周三已不在职'] }])
  })
})
