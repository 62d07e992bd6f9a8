import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ObjectiveDraft } from '../../../shared/api/okr.ts'
import type { DepartmentId, EmployeeId, IndicatorId, ObjectiveId } from '../../../shared/domain/brand.ts'
import { ADVICE_CODES, applyAdvice } from '../../../shared/domain/okr/advice/advice.ts'
import type { Advice, AdviceCode, AdviceContext } from '../../../shared/domain/okr/advice/advice.ts'
import { adviceOnObjective } from '../../../shared/domain/okr/advice/advise.ts'
import { checkObjective } from '../../../shared/domain/okr/check-objective.ts'
import type { DraftKeyResult, DraftObjective } from '../../../shared/domain/okr/draft.ts'
import { KEY_RESULT_KINDS, OBJECTIVE_LEVELS } from '../../../shared/domain/okr/okr.ts'
import { CONTEXT, draftOf, keyResultOf, otherOf } from './drafts.ts'

const department = 7 as DepartmentId
const [owner, head, member, stranger] = [1, 2, 3, 99] as EmployeeId[]
const second = keyResultOf({ title: '差评', kind: 'decrease', start: '9', target: '3', unit: '条' })
/** A draft whose first key result is changed; the second is sound. */
const withFirst = (changes: Partial<DraftKeyResult>) => draftOf({ keyResults: [keyResultOf(changes), second] })
const titled = (title: string) => draftOf({ title })
const many = (count: number, weight: string) => draftOf({ keyResults: Array.from({ length: count }, (_, at) => keyResultOf({ title: ['复购率', '差评', '交付天数', '转介绍', '毛利率'][at] ?? '', weight })) })
const milestone = (title: string, weight = '50') => keyResultOf({ kind: 'milestone', title, start: null, target: null, unit: '', weight })
const indicatorId = 5 as IndicatorId
const known = (unit: string, latest: string | null): AdviceContext => ({ ...CONTEXT, indicators: [{ id: indicatorId, name: '回款额', unit, latest }] })
const under = (level: DraftObjective['level'], changes: Partial<DraftObjective> = {}) => draftOf({ level, departmentId: department, employeeId: level === 'person' ? member : null, ownerId: level === 'person' ? member : head, ...changes })
const company = otherOf({ id: 90 as ObjectiveId })
const five = Array.from({ length: 5 }, (_, at) => otherOf({ id: (100 + at) as ObjectiveId, title: ['开拓华东', '稳住团队', '降低库存', '换新系统', '打响品牌'][at] ?? '' }))

type Trial = [AdviceCode, yes: [DraftObjective, AdviceContext?], no: [DraftObjective, AdviceContext?]]
const TRIALS: Trial[] = [
  ['title-digits', [titled('年销售额做到3000万元')], [titled('让2026年第4季度成为5S样板')]],
  ['title-short', [titled('赚钱')], [titled('赚到好钱')]],
  ['title-long', [titled('让'.repeat(31))], [titled('让'.repeat(30))]],
  ['title-many', [titled('开拓新市场，同时降低成本')], [titled('开拓新市场')]],
  ['key-results-few', [many(1, '100')], [many(2, '50')]],
  ['key-results-many', [many(5, '20')], [many(4, '25')]],
  ['all-milestones', [draftOf({ keyResults: [milestone('11月底前搬完'), milestone('12月底前上线')] })], [draftOf({ keyResults: [milestone('11月底前搬完'), second] })]],
  ['key-result-vague', [withFirst({ title: '加强老客户维护', target: null })], [withFirst({ title: '加强老客户维护' })]],
  ['key-result-task', [withFirst({ title: '召开客户座谈会' })], [withFirst({ title: '完成回款' })]],
  ['start-missing', [withFirst({ start: null })], [withFirst({ start: null, kind: 'at-least' })]],
  ['target-missing', [withFirst({ target: null })], [draftOf({ keyResults: [milestone('11月底前搬完'), second] })]],
  ['unit-missing', [withFirst({ unit: '' })], [withFirst({ unit: '%' })]],
  ['direction-opposed', [withFirst({ start: '30', target: '20' })], [withFirst({ start: '20', target: '30' })]],
  ['target-far', [withFirst({ start: '30', target: '300' })], [withFirst({ start: '30', target: '299' })]],
  ['number-differs', [withFirst({ title: '复购率提高到35%' })], [withFirst({ title: '复购率提高到30%' })]],
  ['weights-not-100', [many(3, '33.33')], [many(4, '25')]],
  ['weight-thin', [draftOf({ keyResults: [keyResultOf({ weight: '91' }), { ...second, weight: '9' }] })], [draftOf({ keyResults: [keyResultOf({ weight: '90' }), { ...second, weight: '10' }] })]],
  ['weight-heavy', [draftOf({ keyResults: [keyResultOf({ weight: '61' }), { ...second, weight: '39' }] })], [draftOf({ keyResults: [keyResultOf({ weight: '60' }), { ...second, weight: '40' }] })]],
  ['owner-missing', [draftOf({ ownerId: null })], [draftOf()]],
  ['owner-gone', [draftOf({ ownerId: stranger ?? null })], [draftOf()]],
  ['owner-other', [under('person', { ownerId: head ?? null })], [under('person')]],
  ['owner-overloaded', [draftOf(), { ...CONTEXT, others: five }], [draftOf(), { ...CONTEXT, others: five.slice(1) }]],
  ['similar-objective', [titled('提高老客户复购'), { ...CONTEXT, others: [otherOf({ title: '提升老客户的复购率' })] }], [titled('提高老客户复购'), { ...CONTEXT, others: [otherOf({ title: '提高新客户数量' })] }]],
  ['similar-key-result', [withFirst({ title: '差评数', unit: '条' })], [withFirst({ title: '复购率' })]],
  ['parent-missing', [under('department'), { ...CONTEXT, others: [company] }], [under('department', { parentId: company.id }), { ...CONTEXT, others: [company] }]],
  ['parent-level', [under('department', { parentId: company.id }), { ...CONTEXT, others: [{ ...company, level: 'department' }] }], [under('person', { parentId: company.id }), { ...CONTEXT, others: [{ ...company, level: 'department' }] }]],
  ['deadline-outside', [withFirst({ title: '2027年1月底前回款' })], [withFirst({ title: '12月31日前回款' })]],
  ['milestone-undated', [draftOf({ keyResults: [milestone('新仓库启用'), second] })], [draftOf({ keyResults: [milestone('11月底前启用新仓库'), second] })]],
]

const advised = (draft: DraftObjective, context: AdviceContext = CONTEXT) => adviceOnObjective(draft, context)
const find = (code: AdviceCode, draft: DraftObjective, context: AdviceContext = CONTEXT): Advice | undefined => advised(draft, context).find(each => each.code === code)
const taken = (code: AdviceCode, draft: DraftObjective, context: AdviceContext = CONTEXT): DraftObjective => applyAdvice(draft, find(code, draft, context)?.apply ?? {})

describe('advice on a draft', () => {
  it('is silent about a sound one', () => expect(advised(draftOf())).toEqual([]))
  it('has a trial of every kind', () => expect(TRIALS.map(([code]) => code)).toEqual([...ADVICE_CODES]))
  for (const [code, yes, no] of TRIALS) {
    it(`${code} speaks up and keeps quiet`, () => {
      expect(find(code, ...yes)?.sentence).toMatch(/[。？……]$/)
      expect(find(code, ...no)).toBeUndefined()
    })
    it(`${code}, once taken, is settled`, () => {
      const advice = find(code, ...yes)
      if (advice?.apply) expect(find(code, applyAdvice(yes[0], advice.apply), yes[1])).toBeUndefined()
      else expect(applyAdvice(yes[0], {})).toEqual(yes[0])
    })
  }
  it('never throws on anything half typed, names key results that exist, and 采纳 leaves a whole draft', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', '-', '3.', '1e5', '３０％', '销售额提升20%；做到300万', '12月'), fc.string({ unit: 'binary' }))
    const draft = fc.record({
      title: text, level: fc.constantFrom(...OBJECTIVE_LEVELS), ownerId: fc.constantFrom(null, owner ?? null, stranger ?? null), parentId: fc.constantFrom(null, company.id),
      keyResults: fc.array(fc.record({ title: text, kind: fc.constantFrom(...KEY_RESULT_KINDS), start: fc.option(text), target: fc.option(text), unit: text, weight: text }).map(keyResultOf), { maxLength: 6 }),
    }).map(draftOf)
    fc.assert(fc.property(draft, each => {
      for (const { keyResult, sentence, apply } of advised(each, { ...CONTEXT, others: [company] })) {
        expect(keyResult === null || keyResult < each.keyResults.length).toBe(true)
        expect(sentence).not.toMatch(/undefined|null|NaN/)
        if (apply) expect(applyAdvice(each, apply).keyResults.length).toBe(each.keyResults.length + (apply.add?.length ?? 0))
      }
      expect(Array.isArray(checkObjective(each))).toBe(true)
    }))
  })
})

describe('taking advice', () => {
  const moved = (title: string) => {
    const draft = taken('title-digits', draftOf({ title, keyResults: [] }))
    const [added] = draft.keyResults
    return [draft.title, added?.title, added?.kind, added?.start, added?.target, added?.unit, added?.weight]
  }
  it('moves a figure out of the title into a key result of the right kind', () => {
    expect(moved('年销售额做到3,000万元')).toEqual(['年销售额上台阶', '年销售额', 'increase', null, '3000', '万元', '100'])
    expect(moved('回款额提升到300万')).toEqual(['回款额上台阶', '回款额', 'increase', null, '300', '万元', '100'])
    expect(moved('费用率控制在８％以内')).toEqual(['费用率控制住', '费用率', 'at-most', null, '8', '%', '100'])
    expect(moved('退货率降到2%')).toEqual(['退货率降下来', '退货率', 'decrease', null, '2', '%', '100'])
    expect(moved('毛利率不低于25%')).toEqual(['毛利率守得住', '毛利率', 'at-least', null, '25', '%', '100'])
    expect(moved('销售额增长20%')).toEqual(['销售额增长', '销售额增幅', 'increase', '0', '20', '%', '100'])
    expect(moved('成本下降5%')).toEqual(['成本下降', '成本降幅', 'increase', '0', '5', '%', '100'])
    expect(moved('新增30家客户')).toEqual(['新增客户', '新增客户', 'increase', '0', '30', '家', '100'])
  })
  it('takes both ends of 从 … 到 …', () => {
    expect(moved('把交付周期从15天缩短到10天')).toEqual(['把交付周期降下来', '交付周期', 'decrease', '15', '10', '天', '100'])
    expect(moved('复购率从20%提升至30%')).toEqual(['复购率上台阶', '复购率', 'increase', '20', '30', '%', '100'])
  })
  it('leaves the rewording to the person where what is left would be no sentence', () => {
    for (const title of ['让100%的客户满意', '业绩翻2倍', '300万', '让毛利率达到30%以上的水平', '把周期从15天变短']) {
      expect(find('title-digits', titled(title))?.sentence).toMatch(/数字放进关键结果。$/)
      expect(find('title-digits', titled(title))).not.toHaveProperty('apply')
    }
  })
  it('does not take dates, names and ranks for figures', () => {
    for (const title of ['打造2027年华东第1品牌', '服务好80后客户', '3个月内完成门店改造', '拿下Top10客户', '备战双11和618', '通过ISO9001认证', '第4季度开好3号店']) expect(find('title-digits', titled(title))).toBeUndefined()
  })
  it('gives an added key result only what is left of 100', () => {
    expect(taken('title-digits', titled('新增30家客户')).keyResults.map(each => each.weight)).toEqual(['50', '50', '0'])
    expect(taken('title-digits', draftOf({ title: '新增30家客户', keyResults: [keyResultOf({ weight: '60' })] })).keyResults.map(each => each.weight)).toEqual(['60', '40'])
  })
  it('evens weights out so that they are no longer refused', () => {
    const draft = taken('weights-not-100', many(3, '33.33'))
    expect(draft.keyResults.map(each => each.weight)).toEqual(['33.33', '33.33', '33.34'])
    expect(checkObjective(draft)).toEqual([])
  })
  it('names who answers for it: the person, the head of the department, the one without a manager; nobody when it is not clear', () => {
    expect([under('person', { ownerId: null }), under('department', { ownerId: null }), draftOf({ ownerId: null })].map(draft => taken('owner-missing', draft).ownerId)).toEqual([member, head, owner])
    const two = { ...CONTEXT, people: CONTEXT.people.map(person => ({ ...person, managerId: null })) }
    expect(find('owner-missing', draftOf({ ownerId: null }), two)).not.toHaveProperty('apply')
  })
  it('hangs it under the only objective that fits: the own department before the company', () => {
    const others = [company, otherOf({ id: 91 as ObjectiveId, level: 'department', departmentId: department }), otherOf({ id: 92 as ObjectiveId, level: 'department', departmentId: 8 as DepartmentId })]
    expect(taken('parent-missing', under('person'), { ...CONTEXT, others }).parentId).toBe(91)
    expect(taken('parent-missing', under('department'), { ...CONTEXT, others }).parentId).toBe(90)
    expect(find('parent-missing', under('department'), { ...CONTEXT, others: [company, otherOf({ id: 93 as ObjectiveId })] })).not.toHaveProperty('apply')
    expect(find('parent-missing', under('department'))?.sentence).toContain('先写公司目标')
  })
  it('starts from the latest figure in the unit of the key result, and not from one in another', () => {
    const first = (unit: string) => withFirst({ title: '回款额', start: null, unit, target: '300', indicatorId })
    expect(taken('start-missing', first('万元'), known('元', '2850000')).keyResults[0]).toMatchObject({ start: '285', unit: '万元' })
    expect(taken('start-missing', first(''), known('元', '2850000')).keyResults[0]).toMatchObject({ start: '2850000', unit: '元' })
    expect(find('start-missing', first('%'), known('元', '2850000'))).not.toHaveProperty('apply')
    expect(find('start-missing', first('元'), known('元', null))).not.toHaveProperty('apply')
  })
  it('fills target and unit from what the name already says', () => {
    expect(taken('target-missing', withFirst({ title: '复购率到30%', target: null, unit: '' })).keyResults[0]).toMatchObject({ target: '30', unit: '%' })
    expect(taken('unit-missing', withFirst({ title: '交付周期', unit: '' })).keyResults[0]).toMatchObject({ unit: '天' })
  })
  it('turns the kind round where the figures run the other way', () => {
    expect(taken('direction-opposed', withFirst({ start: '8', target: '4' })).keyResults[0]?.kind).toBe('decrease')
    expect(taken('direction-opposed', withFirst({ start: '4', target: '8', kind: 'decrease' })).keyResults[0]?.kind).toBe('increase')
  })
  it('keeps the shape of the contract, and all that was not advised', () => {
    const draft: ObjectiveDraft = draftOf({ id: 12 as ObjectiveId, ownerId: null, ambition: 'aspirational' })
    const after: ObjectiveDraft = applyAdvice(draft, find('owner-missing', draft)?.apply ?? {})
    expect(after).toEqual({ ...draft, ownerId: owner })
  })
  it('does not compare a draft with its own saved copy', () => {
    const id = 12 as ObjectiveId
    expect(advised(draftOf({ id }), { ...CONTEXT, others: [otherOf({ id, title: draftOf().title })] })).toEqual([])
  })
  it('tells a copy of the parent from a double', () => {
    const others = [{ ...company, title: '让老客户愿意多买一次！' }]
    expect(find('similar-objective', under('department', { parentId: company.id }), { ...CONTEXT, others })?.sentence).toContain('照抄上级目标')
  })
})
