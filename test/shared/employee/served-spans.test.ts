import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day, EmployeeId, Month, PositionId } from '../../../shared/domain/brand.ts'
import { matchParts } from '../../../shared/domain/employee/match-parts.ts'
import { servedOf, servedSpans, type EmployeeChange, type ServingPerson } from '../../../shared/domain/employee/served-spans.ts'
import { daysInMonth } from '../../../shared/domain/month/month.ts'

const NOVEMBER = '2026-11' as Month
const today: ServingPerson = { joinedOn: null, leftOn: null, departmentId: null, positionId: 1 as PositionId, managerId: 1 as EmployeeId }
const person = (more: object): ServingPerson => ({ ...today, ...more })
const change = (on: string, more: object): EmployeeChange => ({ on, note: '', departmentId: null, positionId: 1, managerId: 1, ...more }) as EmployeeChange
const spans = (who: ServingPerson, changes: EmployeeChange[] = [], month = NOVEMBER) =>
  servedSpans(month, who, changes).map(({ from, to, days, note, managerId, positionId }) => [from.slice(8), to.slice(8), days, note, managerId, positionId].join(' '))

describe('days served in a month', () => {
  // Catches: first and last day not both counted; a whole month that calls itself part of one.
  it.each([
    [{}, ['01 30 30  1 1']],
    [{ joinedOn: '2026-11-01' }, ['01 30 30  1 1']],
    [{ joinedOn: '2026-11-16' }, ['16 30 15 11-16 入职 1 1']],
    [{ joinedOn: '2026-11-30' }, ['30 30 1 11-30 入职 1 1']],
    [{ leftOn: '2026-11-20' }, ['01 20 20 11-20 离职 1 1']],
    [{ leftOn: '2026-11-30' }, ['01 30 30  1 1']],
    [{ joinedOn: '2026-11-05', leftOn: '2026-11-20' }, ['05 20 16 11-05 入职，11-20 离职 1 1']],
    [{ joinedOn: '2026-12-01' }, []],
    [{ leftOn: '2026-10-31' }, []],
  ])('%o', (dates, told) => expect(spans(person(dates))).toEqual(told))

  // Catches: February taken as 28 days in a leap year.
  it('counts 29 days in a leap February', () => {
    const month = '2028-02' as Month
    expect(spans(person({ joinedOn: '2028-02-15' }), [], month)).toEqual(['15 29 15 02-15 入职 1 1'])
    expect(servedOf(month, '2028-02-15' as Day, '2028-02-29' as Day)).toEqual({ days: 15, daysOfMonth: 29 })
    expect(servedOf(month, '2028-02-01' as Day, '2028-02-29' as Day)).toBeNull()
  })
})

describe('changes inside a month', () => {
  // Catches: the day of the change counted twice or given to the old manager.
  it('a new manager from the 16th splits the month in 15 and 15 days', () =>
    expect(spans(person({ managerId: 2 }), [change('2026-11-16', { managerId: 1 })])).toEqual(['01 15 15 11-16 起换上级 1 1', '16 30 15 11-16 起换上级 2 1']))

  it('two changes make three spans, each under what held then', () =>
    expect(spans(person({ managerId: 3, positionId: 2 }), [change('2026-11-11', { managerId: 1 }), change('2026-11-21', { managerId: 2 })]))
      .toEqual(['01 10 10 11-11 起换上级 1 1', '11 20 10 11-11 起换上级，11-21 起调岗、换上级 2 1', '21 30 10 11-21 起调岗、换上级 3 2']))

  it('another department alone keeps one sheet, under the later one', () =>
    expect(servedSpans(NOVEMBER, person({ departmentId: 9 }), [change('2026-11-16', { departmentId: 8 })])).toMatchObject([{ part: 1, days: 30, departmentId: 9, note: '' }]))

  it('from the 1st on splits nothing; the month before was under the old manager (today’s facts leaking into history)', () => {
    const changes = [change('2026-11-01', { managerId: 7 })]
    expect(spans(person({ managerId: 2 }), changes)).toEqual(['01 30 30  2 1'])
    expect(servedSpans('2026-10' as Month, person({ managerId: 2 }), changes)).toMatchObject([{ managerId: 7, days: 31 }])
  })

  it('joined, changed and left in the same month', () =>
    expect(spans(person({ joinedOn: '2026-11-05', leftOn: '2026-11-25', managerId: 2 }), [change('2026-11-16', {})]))
      .toEqual(['05 15 11 11-05 入职，11-16 起换上级 1 1', '16 25 10 11-16 起换上级，11-25 离职 2 1']))

  // Catches: a day lost or counted twice anywhere in the splitting.
  it('the days of the spans are the days served, whatever changed', () => {
    const day = fc.integer({ min: 1, max: 90 }).map((at) => new Date(Date.UTC(2026, 9, at)).toISOString().slice(0, 10))
    const changes = fc.uniqueArray(fc.record({ on: day, positionId: fc.integer({ min: 1, max: 2 }), managerId: fc.integer({ min: 1, max: 2 }) }), { maxLength: 8, selector: ({ on }) => on })
    fc.assert(fc.property(fc.option(day), fc.option(day), changes, fc.constantFrom('2026-10', '2026-11', '2026-12'), (joinedOn, leftOn, dated, month) => {
      const made = servedSpans(month as Month, person({ joinedOn, leftOn }), dated.map(({ on, ...facts }) => change(on, facts)))
      let served = 0
      for (let at = 1; at <= daysInMonth(month as Month); at += 1) {
        const date = `${month}-${String(at).padStart(2, '0')}`
        if ((joinedOn === null || joinedOn <= date) && (leftOn === null || leftOn >= date)) served += 1
      }
      expect(made.reduce((sum, { days }) => sum + days, 0)).toBe(served)
      made.forEach((span, at) => expect(span.part).toBe(at + 1))
    }), { numRuns: 500, seed: 20261123 })
  })
})

describe('spans and the sheets that are there', () => {
  const both = servedSpans(NOVEMBER, person({ managerId: 2 }), [change('2026-11-16', {})])
  const numbers = (made: typeof both) => made.map(({ part, from }) => `${part} ${from.slice(8)}`)
  it('the whole month’s sheet becomes the first part', () => expect(numbers(matchParts(NOVEMBER, both, [{ part: 1, from: null, to: null }]))).toEqual(['1 01', '2 16']))
  // Catches: the second manager's figures moving under the first when a joining date is mended.
  it('a span that is left alone keeps its number', () => {
    const later = servedSpans(NOVEMBER, person({ managerId: 2, joinedOn: '2026-11-20' }), [change('2026-11-16', {})])
    expect(numbers(matchParts(NOVEMBER, later, [{ part: 1, from: '2026-11-01' as Day, to: '2026-11-15' as Day }, { part: 2, from: '2026-11-16' as Day, to: '2026-11-30' as Day }]))).toEqual(['2 20'])
  })
  it('one span again is the first sheet’s', () =>
    expect(numbers(matchParts(NOVEMBER, servedSpans(NOVEMBER, today, []), [{ part: 1, from: '2026-11-01' as Day, to: '2026-11-15' as Day }, { part: 2, from: '2026-11-16' as Day, to: '2026-11-30' as Day }]))).toEqual(['1 01']))
})
