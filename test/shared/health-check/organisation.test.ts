import { describe, expect, it } from 'vitest'
import type { Day } from '../../../shared/domain/brand.ts'
import { checkHealth } from '../../../shared/domain/health-check/check-health.ts'
import type { HealthSnapshot } from '../../../shared/domain/health-check/snapshot.ts'
import { codesAfter, onlyFinding } from './firm-findings.ts'
import { day, found, human, month, person, soundFirm } from './sound-firm.ts'

const hire = (firm: HealthSnapshot, ids: number[], manager: (id: number) => number | null) => {
  for (const id of ids) { firm.people.push(human(id, `新人${id}`, '业务员', manager(id))); firm.fitAnswered.push(person(id)) }
}
const upTo = (count: number) => Array.from({ length: count }, (_, at) => 100 + at)

describe('people and managers', () => {
  it('finds people without a manager, but not the one at the top', () => {
    expect(onlyFinding('without-manager', (firm) => hire(firm, [20], () => null))).toMatchObject({ principle: 3, to: '/team', evidence: ['新人20没有写直接上级'] })
    expect(onlyFinding('without-manager', (firm) => { hire(firm, [20], () => null); firm.people.reverse() }).evidence).toEqual(['新人20没有写直接上级'])
  })

  it('finds people whose manager has left', () => {
    const findings = codesAfter((firm) => { found(firm.people[2]).leftOn = day('2026-10-31') })
    expect(findings).toEqual(['without-manager'])
  })

  it('finds eleven direct reports, not ten, and counts nobody who has left', () => {
    // 钱主管 leads three already.
    expect(onlyFinding('span-too-wide', (firm) => hire(firm, upTo(8), () => 2)).evidence).toEqual(['钱主管直接带 11 人'])
    expect(codesAfter((firm) => hire(firm, upTo(7), () => 2))).toEqual([])
    const eleventh = (dates: { joinedOn?: Day; leftOn?: Day }) => codesAfter((firm) => { hire(firm, upTo(8), () => 2); Object.assign(found(firm.people.at(-1)), dates) })
    expect(eleventh({ leftOn: day('2026-10-31') })).toEqual([])
    expect(eleventh({ leftOn: day('2026-11-01') })).toEqual(['span-too-wide'])
    expect(eleventh({ joinedOn: day('2026-11-30') })).toEqual(['span-too-wide'])
    expect(eleventh({ joinedOn: day('2026-12-01') })).toEqual([])
  })

  it('finds a fifth layer, not a fourth', () => {
    // 赵总 → 钱主管 → 李一 are three.
    expect(onlyFinding('layers-too-deep', (firm) => hire(firm, [20, 21], (id) => (id === 20 ? 4 : 20))).evidence).toEqual(['5 层：赵总 → 钱主管 → 李一 → 新人20 → 新人21'])
    expect(codesAfter((firm) => hire(firm, [20], () => 4))).not.toContain('layers-too-deep')
  })

  it('comes to an end on a loop of managers', () => {
    const firm = soundFirm()
    hire(firm, [20, 21], (id) => (id === 20 ? 21 : 20))
    expect(checkHealth(firm).checked).toBeGreaterThan(0)
  })

  it('finds who has not been asked about fit this quarter, without the answers of others', () => {
    const finding = onlyFinding('fit-not-asked', (firm) => { firm.fitAnswered = firm.fitAnswered.filter((id) => id !== 4) })
    expect(finding.evidence).toEqual(['2026年第4季度：李一，由上级钱主管回答'])
    expect(codesAfter((firm) => { firm.fitAnswered = firm.fitAnswered.filter((id) => id !== 1) })).toEqual([])
  })
})

describe('talks and decisions', () => {
  it('finds confirmed sheets of last month without a talk', () => {
    expect(onlyFinding('no-interview', (firm) => { firm.interviews = (firm.interviews ?? []).filter(({ employeeId }) => employeeId !== 4) }).evidence).toEqual(['李一 2026年10月没有面谈记录'])
    expect(codesAfter((firm) => { firm.interviews = (firm.interviews ?? []).map((one) => ({ ...one, month: month('2026-09') })) })).toEqual(['no-interview'])
  })

  it('asks for no talk about a sheet that nobody has confirmed', () => {
    expect(codesAfter((firm) => { firm.interviews = []; firm.sheets.forEach((sheet) => { if (sheet.month === '2026-10') Object.assign(sheet, { confirmedAs: null, confirmedAt: null }) }) })).toEqual([])
  })

  it('finds a decision past its day, not on it', () => {
    const due = (on: string) => (firm: HealthSnapshot) => { firm.decisions = [{ title: '换供应商', dueOn: day(on) }] }
    expect(onlyFinding('decisions-overdue', due('2026-12-09')).evidence).toEqual(['「换供应商」应于 2026-12-09 办完'])
    expect(codesAfter(due('2026-12-10'))).toEqual([])
  })

  it('does not judge what the program does not keep yet', () => {
    const whole = checkHealth(soundFirm())
    const without = checkHealth({ ...soundFirm(), interviews: null, decisions: null })
    expect(without).toEqual({ findings: [], checked: whole.checked - 2, passed: whole.passed - 2 })
  })
})
