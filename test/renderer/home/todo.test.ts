import { expect, it } from 'vitest'
import type { MonthOverview } from '../../../shared/api/months.ts'
import { todoOf } from '../../../renderer/pages/home/todo.ts'

const done = { month: '2026-11', people: 9, withoutSheet: 0, sheets: 9, targetRows: 45, targetsMissing: 0, resultRows: 54, resultsMissing: 0, badCells: 0, scored: 9, confirmed: 0, toConfirm: 0, mean: null, grades: [] } as unknown as MonthOverview

it('a firm without a name is told before its first paper has an empty head', () => {
  expect(todoOf(done, false)).toEqual([{ label: '还没有填公司名称，纸上的抬头会空着', to: '/settings' }])
  expect(todoOf(done, true)).toEqual([])
})

it('lists at most five things, the most blocking first', () => {
  const all = todoOf({ ...done, badCells: 1, withoutSheet: 2, targetsMissing: 3, resultsMissing: 4, toConfirm: 5, confirmed: 6 }, false)
  expect(all.map(({ to }) => to)).toEqual(['/results', '/evaluations', '/settings', '/targets', '/results'])
})
