import { describe, expect, it } from 'vitest'
import { finding as contract } from '../../../shared/api/cycle.ts'
import { checkHealth, HEALTH_CHECKS } from '../../../shared/domain/health-check/check-health.ts'
import { codesAfter, findingsAfter } from './firm-findings.ts'
import { rowsAt, setRows, sheetsOf, soundFirm } from './sound-firm.ts'

describe('体检 as a whole', () => {
  it('says nothing about a firm where nothing is wrong, and has judged every check', () => {
    expect(checkHealth(soundFirm())).toEqual({ findings: [], checked: HEALTH_CHECKS.length, passed: HEALTH_CHECKS.length })
  })

  it('has no code twice, or one finding would hide another on the page', () => {
    expect(HEALTH_CHECKS.length).toBeGreaterThanOrEqual(28)
    expect(new Set(HEALTH_CHECKS.map(({ code }) => code)).size).toBe(HEALTH_CHECKS.length)
  })

  it('judges nothing in an empty company instead of praising it', () => {
    const empty = { ...soundFirm(), people: [], positions: [], templates: [], sheets: [], objectives: [], improvements: [], fitAnswered: [], interviews: null, decisions: null }
    expect(checkHealth(empty)).toEqual({ findings: [], checked: 1, passed: 1 })
  })

  it('answers in the shape of the contract, gravest first', () => {
    const findings = findingsAfter((firm) => {
      firm.objectives = []
      setRows(rowsAt(firm, 5), { duty: '' })
      setRows(rowsAt(firm, 1), { rule: { kind: 'bands', award: 'points', bands: [] } })
      for (const sheet of sheetsOf(firm, '业务员')) sheet.rows.splice(1)
    })
    for (const finding of findings) expect(contract.parse(finding)).toEqual(finding)
    const order = ['red', 'amber', 'note']
    const ranks = findings.map(({ severity }) => order.indexOf(severity))
    expect(ranks).toEqual(ranks.toSorted())
    expect(findings.map(({ code }) => code)).toContain('rule-faulty')
    expect(new Set(ranks).size).toBeGreaterThan(1)
  })

  it('counts as checked only what had enough to judge by', () => {
    const sound = checkHealth(soundFirm())
    const firm = soundFirm()
    firm.sheets.forEach((sheet) => { sheet.adjustments = [] })
    firm.improvements = firm.improvements.map((one, at) => ({ ...one, kind: at < 2 ? 'plan' : 'none-needed' }))
    // Neither penalties against rewards, nor two plans against each other.
    expect(checkHealth(firm)).toEqual({ findings: [], checked: sound.checked - 2, passed: sound.passed - 2 })
  })

  it('shows five examples and then how many there are', () => {
    const finding = findingsAfter((firm) => { firm.fitAnswered = [] }).find(({ code }) => code === 'fit-not-asked')
    expect(finding?.count).toBe(8)
    expect(finding?.evidence).toHaveLength(6)
    expect(finding?.evidence.at(-1)).toBe('等 8 个')
    const five = findingsAfter((firm) => { firm.fitAnswered = firm.fitAnswered.slice(0, 4) }).find(({ code }) => code === 'fit-not-asked')
    expect(five?.evidence).toHaveLength(5)
  })

  it('speaks of the system: no words that blame a person', () => {
    const said = HEALTH_CHECKS.map(({ title, why }) => title + why).join('')
    expect(said).not.toMatch(/懒|不负责任|失职|作弊|无能|偏心/)
  })

  it('does not mind the order that the service reads things in', () => {
    const shuffled = codesAfter((firm) => { firm.sheets.reverse(); firm.people.reverse(); firm.objectives = [] })
    expect(shuffled).toEqual(codesAfter((firm) => { firm.objectives = [] }))
  })
})
