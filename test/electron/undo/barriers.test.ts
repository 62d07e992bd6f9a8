import { afterAll, beforeAll, expect, test } from 'vitest'
import { ruleOf } from '../../../electron/services/undo/step-rules.ts'
import { contract } from '../../../shared/api/contract.ts'
import { closeMonth } from '../../helpers/closable.ts'
import { wholeDatabase } from '../../helpers/whole-database.ts'
import { furnishedHouses, type FurnishedHouses } from '../../faults/furnished-house.ts'

let houses: FurnishedHouses
beforeAll(async () => { houses = await furnishedHouses() })
afterAll(() => houses.remove())

const [MONTH, CONFIRMED] = ['2026-10', 53] as const

// Catches: an undo that reaches into a month that has been closed since, or into one that was opened again.
test('closing and reopening let go of everything before them', async () => {
  const house = houses.open()
  try {
    await house.call('company.save', { name: '一' })
    const old = (await house.call('undo.state', {})).next
    await closeMonth(house, MONTH)
    expect(await house.call('undo.state', {})).toEqual({ next: null, redo: null, depth: 0 })
    const closed = wholeDatabase(house.db)
    expect(await house.refuse('undo.last', { id: old?.id ?? 0 })).toMatchObject({ code: 'undo-stale' })
    expect(wholeDatabase(house.db)).toEqual(closed)
    await house.call('company.save', { name: '二' })
    await house.call('undo.last', { id: (await house.call('undo.state', {})).next?.id ?? 0 })
    await house.call('months.reopen', { month: MONTH, reason: '漏了一单' })
    expect(await house.call('undo.state', {})).toEqual({ next: null, redo: null, depth: 0 })
  } finally {
    house.close()
  }
}, 60_000)

// Catches: somebody else taking back a confirmation, its withdrawal or an answer that was given in a person's own name.
test('what is said in a person’s name is taken back and made again by that person only', async () => {
  const house = houses.open()
  try {
    await house.call('evaluations.withdraw', { id: CONFIRMED, reason: '看错了' })
    await house.call('operator.choose', { kind: 'hr' })
    const { next } = await house.call('undo.state', {})
    expect(next).toMatchObject({ mine: false, may: false, operator: '老板' })
    const before = wholeDatabase(house.db)
    expect(await house.refuse('undo.last', { id: next?.id ?? 0 })).toEqual({ code: 'undo-not-yours', details: { operator: '老板' } })
    expect(wholeDatabase(house.db)).toEqual(before)
    await house.call('operator.choose', { kind: 'owner' })
    await house.call('undo.last', { id: next?.id ?? 0 })
    await house.call('operator.choose', { kind: 'hr' })
    expect(await house.refuse('undo.redo', { id: next?.id ?? 0 })).toMatchObject({ code: 'undo-not-yours' })
  } finally {
    house.close()
  }
})

// Catches: a write that asks for a right which anybody at the keyboard could then take back or make again.
test('whatever only some may do is undone by who did it, or not at all', () => {
  const limited = Object.entries(contract).filter(([, method]) => method.kind === 'write' && method.errors.some((code) => ['not-the-manager', 'office-only', 'owner-only'].includes(code))).map(([name]) => name)
  expect(limited).toEqual(expect.arrayContaining(['evaluations.confirm', 'evaluations.withdraw', 'appeals.answer', 'fit.answer', 'months.close', 'months.reopen']))
  // Confirming many leaves out who may not be confirmed instead of refusing.
  expect([...limited, 'evaluations.confirmMany'].filter((name) => !['personal', 'barrier'].includes(ruleOf(name)))).toEqual([])
})

// Catches: taking back in one company what was done in the other; a demo that cannot be undone.
test('the demo company has steps of its own', async () => {
  const house = houses.open()
  try {
    await house.call('company.save', { name: '真公司' })
    await house.call('demo.enter', { month: null })
    expect((await house.call('undo.state', {})).next).toBeNull()
    await house.call('company.save', { name: '演示改名' })
    await house.call('undo.last', { id: (await house.call('undo.state', {})).next?.id ?? 0 })
    await house.call('demo.leave', {})
    expect((await house.call('undo.state', {})).next?.sentence).toContain('真公司')
  } finally {
    house.close()
  }
}, 60_000)
