import { describe, expect, it } from 'vitest'
import { mergeHouse, type KnownPerson } from '../../../shared/domain/setup/merge-house.ts'
import { row } from './rows.ts'

const known = (number: string, name: string, more: Partial<KnownPerson> = {}): KnownPerson => ({ number, name, position: '', department: '', managerNumber: null, ...more })

describe('bringing the wizard up to date with the house', () => {
  const wang = known('001', '王', { position: '总经理' })
  const li = known('002', '李', { position: '销售', managerNumber: '001' })
  const first = mergeHouse([], [wang, li])

  it('fills an empty list, managers as rows', () => {
    expect(first).toMatchObject([{ key: 1, number: '001', name: '王', position: '总经理', manager: '' }, { key: 2, number: '002', manager: 1 }])
  })

  it('changes nothing when nothing has changed', () => {
    expect(mergeHouse(first, [wang, li])).toEqual(first)
  })

  it('follows the house where nothing was edited, and keeps what was', () => {
    const edited = first.map((each) => (each.key === 2 ? { ...each, position: '销售代表' } : each))
    const after = mergeHouse(edited, [wang, { ...li, position: '业务', department: '销售部', managerNumber: null }])
    expect(after[1]).toMatchObject({ position: '销售代表', department: '销售部', manager: '' })
  })

  it('keeps a manager chosen here when the house says otherwise', () => {
    const edited = first.map((each) => (each.key === 2 ? { ...each, manager: '' as const } : each))
    expect(mergeHouse(edited, [wang, li])[1]).toMatchObject({ manager: '' })
  })

  it('adds who came by an import; a row typed for the same person meets them and keeps its typing', () => {
    const typed = [row(1, '赵', { department: '仓库' }), row(2, '钱')]
    const after = mergeHouse(typed, [known('A7', '赵', { position: '库管' })])
    expect(after).toMatchObject([{ key: 1, number: 'A7', name: '赵', position: '库管', department: '仓库' }, { key: 2, number: '002', name: '钱' }])
    expect(after).toHaveLength(2)
  })

  it('gives a typed person another number when the house has given it to somebody else', () => {
    const after = mergeHouse([row(1, '赵')], [known('001', '王'), known('002', '李')])
    expect(after.map(({ number, name }) => [number, name])).toEqual([['001', '王'], ['002', '李'], ['003', '赵']])
  })

  it('drops who is gone from the house, and nobody keeps them as manager', () => {
    expect(mergeHouse(first, [{ ...li, managerNumber: null }])).toMatchObject([{ number: '002', manager: '' }])
  })
})
