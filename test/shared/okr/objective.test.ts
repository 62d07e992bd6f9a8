import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { ambitionRemarks } from '../../../shared/domain/okr/ambition.ts'
import { carriedKeyResults, isOpen } from '../../../shared/domain/okr/carry-over.ts'
import { checkObjective } from '../../../shared/domain/okr/check-objective.ts'
import { evenWeights } from '../../../shared/domain/okr/even-weights.ts'
import { loopSentence, parentLoop } from '../../../shared/domain/okr/parent-loop.ts'
import { draftOf, keyResultOf } from './drafts.ts'

const faults = (...keyResults: Parameters<typeof keyResultOf>[0][]) => checkObjective(draftOf({ keyResults: keyResults.map(keyResultOf) }))
const codes = (...given: Parameters<typeof ambitionRemarks>) => ambitionRemarks(...given).map(each => each.code)

describe('what an objective is refused for', () => {
  it('is nothing when it is sound, and never its counts', () => {
    expect(checkObjective(draftOf())).toEqual([])
    expect(checkObjective(draftOf({ keyResults: [] }))).toEqual([])
    expect(faults({ weight: '100', kind: 'milestone', start: null, target: null, unit: '' })).toEqual([])
    expect(faults({ weight: '100', kind: 'at-most', start: null, target: '0' })).toEqual([])
  })
  it('is a missing target, unit or start, named with the key result', () => {
    expect(faults({}, { title: '毛利率', start: null, target: null, unit: ' ' })).toEqual([
      { keyResult: 1, sentence: '关键结果 2“毛利率”：请填目标值。' }, { keyResult: 1, sentence: '关键结果 2“毛利率”：请填单位。' }, { keyResult: 1, sentence: '关键结果 2“毛利率”：“提高到”要从起点算进度，请填起点。' },
    ])
  })
  it('is a start equal to the target, for both directions and however written', () => {
    expect(faults({ start: '30', target: '30.0' }, { kind: 'decrease', start: '4', target: '4' }).map(each => each.keyResult)).toEqual([0, 1])
    expect(faults({ start: '30', target: '30.0' }, {})[0]?.sentence).toContain('起点和目标都是 30 %')
    expect(faults({ kind: 'at-least', start: '30', target: '30' }, {})).toEqual([])
  })
  it('is a total of weights other than 100, with the difference named; three of 33.33 are a hundredth short', () => {
    expect(faults({ weight: '33.33' }, { weight: '33.33' }, { weight: '33.34' })).toEqual([])
    expect(faults({ weight: '33.33' }, { weight: '33.33' }, { weight: '33.33' })).toEqual([{ keyResult: null, sentence: '关键结果的权重合计 99.99，还差 0.01，要正好 100。' }])
    expect(faults({ weight: '60' }, { weight: '50' })[0]?.sentence).toContain('多出 10')
    expect(faults({ weight: '150' }, { weight: '-50' })).toEqual([{ keyResult: 1, sentence: '关键结果 2“复购率”：权重不能是负数（−50）。' }])
    expect(faults({ weight: '' }, { weight: '50' })).toEqual([{ keyResult: 0, sentence: '关键结果 1“复购率”：请填权重。' }])
  })
})

describe('even weights', () => {
  it('are 33.33 / 33.33 / 33.34 for three', () => expect([evenWeights(3), evenWeights(2), evenWeights(6), evenWeights(1)]).toEqual([['33.33', '33.33', '33.34'], ['50', '50'], ['16.66', '16.66', '16.67', '16.67', '16.67', '16.67'], ['100']]))
  it('are never refused', () => {
    for (let count = 1; count <= 20; count += 1) expect(faults(...evenWeights(count).map(weight => ({ weight })))).toEqual([])
  })
})

describe('what a score says', () => {
  it('is measured by the promise: 1.0 for 承诺型, 0.7 for 挑战型, on the unrounded score', () => {
    expect([codes('committed', '1'), codes('committed', '0.96'), codes('aspirational', '0.7'), codes('aspirational', '0.69'), codes('committed', null)]).toEqual([['kept'], ['promise-open'], ['good'], ['below-good'], []])
    expect(ambitionRemarks('committed', '0.96')[0]?.sentence).toContain('现在 0.96')
    expect(ambitionRemarks('aspirational', '0.695')[0]?.sentence).toContain('现在 0.695')
  })
  it('is too easy above 0.9 three quarters running: 0.9 itself is not above, nor is 0.86 shown as 0.9', () => {
    expect(codes('aspirational', '0.91', ['0.95', '1'])).toEqual(['good', 'too-easy'])
    expect(codes('aspirational', '0.9', ['0.95', '1'])).toEqual(['good'])
    expect(codes('aspirational', '0.95', ['0.86', '1'])).toEqual(['good'])
    expect(codes('aspirational', '0.95', ['1'])).toEqual(['good'])
    expect(codes('aspirational', '0.95', [null, '1', '1'])).toEqual(['good'])
    expect(codes('aspirational', '0.95', ['0.95', '0.95', '0.1'])).toEqual(['good', 'too-easy'])
    expect(ambitionRemarks('aspirational', '0.91', ['0.95', '1'])[1]?.sentence).toBe('连续三个季度高于 0.9（1.0、1.0、0.91）：太容易了，下季度请把目标定高一些。')
    expect(ambitionRemarks('committed', '1', ['1', '1'])[1]?.sentence).toContain('太容易')
  })
})

describe('moving an objective under another', () => {
  const id = (number: number) => number as ObjectiveId
  const tree = new Map([[1, '公司', null], [2, '部门', 1], [3, '个人', 2], [8, '甲', 9], [9, '乙', 8]].map(([at, title, parent]) => [at as ObjectiveId, { title: title as string, parentId: parent as ObjectiveId | null }]))
  it('is refused where it would close a loop, with the titles of the loop', () => {
    expect(parentLoop(id(1), id(3), tree)).toEqual(['公司', '个人', '部门', '公司'])
    expect(parentLoop(id(2), id(2), tree)).toEqual(['部门', '部门'])
    expect(loopSentence(['部门', '部门'])).toBe('目标不能绕成一个圈：“部门” → “部门”。请换一个上级目标。')
  })
  it('is free otherwise, for a new objective too, and a loop elsewhere does not hang it', () => {
    expect([parentLoop(id(3), id(1), tree), parentLoop(id(3), null, tree), parentLoop(null, id(3), tree), parentLoop(id(3), id(8), tree)]).toEqual([null, null, null, null])
  })
  it('one free move after another never makes a loop', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })), { maxLength: 40 }), moves => {
      const parents = new Map(Array.from({ length: 8 }, (_, at) => [id(at + 1), { title: '', parentId: null as ObjectiveId | null }]))
      for (const [child, parent] of moves) if (parentLoop(id(child), id(parent), parents) === null) parents.set(id(child), { title: '', parentId: id(parent) })
      for (const start of parents.keys()) {
        let steps = 0
        for (let at: ObjectiveId | null = start; at !== null; at = parents.get(at)?.parentId ?? null) expect(steps++).toBeLessThan(9)
      }
    }))
  })
})

describe('carrying over what is open', () => {
  it('leaves behind what was reached, starts from the latest figure and keeps 100', () => {
    const ending = [
      { ...keyResultOf({ title: '到了', weight: '40' }), current: '31', score: '1' }, { ...keyResultOf({ title: '没到', weight: '30' }), current: '26', score: '0.6' },
      { ...keyResultOf({ title: '守住', kind: 'at-most', start: null, weight: '30' }), current: '2', score: '1' },
    ]
    expect(carriedKeyResults(ending).map(each => [each.title, each.start, each.weight, each.id])).toEqual([['没到', '26', '50.00', null], ['守住', null, '50.00', null]])
    expect(checkObjective(draftOf({ keyResults: carriedKeyResults(ending) }))).toEqual([])
  })
  it('keeps the old start where nothing was ever recorded, and 0.999 is open', () => {
    expect(carriedKeyResults([{ ...keyResultOf({ weight: '100' }), current: null, score: null }])).toMatchObject([{ start: '20', weight: '100' }])
    expect([isOpen('0.999'), isOpen('1'), isOpen(null)]).toEqual([true, false, true])
  })
})
