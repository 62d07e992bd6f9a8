import { afterEach, describe, expect, it } from 'vitest'
import { TEMPLATE_EXAMPLES } from '../../../shared/library/templates.ts'
import { libraryTemplate } from '../../../shared/library/templates.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { openNorthwind } from './northwind.ts'

let test: TestHouse | null = null
afterEach(() => test?.close())

describe('totals through the real database', () => {
  it('gives the nine totals of June 1997 (a row lost or rounded twice on its way through the tables would show)', async () => {
    const world = await openNorthwind()
    test = world.test
    const { evaluations } = await test.call('evaluations.list', { month: world.month })
    expect(evaluations.map(({ number, total }) => [number, total])).toEqual([
      ['001', '100.49'], ['002', '91.96'], ['003', '51.08'], ['004', '53.75'], ['005', '68.15'], ['006', '71.00'], ['007', '43.75'], ['008', '60.39'], ['009', '102.72'],
    ])
    expect(evaluations.map(({ grade }) => grade)).toEqual(['S', 'A', 'D', 'D', 'C', 'B', 'D', 'C', 'S'])
  })

  it.each(TEMPLATE_EXAMPLES)('scores the library sheet $code as $total $grade (84.79 must not be graded as 85)', async (example) => {
    test = openTestHouse()
    const month = '2026-09'
    const name = libraryTemplate(example.templateCode)?.name
    const template = (await test.call('templates.list', {})).templates.find((each) => each.name === name)
    const { indicators } = await test.call('indicators.list', {})
    if (!template) throw new Error('no library template')
    const person = await test.call('employees.save', { id: null, number: '1', name: '张三', department: '', position: '', managerId: null, joinedOn: null, leftOn: null, baseFen: null })
    expect(await test.call('evaluations.apply', { month, employeeIds: [person.id], templateId: template.id })).toEqual({ made: 1, renewed: 0, kept: 0, without: [] })
    const idOf = (code: string) => indicators.find((each) => each.code === code)?.id as number
    const grid = await test.call('figures.grid', { month })
    const entries = example.rows.flatMap((row) => {
      const indicatorId = idOf(row.indicatorCode)
      const column = grid.indicators.find((each) => each.id === indicatorId)
      const typed = { ...row.figures, actual: row.actual }
      return (['floor', 'target', 'stretch', 'base', 'actual'] as const).flatMap((field) => {
        const value = typed[field]
        // As a person types it: in the unit the column shows.
        return value === null ? [] : [{ employeeId: person.id, indicatorId, field, text: column?.displayUnit === '万元' ? `${Number(value) / 10000}` : value }]
      })
    })
    const judgementRows = grid.cells.filter((cell) => cell.rule === 'judgement').map((cell) => cell.indicatorId)
    const saved = await test.call('figures.save', { month, entries: entries.filter((entry) => !judgementRows.includes(entry.indicatorId as never)) })
    expect(saved).toMatchObject({ bad: [], refused: [] })
    const [sheet] = (await test.call('evaluations.list', { month })).evaluations
    if (!sheet) throw new Error('no sheet')
    for (const row of (await test.call('evaluations.get', { id: sheet.id })).rowsDetail) {
      const given = example.rows.find((each) => idOf(each.indicatorCode) === row.indicatorId)
      if (row.rule.kind === 'judgement' && given) await test.call('evaluations.judge', { id: sheet.id, rowId: row.id, points: given.actual, reason: '按标准' })
    }
    for (const { points, reason } of example.adjustments) await test.call('evaluations.adjust', { id: sheet.id, adjustmentId: null, points, reason, on: '2026-09-10', evidence: '' })
    const detail = await test.call('evaluations.get', { id: sheet.id })
    expect(detail).toMatchObject({ sheet: 'scored', subtotal: example.subtotal, total: example.total, grade: example.grade })
    expect(detail.rowsDetail.map((row) => (row.score.state === 'scored' ? row.score.score : row.score.sentence))).toEqual(example.rows.map((row) => row.score))
  })
})
