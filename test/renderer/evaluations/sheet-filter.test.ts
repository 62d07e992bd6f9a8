import { describe, expect, it } from 'vitest'
import type { OperatorRole } from '../../../shared/domain/evaluation/confirm.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { countStandings, filterSheets, foresee, isMine, neighbour, nextReady, NO_FILTER, standingOf } from '../../../renderer/pages/evaluations/sheet-filter.ts'
import { summary } from './sheets.ts'

const OWNER: OperatorRole = { kind: 'owner' }
const HR: OperatorRole = { kind: 'hr' }
const employee = (id: number): OperatorRole => ({ kind: 'employee', employeeId: id as EmployeeId })
const ids = (sheets: readonly { id: number }[]) => sheets.map(({ id }) => id)

describe('what a sheet waits for', () => {
  it('a confirmed sheet that lacks results later is still confirmed, never 待录', () => {
    expect(standingOf(summary(1, { sheet: 'incomplete', confirmedAt: '2026-11-05' }))).toBe('confirmed')
  })
  it('an excused sheet waits for its confirmation; wrong weights do not', () => {
    expect(standingOf(summary(1, { sheet: 'excused', total: null }))).toBe('ready')
    expect(standingOf(summary(1, { sheet: 'weights-wrong' }))).toBe('stuck')
    expect(standingOf(summary(1, { sheet: 'refused' }))).toBe('stuck')
  })
  it('every sheet is counted once', () => {
    expect(countStandings([summary(1), summary(2, { sheet: 'incomplete' }), summary(3, { sheet: 'refused' }), summary(4, { confirmedAt: 'x' })])).toEqual({ missing: 1, stuck: 1, ready: 1, confirmed: 1 })
  })
})

describe('我要确认的', () => {
  it('the owner does not get the sheets he could only stand in for', () => {
    expect(isMine(summary(1), OWNER)).toBe(false)
    expect(isMine(summary(1, { managerId: null, managerName: '' }), OWNER)).toBe(true)
  })
  it('a direct manager gets his own people and nobody else, until they are confirmed', () => {
    expect(isMine(summary(1), employee(9))).toBe(true)
    expect(isMine(summary(1), employee(8))).toBe(false)
    expect(isMine(summary(1, { confirmedAt: 'x' }), employee(9))).toBe(false)
  })
  it('人事 gets none', () => expect(isMine(summary(1, { managerId: null }), HR)).toBe(false))
})

describe('the filter', () => {
  const sheets = [
    summary(1, { name: '戴南希', department: '销售部' }), summary(2, { name: '孟𠮷安', department: '', sheet: 'incomplete' }), summary(3, { name: '戴安娜', department: '客服部', confirmedAt: 'x' }), summary(4, { name: '李四', managerId: null }),
  ]
  const left = (change: Partial<typeof NO_FILTER>, operator: OperatorRole = OWNER) => ids(filterSheets(sheets, { ...NO_FILTER, ...change }, operator))
  it('finds by pinyin, by part of the number and by rare characters', () => {
    expect(left({ query: 'dnx' })).toEqual([1])
    expect(left({ query: 'dai' })).toEqual([1, 3])
    expect(left({ query: '004' })).toEqual([4])
    expect(left({ query: '𠮷' })).toEqual([2])
  })
  it('people without a department are a department of their own, not everybody', () => {
    expect(left({ department: '' })).toEqual([2])
    expect(left({ department: null })).toEqual([1, 2, 3, 4])
  })
  it('all conditions hold together', () => {
    expect(left({ standing: 'missing' })).toEqual([2])
    expect(left({ query: 'dai', standing: 'confirmed' })).toEqual([3])
    expect(left({ mine: true })).toEqual([4])
    expect(left({ mine: true }, employee(9))).toEqual([1, 2])
  })
})

describe('going from sheet to sheet', () => {
  const sheets = [summary(1), summary(2), summary(3)]
  it('stops at both ends instead of going round', () => {
    expect(neighbour(sheets, 2, 1)?.id).toBe(3)
    expect(neighbour(sheets, 3, 1)).toBeNull()
    expect(neighbour(sheets, 1, -1)).toBeNull()
  })
  it('from a sheet the filter has hidden, or none, it begins at the end it comes from', () => {
    expect(neighbour(sheets, 99, 1)?.id).toBe(1)
    expect(neighbour(sheets, null, -1)?.id).toBe(3)
    expect(neighbour([], null, 1)).toBeNull()
  })
  it('the next to confirm goes round, prefers the operator’s own people, and never names the same sheet', () => {
    const some = [summary(1), summary(2, { managerId: 7 }), summary(3, { sheet: 'incomplete' }), summary(4)]
    expect(nextReady(some, 4, employee(9))?.id).toBe(1)
    expect(nextReady(some, 1, employee(9))?.id).toBe(4)
    expect(nextReady(some, 1, OWNER)?.id).toBe(2)
    expect(nextReady([summary(1)], 1, OWNER)).toBeNull()
    expect(nextReady(some, 1, HR)).toBeNull()
    const mixed = [summary(1), summary(2), summary(3, { managerId: null })]
    expect(nextReady(mixed, 1, OWNER)?.id).toBe(3)
  })
})

describe('confirming several at once, foreseen', () => {
  it('puts every sheet in exactly one heap', () => {
    const sheets = [summary(1), summary(2, { managerId: null }), summary(3, { sheet: 'incomplete' }), summary(4, { confirmedAt: 'x' })]
    expect(foresee(sheets, OWNER)).toEqual({ direct: 1, standIn: 1, barred: 0, unready: 1, done: 1 })
    expect(foresee(sheets, employee(9))).toEqual({ direct: 1, standIn: 0, barred: 1, unready: 1, done: 1 })
    expect(foresee(sheets, HR)).toEqual({ direct: 0, standIn: 0, barred: 3, unready: 0, done: 1 })
  })
})
