import { describe, expect, it } from 'vitest'
import { managerKey, managerMeant, managerText, removeRow, rowProblems, settle, typeInto } from '../../../shared/domain/setup/people-rows.ts'
import { isBlock, pasteRows } from '../../../shared/domain/setup/paste-rows.ts'
import { row } from './rows.ts'

describe('typing people', () => {
  it('a name brings the next number, counting those who have left', () => {
    expect(typeInto([], 1, 'name', '王', ['007'])).toMatchObject([{ key: 1, name: '王', number: '008' }])
    const rows = typeInto([row(1, '王')], 2, 'name', '李')
    expect(rows).toMatchObject([{ number: '001' }, { number: '002', name: '李' }])
    expect(typeInto(rows, 2, 'name', '李明')).toMatchObject([{}, { number: '002', name: '李明' }])
  })

  it('a position that others have brings their department and manager, never over what is typed', () => {
    const rows = [row(1, '王'), row(2, '李', { position: '销售', department: '销售部', manager: 1 }), row(3, '赵', { position: '销售' }), row(4, '钱', { position: '销售', department: '大客户部' })]
    expect(settle(rows, 3, 'position')[2]).toMatchObject({ department: '销售部', manager: 1 })
    expect(settle(rows, 4, 'position')[3]).toMatchObject({ department: '大客户部', manager: '' })
  })

  it('a manager is found by name or number once the cell is left, and a name nobody has stays as typed', () => {
    const rows = [row(1, '王'), row(2, '李', { manager: '王' }), row(3, '赵', { manager: '001' }), row(4, '钱', { manager: '孙' }), row(5, '周', { manager: '无' })]
    expect([2, 3, 4, 5].map((key) => settle(rows, key, 'manager').find((each) => each.key === key)?.manager)).toEqual([1, 1, '孙', ''])
    expect(managerKey(rows[1] ?? row(0, ''), rows)).toBe(1)
  })

  it('renaming a manager keeps their people, and two of one name are not guessed between', () => {
    const renamed = typeInto(settle([row(1, '王'), row(2, '李', { manager: '王' })], 2, 'manager'), 1, 'name', '王大明')
    expect(managerText(renamed[1] ?? row(0, ''), renamed)).toBe('王大明')
    expect(managerMeant('王', [row(1, '王'), row(2, '王')])).toBeUndefined()
  })

  it('removing somebody leaves their people without a manager rather than with a stranger', () => {
    expect(removeRow([row(1, '王'), row(2, '李', { manager: 1 })], 1)).toMatchObject([{ key: 2, manager: '' }])
  })
})

describe('what keeps people from being taken over', () => {
  const sentences = (...rows: Parameters<typeof rowProblems>[0]) => rowProblems(rows).map(({ field, sentence }) => `${field}: ${sentence}`)

  it('finds nothing wrong with good rows and with empty ones', () => {
    expect(rowProblems([row(1, '王'), row(2, '李', { manager: 1 }), row(3, '', { number: '' })])).toEqual([])
  })

  it('names both people of a number, once', () => {
    expect(sentences(row(1, '王', { number: '001' }), row(2, '李', { number: '001' }))).toEqual(['number: 工号 001 有两个人：“王”和“李”；请改一个'])
  })

  it('tells a loop of managers once, with its way round', () => {
    expect(sentences(row(1, '王', { manager: 3 }), row(2, '李', { manager: 1 }), row(3, '赵', { manager: 2 }))).toEqual(['manager: 上级关系绕成了圈：王 → 赵 → 李 → 王；请改掉其中一个'])
    expect(sentences(row(1, '王', { manager: 1 }))[0]).toContain('不能是自己的上级')
  })

  it('says that a manager is not on the list, or that several are called so', () => {
    expect(sentences(row(1, '王', { manager: '孙' }))[0]).toContain('“孙”不在名单里')
    expect(sentences(row(1, '王', { manager: '孙' }), row(2, '孙'), row(3, '孙'))[0]).toContain('有 2 位')
  })

  it('does not give a new person the number of somebody who has left', () => {
    expect(rowProblems([row(1, '新', { number: '009' })], new Map([['009', '老']]))).toMatchObject([{ field: 'number', sentence: '工号 009 是已离职的“老”的；请换一个' }])
  })
})

describe('pasting lines from Excel', () => {
  it('fills rightwards from the cell, over the lines that are there, and finds managers further down', () => {
    const { rows, pasted } = pasteRows([row(1, '', { number: '' })], { key: 1, field: 'name' }, '李\t销售\t销售部\t王\r\n王\t经理\t\t\r\n')
    expect(pasted).toBe(2)
    expect(rows).toMatchObject([{ key: 1, number: '001', name: '李', position: '销售', department: '销售部', manager: 2 }, { key: 2, number: '002', name: '王', position: '经理' }])
  })

  it('goes by a header line, passes over columns it does not ask for, and meets people already there', () => {
    const { rows } = pasteRows([row(1, '王')], { key: 1, field: 'name' }, '工号\t姓名\t入职日期\t职务\t直接上级\n008\t李\t2020-01-01\t会计\t王\n001\t王\t2019-01-01\t总经理\t')
    expect(rows).toMatchObject([{ key: 1, number: '001', name: '王', position: '总经理' }, { number: '008', name: '李', position: '会计', manager: 1 }])
    expect(rows).toHaveLength(2)
  })

  it('an empty cell never wipes what is there, nor a paste the number of somebody in the house', () => {
    const house = { name: '王', position: '总经理', department: '', managerNumber: null }
    const { rows } = pasteRows([row(1, '王', { position: '总经理', house })], { key: 1, field: 'name' }, '王\t\t总部\t\t999')
    expect(rows).toMatchObject([{ number: '001', position: '总经理', department: '总部' }])
  })

  it('one word is no block', () => {
    expect([isBlock('王小明'), isBlock('王小明\n'), isBlock('王\t经理')]).toEqual([false, false, true])
  })
})
