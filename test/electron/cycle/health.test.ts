import { afterEach, beforeEach, expect, test } from 'vitest'
import { HEALTH_CHECKS } from '../../../shared/domain/health-check/check-health.ts'
import { at, openNorthwind, type Northwind } from '../evaluations/northwind.ts'
import { openTestHouse } from '../../helpers/house.ts'
import { addCheckIn, addKeyResult, addObjective } from './okr-rows.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

const check = () => world.test.call('health.check', { month: world.month })
const found = async () => new Map((await check()).findings.map((finding) => [finding.code, finding]))

// Catches: an empty program called sick, or called healthy on twenty counts nobody looked at.
test('an empty house has nothing to check yet', async () => {
  const empty = openTestHouse()
  try {
    const { findings, checked, passed } = await empty.call('health.check', { month: '2026-11' })
    expect(findings).toEqual([])
    expect(passed).toBe(checked)
    expect(checked).toBeLessThan(HEALTH_CHECKS.length / 2)
  } finally {
    empty.close()
  }
})

test('finds from the stored data what is wrong, with figures, reason, source and place, gravest first', async () => {
  const { findings, checked, passed } = await check()
  expect(checked - passed).toBe(findings.length)
  expect(findings[0]).toMatchObject({ code: 'only-kpi', severity: 'red', evidence: ['1997年第2季度：6 项 KPI、0 个 O'], to: '/okr', count: 1 })
  for (const finding of findings) {
    expect(finding.evidence.length, finding.code).toBeGreaterThan(0)
    expect([finding.title, finding.why, finding.source].every((text) => /[一-龥]{3}/.test(text)), finding.code).toBe(true)
    expect(finding.to, finding.code).toMatch(/^\//)
  }
  expect(findings.map(({ severity }) => severity)).toEqual(findings.map(({ severity }) => severity).toSorted((a, b) => ['red', 'amber', 'note'].indexOf(a) - ['red', 'amber', 'note'].indexOf(b)))
})

test('what is mended is found no more', async () => {
  const { test: house, people } = world
  const before = await found()
  expect([...before.keys()]).toEqual(expect.arrayContaining(['only-kpi', 'only-benefit', 'duty-missing', 'organisation-share-low', 'fit-not-asked']))
  expect(before.get('fit-not-asked')?.count).toBe(8)
  const objective = addObjective(house.db, { ownerId: at(people, '002') })
  addCheckIn(house.db, addKeyResult(house.db, objective), '1997-06-20', 5)
  house.db.prepare("UPDATE evaluation_row SET objective_id = ?, duty = '维护客户'").run(objective)
  house.db.prepare("UPDATE evaluation_row SET scope = 'team', dimension = 'efficiency' WHERE indicator_id = ?").run(at(world.indicators, '平均发货天数'))
  for (const [number, employeeId] of people) if (number !== '006') await house.call('fit.answer', { quarter: '1997-Q2', employeeId, answers: [1, 1, 1, 1, 1, 1] })
  const after = await found()
  for (const code of ['only-kpi', 'only-benefit', 'duty-missing', 'organisation-share-low', 'orphan-kpi']) expect(after.has(code), code).toBe(false)
  expect(after.get('fit-not-asked')).toMatchObject({ count: 1, evidence: ['1997年第2季度：苏迈克，由上级布史蒂回答'] })
})

test('enforcing the principles turns their findings red', async () => {
  expect((await found()).get('organisation-share-low')).toMatchObject({ severity: 'amber', principle: 1 })
  await world.test.call('principles.save', { enforced: true, organisationShare: '10', valueShare: '10' })
  expect((await found()).get('organisation-share-low')).toMatchObject({ severity: 'red', principle: 1 })
})

test('a result that stands on no sheet is named with its person', async () => {
  const [spare] = (await world.test.call('indicators.list', {})).indicators
  world.test.db.prepare("INSERT INTO result (employee_id, indicator_id, month, actual, note) VALUES (?, ?, ?, '3', '')").run(at(world.people, '006'), spare?.id, world.month)
  expect((await found()).get('measured-unweighted')?.evidence).toEqual([`「${spare?.name}」：苏迈克有结果，表上没有这一行`])
})
