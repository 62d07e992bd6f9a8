import { describe, expect, it } from 'vitest'
import type { EmployeeId, IndicatorId } from '../../../shared/domain/brand.ts'
import { beneath, teamFeed, type FedRow, type TeamRow, type TeamSheet } from '../../../shared/domain/evaluation/team-feed.ts'

const SALES = 20 as IndicatorId
const sheet = (id: number, employee: number, manager: number | null, name = `员工${employee}`): TeamSheet => ({ id, employeeId: employee as EmployeeId, name, managerId: manager as EmployeeId | null, days: null })
const row = (sheetId: number, actual: string | null, more: Partial<TeamRow> = {}): TeamRow => ({ sheetId, indicatorId: SALES, feed: 'typed', exempt: false, actual, ...more })
const fed = (feed: FedRow['feed'], unit = '单', displayUnit = unit): FedRow => ({ indicatorId: SALES, feed, unit, displayUnit, name: '销售', definition: '' })

// 1 董事 ← 2 经理 ← 3 张三, 4 李四;  1 ← 5 王五
const HOUSE = [sheet(1, 1, null), sheet(2, 2, 1), sheet(3, 3, 2, '张三'), sheet(4, 4, 2, '李四'), sheet(5, 5, 1, '王五')]
const under = (manager: number, sheets: readonly TeamSheet[] = HOUSE) => beneath(manager as EmployeeId, sheets).map(({ id }) => id)

describe('who is beneath', () => {
  // Catches: only direct reports counted, or the manager's own sheet counted in.
  it('takes all levels down and nobody beside', () => {
    expect(under(2)).toEqual([3, 4])
    expect(under(1)).toEqual([2, 5, 3, 4])
    expect(under(3)).toEqual([])
  })

  // Catches: a circle of managers (which an import of a past month can leave) that never ends.
  it('ends in a circle', () => {
    const circle = [sheet(1, 1, 3), sheet(2, 2, 1), sheet(3, 3, 2)]
    expect(under(1, circle)).toEqual([2, 3])
  })

  // Catches: somebody who changed the manager counted whole under both.
  it('takes of somebody with two managers the part under each', () => {
    const split = [...HOUSE, sheet(6, 3, 5, '张三')]
    expect(under(2, split)).toEqual([3, 4])
    expect(under(5, split)).toEqual([6])
    expect(under(1, split)).toEqual([2, 5, 3, 4, 6])
  })
})

describe('what the team gives', () => {
  // 10 + 12 = 22; 22 ÷ 2 = 11.
  it('adds, or takes the mean by heads, and says how', () => {
    const rows = [row(3, '10'), row(4, '12')]
    expect(teamFeed(fed('team-sum'), beneath(2 as EmployeeId, HOUSE), rows)).toEqual({ actual: '22', note: '团队合计：张三 10 + 李四 12' })
    expect(teamFeed(fed('team-mean'), beneath(2 as EmployeeId, HOUSE), rows)).toEqual({ actual: '11', note: '团队平均：（张三 10 + 李四 12） ÷ 2' })
  })

  // 1 + 1 + 0 = 2; 2 ÷ 3 = 0.66666… → 0.6667. 0.00005 → half-up 0.0001.
  it('rounds a mean half-up to 4 decimals', () => {
    const three = [sheet(3, 3, 2), sheet(4, 4, 2), sheet(7, 7, 2)]
    expect(teamFeed(fed('team-mean'), three, [row(3, '1'), row(4, '1'), row(7, '0')]).actual).toBe('0.6667')
    expect(teamFeed(fed('team-mean'), three.slice(0, 2), [row(3, '0.0001'), row(4, '0')]).actual).toBe('0.0001')
  })

  // Catches: binary floats (0.1 + 0.2), and a note that shows another unit than the sheet. 100000 + 200000.5 元 = 10 + 20.00005 万元.
  it('adds exactly and shows the unit of the sheet', () => {
    expect(teamFeed(fed('team-sum'), [sheet(3, 3, 2), sheet(4, 4, 2)], [row(3, '0.1'), row(4, '0.2')]).actual).toBe('0.3')
    expect(teamFeed(fed('team-sum', '元', '万元'), [sheet(3, 3, 2, '张三'), sheet(4, 4, 2, '李四')], [row(3, '100000'), row(4, '200000.5')]))
      .toEqual({ actual: '300000.5', note: '团队合计：张三 10 + 李四 20.00005' })
  })

  // Catches: an average of two parts under one manager doubled: 12 days at 9 and 18 days at 4 are (9 × 12 + 4 × 18) ÷ 30 = 6, not 13.
  it('weighs the parts of what does not add up by their days', () => {
    const parts = [{ ...sheet(3, 3, 2, '张三'), days: 12 }, { ...sheet(6, 3, 2, '张三'), days: 18 }]
    expect(teamFeed(fed('team-mean', '天'), parts, [row(3, '9'), row(6, '4')])).toEqual({ actual: '6', note: '团队平均：张三 6 ÷ 1' })
    expect(teamFeed(fed('team-mean', '单'), parts, [row(3, '9'), row(6, '4')]).actual).toBe('13')
  })

  // Catches: a sum that leaves somebody out without a word, or takes his missing result for zero.
  it('waits for everybody, by name', () => {
    expect(teamFeed(fed('team-sum'), beneath(1 as EmployeeId, HOUSE), [row(3, null), row(4, '12'), row(5, null)]))
      .toEqual({ actual: null, note: '待录：还差 王五、张三' })
  })

  // Catches: the manager's own team row, or an exempt member, counted beside the members.
  it('leaves out fed and exempt rows and people without the row', () => {
    expect(teamFeed(fed('team-sum'), beneath(1 as EmployeeId, HOUSE), [row(2, '99', { feed: 'team-sum' }), row(3, '10'), row(4, null, { exempt: true })]))
      .toEqual({ actual: '10', note: '团队合计：张三 10' })
    expect(teamFeed(fed('team-mean'), beneath(2 as EmployeeId, HOUSE), [row(3, '10')])).toEqual({ actual: '10', note: '团队平均：张三 10 ÷ 1' })
    expect(teamFeed(fed('team-sum'), beneath(2 as EmployeeId, HOUSE), [])).toMatchObject({ actual: null, note: expect.stringContaining('还没有人') })
  })

  // Two parts of 张三, 4 + 6 = 10, are one head: (10 + 12) ÷ 2 = 11.
  it('adds the parts of one person and counts one head', () => {
    const team = [sheet(3, 3, 2, '张三'), sheet(6, 3, 2, '张三'), sheet(4, 4, 2, '李四')]
    expect(teamFeed(fed('team-mean'), team, [row(3, '4'), row(6, '6'), row(4, '12')])).toEqual({ actual: '11', note: '团队平均：（张三 10 + 李四 12） ÷ 2' })
    expect(teamFeed(fed('team-sum'), team, [row(3, '4'), row(6, null), row(4, '12')]).note).toBe('待录：还差 张三')
  })
})
