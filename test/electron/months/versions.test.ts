import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthRecord } from '../../../electron/services/months/take-snapshot.ts'
import { canonicalJson } from '../../../shared/domain/period/canonical.ts'
import type { MonthRecord, MonthSnapshot } from '../../../shared/domain/period/snapshot.ts'
import { closeMonth } from '../../helpers/closable.ts'
import { at, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

type Edit =
  | { kind: 'comment'; who: string; said: string }
  | { kind: 'adjust'; who: string; points: string; said: string }
  | { kind: 'figure'; who: string; actual: number }
  | { kind: 'rename'; who: string; said: string }
  | { kind: 'company'; said: string }

const who = fc.constantFrom('001', '003', '004', '006', '007')
const said = fc.string({ unit: fc.constantFrom('好', '甲', 'ü', '"', '\\', '\n', '𠮷', '<', '&', ' ', 'A', '9'), minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '')
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('comment' as const), who, said }),
  fc.record({ kind: fc.constant('adjust' as const), who, points: fc.integer({ min: -300, max: 300 }).map((hundredths) => (hundredths / 100).toFixed(2)), said }),
  fc.record({ kind: fc.constant('figure' as const), who, actual: fc.integer({ min: 0, max: 10_000_000 }) }),
  fc.record({ kind: fc.constant('rename' as const), who, said }),
  fc.record({ kind: fc.constant('company' as const), said }),
)

async function apply({ test: house, month, sheets, people, indicators }: Northwind, done: Edit): Promise<void> {
  if (done.kind === 'company') return void await house.call('company.save', { name: done.said })
  const [id, employeeId] = [at(sheets, done.who), at(people, done.who)]
  if (done.kind === 'rename') {
    const person = (await house.call('employees.list', {})).employees.find((each) => each.id === employeeId)
    if (person === undefined) throw new Error('nobody')
    const { number, department, position, managerId, joinedOn, leftOn, baseFen } = person
    return void await house.call('employees.save', { id: employeeId, number, name: done.said, department, position, managerId, joinedOn, leftOn, baseFen })
  }
  if ((await house.call('evaluations.get', { id })).confirmedAt !== null) await house.call('evaluations.withdraw', { id, reason: '更正' })
  if (done.kind === 'comment') await house.call('evaluations.comment', { id, self: done.said, manager: null })
  if (done.kind === 'adjust') await house.call('evaluations.adjust', { id, adjustmentId: null, points: done.points, reason: done.said, on: `${month}-15`, evidence: done.said })
  if (done.kind === 'figure') await house.call('figures.save', { month, entries: [{ employeeId, indicatorId: at(indicators, '销售额'), field: 'actual', text: String(done.actual) }] })
}

const withoutSurroundings = ({ format: _format, surroundings: _surroundings, ...record }: MonthSnapshot): MonthRecord => record

// Catches: for any edits between closings, a version that a later one, a rename or a restart changes by a single byte.
test('whatever is edited between closings, each version reads back byte for byte, and the closed tables still say the same', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }), fc.array(edit, { maxLength: 2 }).map((all) => all.filter(({ kind }) => kind === 'rename' || kind === 'company')), async (rounds, afterwards) => {
    const world = await openNorthwind()
    const { test: house, month } = world
    const text = (version: number) => house.db.prepare('SELECT snapshot FROM month_version WHERE month = ? AND version = ?').pluck().get(month, version) as string
    const kept: string[] = []
    try {
      for (const [round, edits] of rounds.entries()) {
        if (round > 0) await house.call('months.reopen', { month, reason: `第 ${round} 次更正` })
        for (const one of edits) await apply(world, one)
        expect(await closeMonth(house, month)).toBe(round + 1)
        kept.push(text(round + 1))
      }
      for (const one of afterwards) await apply(world, one)
      house.restart()
      for (const [at_, was] of kept.entries()) {
        expect(text(at_ + 1)).toBe(was)
        expect(canonicalJson(JSON.parse(was))).toBe(was)
        expect(await house.call('months.verify', { month, version: at_ + 1 })).toMatchObject({ same: true, computed: createHash('sha256').update(was).digest('hex') })
      }
      const last = JSON.parse(kept.at(-1) ?? '') as MonthSnapshot
      expect(canonicalJson(monthRecord(house.db, month))).toBe(canonicalJson(withoutSurroundings(last)))
    } finally {
      house.close()
    }
  }), { numRuns: 6 })
}, 240_000)
