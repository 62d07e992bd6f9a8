import { describe, expect, it } from 'vitest'
import type { GridCell, GridIndicator } from '../../../shared/api/figures.ts'
import { lightsByPerson, suggestions } from '../../../renderer/wizards/cycle/month/suggest.ts'
import { blankForm, newMonth, readMonth, readQuarter } from '../../../renderer/wizards/cycle/cycle-draft.ts'

const indicator = (id: number, dimension: GridIndicator['dimension'], unit = '元', displayUnit = '万元') => ({ id, name: `指标${id}`, unit, displayUnit, direction: 'higher', dimension }) as GridIndicator
const cell = (employeeId: number, indicatorId: number, light: GridCell['light'], actual = '285000', target = '300000') =>
  ({ employeeId, indicatorId, light, actual, target, binary: false }) as GridCell
const indicators = [indicator(1, 'benefit'), indicator(2, 'efficiency', '天', '天'), indicator(3, 'capability', '次', '次'), indicator(4, 'utility', '%', '%')]

describe('what to improve', () => {
  // Catches: amber before red, a green row offered, figures in stored units.
  it('is offered red first, in the unit of the sheet', () => {
    const cells = [cell(1, 1, 'amber'), cell(1, 2, 'red', '9', '7'), cell(1, 3, 'green'), cell(2, 4, 'red')]
    expect(suggestions({ cells, indicators }, [1]).map(({ indicator: { id }, light, lever, actual, target }) => ({ id, light, lever, actual, target }))).toEqual([
      { id: 2, light: 'red', lever: 2, actual: '9 天', target: '7 天' }, { id: 1, light: 'amber', lever: null, actual: '28.5 万元', target: '30 万元' },
    ])
  })
  // Catches: one person's row standing for all when several are chosen.
  it('counts the people who share it', () => {
    const cells = [cell(1, 3, 'red'), cell(2, 4, 'red'), cell(3, 4, 'amber'), cell(4, 4, 'red')]
    expect(suggestions({ cells, indicators }, [1, 2, 3]).map(({ indicator: { id }, people, lever }) => [id, people, lever])).toEqual([[4, 2, 1], [3, 1, 3]])
  })
  it('is counted by person, rows without a score left out', () => {
    const lights = lightsByPerson([cell(1, 1, 'red'), cell(1, 2, 'amber'), cell(1, 3, null), cell(2, 1, 'green')])
    expect([lights.get(1), lights.get(2), lights.get(3)]).toEqual([{ red: 1, amber: 1, scored: 2 }, { red: 0, amber: 0, scored: 1 }, undefined])
  })
})

describe('what is kept of a wizard', () => {
  // Catches: another version's draft crashing the page, or silently half read.
  it('is read back whole or not at all', () => {
    const draft = newMonth('2026-11' as never)
    expect(readMonth(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    expect([readMonth(null), readMonth({ ...draft, marks: { 3: { mark: 9, note: '' } } }), readMonth({ page: 1 }), readQuarter('x')]).toEqual([null, null, null, null])
  })
  it('proposes the last day of the next month, leap years too', () => {
    expect([blankForm('2028-01' as never).dueOn, blankForm('2026-12' as never).dueOn]).toEqual(['2028-02-29', '2027-01-31'])
  })
})
