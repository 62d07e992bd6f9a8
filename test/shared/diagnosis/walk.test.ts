import { describe, expect, it } from 'vitest'
import type { IndicatorId, Month } from '../../../shared/domain/brand.ts'
import type { ChainNode } from '../../../shared/domain/diagnosis/chain.ts'
import { strengthOf } from '../../../shared/domain/diagnosis/strength.ts'
import { columnsOf, walkToCause } from '../../../shared/domain/diagnosis/walk.ts'
import type { Dimension } from '../../../shared/domain/indicator/indicator.ts'

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'] as Month[]
const lightOf = (value: number) => (value < 0.8 ? 'red' as const : value < 1 ? 'amber' as const : 'green' as const)
const node = (id: number, name: string, dimension: Dimension, values: (number | null)[]): ChainNode => ({
  indicatorId: id as IndicatorId, name, dimension,
  points: MONTHS.slice(-values.length).map((month, at) => {
    const value = values[at] ?? null
    return { month, attainment: value === null ? null : String(value), light: value === null ? null : lightOf(value), missing: 0, shown: '' }
  }),
})
const link = (causeId: number, effectId: number) => ({ causeId: causeId as IndicatorId, effectId: effectId as IndicatorId })
const board = (...nodes: ChainNode[]) => new Map(nodes.map((each) => [each.indicatorId, each]))

// The effect follows the conversion of the month before; satisfaction stays well, visits move on their own.
const sales = node(1, '销售额', 'benefit', [1, 1, 0.9, 0.7, 1, 1.1, 0.9, 0.7])
const satisfaction = node(2, '客户满意度', 'utility', [1, 1, 1, 1, 1, 1, 1, 1])
const conversion = node(3, '商机转化率', 'efficiency', [1, 0.9, 0.7, 1, 1.1, 0.9, 0.7, 0.6])
const visits = node(4, '有效拜访数', 'efficiency', [0.7, 1, 1, 0.7, 1, 0.7, 1, 0.75])
const training = node(5, '培训完成率', 'capability', [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5])

describe('walking from a red result to its first red cause', () => {
  // Catches: a walk that stops at the first link although it is green, or that leaps to the deepest red.
  it('passes what is not red and stops at the first red', () => {
    const walk = walkToCause(sales, board(sales, satisfaction, conversion, training), [link(2, 1), link(3, 2), link(5, 3)])
    expect(walk).toMatchObject({ found: true, cause: { name: '商机转化率' }, further: [{ name: '培训完成率' }] })
    expect(walk.sentence).toBe('效益「销售额」得分率 70.00 %，为红。往原因方向查，经过「客户满意度」（不红），遇到的第一个红项是效率「商机转化率」得分率 60.00 %'
      + '；它背后还有红项：「培训完成率」。它和「销售额」7 个月里（原因早一个月）常一起变动；一起变动不等于就是原因。这是一个假设，请您判断是不是这个原因。')
  })

  // Catches: taking the lowest figure although the company's own months speak for another cause.
  it('prefers among equals the one that went together with its effect', () => {
    const walk = walkToCause(sales, board(sales, conversion, visits, training), [link(5, 1), link(4, 1), link(3, 1)])
    expect(walk).toMatchObject({ found: true, cause: { name: '商机转化率' } })
  })

  // Catches: inventing a cause where the data has none, and silence about what could not be seen.
  it('says so when nothing behind is red, and names what it could not see', () => {
    const unseen = node(6, '净推荐值', 'utility', [null])
    const walk = walkToCause(sales, board(sales, satisfaction, unseen), [link(2, 1), link(6, 1)])
    expect(walk).toMatchObject({ found: false, looked: 1, blind: [{ name: '净推荐值' }] })
    expect(walk.sentence).toContain('没有一项是红的；1 项没有得分，看不到：「净推荐值」')
    // 9 is linked but on no sheet: not the same as nothing linked.
    expect(walkToCause(sales, board(sales), [link(9, 1)])).toMatchObject({ found: false, absent: [9], looked: 0 })
    expect(walkToCause(sales, board(sales), [link(9, 1), link(8, 9)]).sentence).toContain('连着的 1 项原因都不在考核表上')
    expect(walkToCause(sales, board(sales), []).sentence).toContain('请先在因果链上连线')
  })

  // Catches: an owner whose indicators are his own, with no link between them, sent away while a red cause stands beside; one left of the effect or reached already offered.
  it('names the reds to the right that nothing leads to', () => {
    const orders = node(7, '订单数', 'benefit', [0.5])
    const alone = walkToCause(sales, board(sales, orders, training, visits, satisfaction), [])
    expect(alone).toMatchObject({ found: false, unlinked: [{ name: '有效拜访数' }, { name: '培训完成率' }] })
    expect(alone.sentence).toBe('效益「销售额」得分率 70.00 %，为红。同样是红的「有效拜访数」、「培训完成率」没有连为它的原因，是的话请在因果链上连上。')
    const linked = walkToCause(sales, board(sales, satisfaction, visits, conversion), [link(2, 1), link(3, 2)], { rejected: new Set([3 as IndicatorId]) })
    expect(linked).toMatchObject({ found: false, excluded: [{ name: '商机转化率' }], unlinked: [{ name: '有效拜访数' }] })
    expect(linked.sentence).toContain('同样是红的「有效拜访数」没有连为它的原因，是的话请在因果链上连上。不是的话，原因不在已考核的指标里')
  })

  // Catches: a cause the owner rejected offered again, or the way past it forgotten.
  it('goes past what the owner rejected and what is on no sheet, and says so', () => {
    const links = [link(9, 1), link(3, 9), link(5, 3)]
    const nameOf = (id: number) => (id === 9 ? '转介绍' : undefined)
    const walk = walkToCause(sales, board(sales, conversion, training), links, { nameOf })
    expect([walk.found, walk.sentence.includes('经过「转介绍」（不在考核表上），遇到的第一个红项是效率「商机转化率」')]).toEqual([true, true])
    const next = walkToCause(sales, board(sales, conversion, training), links, { nameOf, rejected: new Set([3 as IndicatorId]) })
    expect(next).toMatchObject({ found: true, cause: { name: '培训完成率' }, excluded: [{ name: '商机转化率' }], further: [] })
    expect(next.sentence).toContain('经过「转介绍」（不在考核表上），您已排除「商机转化率」，遇到的第一个其他红项是能力「培训完成率」')
  })

  // Catches: an endless walk round a loop of links.
  it('ends on a loop', () => {
    expect(walkToCause(sales, board(sales, satisfaction), [link(2, 1), link(1, 2), link(2, 2)])).toMatchObject({ found: false, looked: 1 })
  })
})

describe('how two indicators went together', () => {
  // Catches: a strength claimed on too few months, or on a series that never moved.
  it('needs six pairs of months and a series that moves', () => {
    expect(strengthOf(node(1, 'a', 'utility', [1, 2, 3, 4, 5]), node(2, 'b', 'benefit', [1, 2, 3, 4, 5]))).toMatchObject({ word: 'too-few', r: null, pairs: 5 })
    expect(strengthOf(satisfaction, sales)).toMatchObject({ word: 'none', r: 0 })
  })
  // r of (1,2,3,4,5,6) with itself is 1, with its reverse −1.
  it('finds the same month, the month ahead and the opposite', () => {
    const up = node(1, 'a', 'utility', [0.1, 0.4, 0.2, 0.9, 0.3, 0.8, 0.5])
    expect(strengthOf(up, node(2, 'b', 'benefit', [0.1, 0.4, 0.2, 0.9, 0.3, 0.8, 0.5]))).toMatchObject({ word: 'strong', lag: 0 })
    expect(strengthOf(up, node(2, 'b', 'benefit', [0.7, 0.1, 0.4, 0.2, 0.9, 0.3, 0.8]))).toMatchObject({ word: 'strong', lag: 1, pairs: 6 })
    expect(strengthOf(node(1, 'a', 'utility', [1, 2, 3, 4, 5, 6]), node(2, 'b', 'benefit', [6, 5, 4, 3, 2, 1]))).toMatchObject({ word: 'opposite' })
  })
})

// Catches: a board whose columns run from cause to effect, or that hides the worst at the foot.
it('lays the board out in four columns, the furthest below its points first', () => {
  expect(columnsOf([training, visits, sales, conversion, satisfaction]).map((column) => column.map(({ name }) => name)))
    .toEqual([['销售额'], ['客户满意度'], ['商机转化率', '有效拜访数'], ['培训完成率']])
})
