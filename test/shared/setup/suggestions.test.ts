import { describe, expect, it } from 'vitest'
import type { TemplateId } from '../../../shared/domain/brand.ts'
import { suggestManagers } from '../../../shared/domain/setup/suggest-managers.ts'
import { suggestTemplate } from '../../../shared/domain/setup/suggest-template.ts'
import { LIBRARY_TEMPLATES } from '../../../shared/library/templates.ts'
import { row } from './rows.ts'

const templates = LIBRARY_TEMPLATES.map(({ name, why, positionNames }, at) => ({ id: (at + 1) as TemplateId, name, why, suggestedFor: positionNames }))
const nameFor = (position: string) => suggestTemplate(position, templates)?.template.name ?? null

describe('the sheet suggested for a position', () => {
  it.each([
    ['销售代表', '销售代表月度考核表'], ['高级销售代表', '销售代表月度考核表'], ['销售', '销售代表月度考核表'], ['销售总监', '销售经理月度考核表'], ['客服专员', '客服月度考核表'], ['客服经理', '客服主管月度考核表'],
    ['财务经理', '财务月度考核表'], ['行政专员', '行政人事月度考核表'], ['大客户代表', '大客户经理月度考核表'],
    ['总经理', null], ['老板', null], ['司机', null], ['经理', null], ['', null],
  ])('%s: %s', (position, name) => expect(nameFor(position)).toBe(name))

  it('says why, in the words of the position', () => {
    expect(suggestTemplate('销售总监', templates)?.why).toMatch(/^岗位里有“销售”/)
    expect(suggestTemplate('会计', templates)?.why).toMatch(/^这张表就是给“会计”用的/)
  })
})

describe('the managers suggested', () => {
  const firm = [
    row(1, '王', { position: '总经理' }), row(2, '李', { position: '销售经理', department: '销售部' }), row(3, '赵', { position: '销售代表', department: '销售部' }),
    row(4, '郑', { position: '会计', department: '财务部' }),
  ]
  const pairs = (rows: Parameters<typeof suggestManagers>[0]) => suggestManagers(rows).map(({ key, manager }) => [key, manager])

  it('a team goes to its leader, leaders and the rest to who leads the firm', () => {
    expect(pairs(firm)).toEqual([[2, 1], [3, 2], [4, 1]])
    expect(suggestManagers(firm)[1]?.why).toBe('李是销售部的销售经理')
  })

  it('leaves alone who has a manager or whose manager was typed and is not found yet', () => {
    expect(pairs(firm.map((each) => (each.key === 3 ? { ...each, manager: 1 } : each.key === 4 ? { ...each, manager: '孙' } : each)))).toEqual([[2, 1]])
  })

  it('does not choose between two leaders of one department', () => {
    expect(pairs([...firm, row(5, '钱', { position: '销售主管', department: '销售部' })])).toEqual([[2, 1], [4, 1], [5, 1]])
  })

  it('never closes a loop with what was chosen by hand', () => {
    expect(pairs([row(1, '王', { position: '总经理', manager: 2 }), row(2, '李', { position: '销售经理' })])).toEqual([])
  })
})
