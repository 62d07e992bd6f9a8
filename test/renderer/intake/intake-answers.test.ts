import { describe, expect, it } from 'vitest'
import { NO_ANSWERS } from '../../../shared/domain/intake/intake.ts'
import { readIntake } from '../../../shared/domain/intake/read-intake.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import {
  answersForOtherFile, answersForOtherHouse, draftOf, shapeOf, withDraft, withEdit, withEdits, withIndicators, withoutEdits, withoutIndicator, withoutSkips, withPeople, withSkips,
} from '../../../renderer/stores/intake-answers.ts'
import { EMPTY_HOUSE, ROSTER, sheetOf } from './intake-bridge.ts'

const define = { direction: 'higher', dimension: 'benefit', unit: '元' } as const

describe('answers to an import', () => {
  it('keeps one edit per cell: one per keystroke would outgrow the contract', () => {
    const typed = ['1', '12', ''].reduce((answers, text) => withEdit(answers, { lineKey: '员工!2', field: 'name', text }), NO_ANSWERS)
    expect(typed.edits).toEqual([{ lineKey: '员工!2', field: 'name', text: '' }])
    expect(NO_ANSWERS.edits).toEqual([])
  })

  it('replaces only the cells named when many are edited at once', () => {
    const one = withEdit(withEdit(NO_ANSWERS, { lineKey: 'a', field: 'name', text: '1' }), { lineKey: 'a', field: 'number', text: '2' })
    expect(withEdits(one, [{ lineKey: 'a', field: 'name', text: '3' }]).edits).toEqual([{ lineKey: 'a', field: 'number', text: '2' }, { lineKey: 'a', field: 'name', text: '3' }])
    expect(withoutEdits(one, 'a').edits).toEqual([])
  })

  it('skips a line once and takes back only what is named', () => {
    const skipped = withSkips(withSkips(NO_ANSWERS, ['a', 'b']), ['b', 'c'])
    expect(skipped.skip).toEqual(['a', 'b', 'c'])
    expect(withoutSkips(skipped, ['b']).skip).toEqual(['a', 'c'])
  })

  it('answers all people alike over earlier single answers, and takes an answer back', () => {
    const all = withPeople(withPeople(NO_ANSWERS, ['a'], 'new-person'), ['a', 'b'], 'same-person')
    expect(all.people).toEqual([{ lineKey: 'a', choice: 'same-person' }, { lineKey: 'b', choice: 'same-person' }])
    expect(withPeople(all, ['a'], null).people).toEqual([{ lineKey: 'b', choice: 'same-person' }])
  })

  it('treats an indicator called __proto__ as any other', () => {
    const drafts = withDraft([], { name: '__proto__', define })
    expect(draftOf(drafts, '__proto__', { ...define, unit: '个' }).unit).toBe('元')
    expect(draftOf(drafts, 'constructor', { ...define, unit: '个' }).unit).toBe('个')
    const answered = withIndicators(withIndicators(NO_ANSWERS, [{ name: '__proto__', define }]), [{ name: '__proto__', useExisting: 3 as IndicatorId }])
    expect(answered.indicators).toEqual([{ name: '__proto__', useExisting: 3 }])
    expect(withoutIndicator(answered, '__proto__').indicators).toEqual([])
  })

  it('carries no ids into another house and no line keys into another file', () => {
    const full = withIndicators(withSkips(withPeople(NO_ANSWERS, ['a'], 'new-person'), ['b']), [{ name: '销售额', define }, { name: '毛利', useExisting: 3 as IndicatorId }])
    expect(answersForOtherHouse(full).indicators).toEqual([{ name: '销售额', define }])
    expect(answersForOtherFile(full)).toEqual({ skip: [], edits: [], people: [], indicators: full.indicators })
  })

  it('sees another shape in a moved column, and the same one whatever was answered', () => {
    const shape = (sheet: typeof ROSTER, answers = NO_ANSWERS) => shapeOf(readIntake([sheet], EMPTY_HOUSE, answers))
    expect(shape(ROSTER, withSkips(NO_ANSWERS, ['员工!2']))).toBe(shape(ROSTER))
    expect(shape(sheetOf('员工', ['姓名', '工号', '入职日期'], ['戴南希', '001', '1992-05-01'], ['傅安德', '002', '1992-13-01']))).not.toBe(shape(ROSTER))
  })
})
