import { expect, test } from 'vitest'
import { contract, type MethodName } from '../../../shared/api/contract.ts'
import { openTestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'
import { addObjective } from './okr-rows.ts'

const OWNED = ['cycle', 'process', 'improvements', 'fit', 'principles', 'health', 'wizard']
const step = { id: null, month: '2026-11', employeeIds: [1], kind: 'plan', lever: null, action: '拜访', expected: '', dueOn: null, indicatorId: null, reason: '' }
const WRITES: [MethodName, unknown][] = [
  ['process.save', { objectiveId: 1, month: '2026-11', mark: 3, note: '' }],
  ['improvements.save', step],
  ['improvements.save', { ...step, id: 1, action: '多拜访' }],
  ['improvements.save', { ...step, kind: 'none-needed', reason: '都好' }],
  ['improvements.close', { id: 1, state: 'done', on: '2026-11-20', note: '做完了' }],
  ['improvements.reopen', { id: 1 }],
  ['improvements.remove', { id: 1 }],
  ['fit.answer', { quarter: '2026-Q4', employeeId: 1, answers: [0, 1, 2, 0, 1, 2] }],
  ['principles.save', { enforced: true, organisationShare: '10', valueShare: '10' }],
]
const LOOKS: [MethodName, unknown][] = [
  ['cycle.month', { month: '2026-11' }], ['cycle.quarter', { quarter: '2026-Q4' }], ['process.list', { month: '2026-11' }], ['improvements.list', { month: '2026-11' }], ['improvements.effects', { month: '2026-11' }], ['improvements.start', { source: 'row', month: '2026-11', employeeId: 1, indicatorId: 20 }],
  ['fit.list', { quarter: '2026-Q4' }], ['principles.get', {}], ['health.check', { month: '2026-11' }],
  ['wizard.get', { key: 'a' }], ['wizard.save', { key: 'a', page: 0, draft: {} }], ['wizard.clear', { key: 'a' }],
]

// Catches: a write of the cycle that the record misses or tells twice, even one that changes nothing.
test('every write of the cycle leaves exactly one entry under its own name; looking and drafts leave none', async () => {
  const owned = (Object.keys(contract) as MethodName[]).filter((name) => OWNED.includes(name.split('.')[0] ?? ''))
  expect(new Set([...WRITES, ...LOOKS].map(([method]) => method))).toEqual(new Set(owned))
  expect(new Set(WRITES.map(([method]) => method))).toEqual(new Set(owned.filter((name) => contract[name].kind === 'write')))
  const house = openTestHouse()
  try {
    await house.call('employees.save', person({ number: '1' }))
    addObjective(house.db, { quarter: '2026-Q4' })
    const entries = () => house.db.prepare('SELECT method FROM audit ORDER BY seq').pluck().all() as string[]
    for (const [method, input] of [...WRITES, ...LOOKS]) {
      const before = entries()
      await house.call(method, input as never)
      expect(entries(), method).toEqual(contract[method].kind === 'write' ? [...before, method] : before)
    }
  } finally {
    house.close()
  }
})
