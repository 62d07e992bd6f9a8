import { describe, expect, it } from 'vitest'
import { CallFailure } from '../../../renderer/api/call.ts'
import { applicants, namesOf } from '../../../renderer/pages/evaluations/applicants.ts'
import { historySentence, historySeries } from '../../../renderer/pages/evaluations/history-words.ts'
import { okrPoints } from '../../../renderer/pages/evaluations/okr-points.ts'
import { problemWords } from '../../../renderer/pages/evaluations/problem-words.ts'
import { readPoints } from '../../../renderer/pages/evaluations/read-points.ts'
import { actualWords, effectiveOf, scoreWords, signed, targetGap } from '../../../renderer/pages/evaluations/row-words.ts'
import { standingWords } from '../../../renderer/pages/evaluations/sheet-line.tsx'
import type { Month } from '../../../shared/domain/brand.ts'
import { row, summary } from './sheets.ts'

describe('OKR in a combined score', () => {
  it('stands in the points that the printed sum multiplies: not the score of 0..1, and a dash is no zero', () => {
    expect([okrPoints('0.775'), okrPoints('1'), okrPoints('0.00005'), okrPoints(null)]).toEqual(['77.50', '100.00', '0.01', null])
  })
})

describe('points as typed', () => {
  it('full width digits and signs are points too', () => {
    expect(readPoints('８．５', null)).toEqual({ points: '8.5' })
    expect(readPoints('－2', null)).toEqual({ points: '-2' })
    expect(readPoints('+3', null)).toEqual({ points: '3' })
    expect(readPoints('5分', null)).toEqual({ points: '5' })
  })
  it('both limits are allowed, a hundredth past them is not', () => {
    expect(readPoints('10', { from: '0', to: '10' })).toEqual({ points: '10' })
    expect(readPoints('0', { from: '0', to: '10' })).toEqual({ points: '0' })
    expect(readPoints('10.01', { from: '0', to: '10' })).toHaveProperty('problem')
    expect(readPoints('-0.01', { from: '0', to: '10' })).toHaveProperty('problem')
  })
  it('a third decimal would be lost in print, so it is refused; nothing is not zero', () => {
    expect(readPoints('1.005', null)).toHaveProperty('problem')
    expect(readPoints('  ', null)).toEqual({ empty: true })
    expect(readPoints('很好', null)).toHaveProperty('problem')
  })
})

describe('a row in words', () => {
  it('an actual is shown in the display unit, and 达成 is not 1', () => {
    expect(actualWords(row(), '285000')).toBe('28.5')
    const binary = row({ unit: '次', displayUnit: '次', rule: { kind: 'binary', meetsTarget: false } })
    expect(actualWords(binary, '1')).toBe('达成')
    expect(actualWords(binary, '0')).toBe('未达成')
    expect(actualWords(binary, null)).toBe('—')
  })
  it('a row without a score says what it waits for, never 0', () => {
    expect(scoreWords(row({ score: { state: 'missing', wants: 'judgement', sentence: '' } }))).toBe('待打分')
    expect(scoreWords(row({ score: { state: 'exempt', sentence: '' }, exempt: { kind: 'quarterly', reason: '' } }))).toBe('本月不计')
    expect(scoreWords(row({ score: { state: 'scored', score: '38', light: 'amber', sentence: '' } }))).toBe('38.00')
  })
  it('a row that lacks its targets leads to the target grid, one that lacks its actual does not', () => {
    const waiting = (wants: string) => targetGap(row({ score: { state: 'missing', wants, sentence: '' } }))
    expect([waiting('target'), waiting('anchors'), waiting('base'), waiting('actual'), waiting('judgement'), targetGap(row())]).toEqual(['target', 'floor', 'base', null, null, null])
  })
  it('the effective weight is shown only where it differs, 40.00 being 40', () => {
    expect(effectiveOf(row({ weight: '40', effectiveWeight: '40.00' }))).toBeNull()
    expect(effectiveOf(row({ weight: '40', effectiveWeight: '57.14' }))).toBe('57.14')
    expect(effectiveOf(row({ effectiveWeight: null }))).toBeNull()
  })
  it('signed points use a real minus', () => {
    expect(signed('-10')).toBe('−10.00')
    expect(signed('2')).toBe('+2.00')
    expect(signed('0')).toBe('0.00')
  })
  it('a sheet’s state is said in words', () => {
    expect(standingWords(summary(1, { sheet: 'incomplete', missing: 3 }))).toBe('待录 3 项')
    expect(standingWords(summary(1, { sheet: 'excused' }))).toBe('免考·待确认')
    expect(standingWords(summary(1, { confirmedAt: 'x' }))).toBe('已确认')
  })
})

describe('history in words', () => {
  const november = '2026-11' as Month
  const history = [{ month: '2026-09', actual: '200000', target: '300000', score: '26.67' }, { month: '2026-10', actual: null, target: '300000', score: null }]
  it('says each figure in the display unit, a gap as a gap, and an unchanged target once', () => {
    const of = row({ history })
    const series = historySeries(of, november)
    expect(series.map(({ value }) => value)).toEqual([20, null, 28.5])
    expect(historySentence(of, series)).toBe('实际（万元）：9月 20，10月 没有，本月 28.5。虚线是目标：30。')
  })
  it('a judged row shows its scores, for it has no actual', () => {
    const judged = row({ rule: { kind: 'judgement', standard: '' }, target: null, actual: null, history, score: { state: 'missing', wants: 'judgement', sentence: '' } })
    const series = historySeries(judged, november)
    expect(series.map(({ value, target }) => [value, target])).toEqual([[26.67, null], [null, null], [null, null]])
    expect(historySentence(judged, series)).toBe('得分：9月 26.67，10月 没有，本月 没有。')
  })
})

describe('whom the dialog lists', () => {
  const templates = [{ id: 1, name: '销售' }, { id: 2, name: '客服' }] as never
  const staff = { employees: [{ id: 1, positionId: 20 }, { id: 2, positionId: null }], positions: [{ id: 20, name: '客服', templateId: 2 }] } as never
  const withoutSheet = [{ employeeId: 7, number: '007', name: '甲', position: '代表', templateId: 1 }, { employeeId: 8, number: '008', name: '乙', position: '', templateId: null }] as never
  it('names the template of each position and who has none', () => {
    expect(applicants('make', { sheets: [], withoutSheet, templates, staff }, null).map(({ name, template, has }) => [name, template, has])).toEqual([['甲', '销售', true], ['乙', '', false]])
  })
  it('a renewal follows the position of today and leaves confirmed sheets out', () => {
    const sheets = [summary(1, { position: '代表', templateName: '销售' }), summary(2), summary(3, { confirmedAt: 'x' })]
    const listed = applicants('renew', { sheets, withoutSheet, templates, staff }, null)
    expect(listed.map(({ employeeId, position, now, template, has }) => [employeeId, position, now, template, has])).toEqual([[1, '客服', '销售', '客服', true], [2, '', '销售', '', false]])
    expect(applicants('renew', { sheets, withoutSheet, templates, staff }, 2).map(({ employeeId }) => employeeId)).toEqual([2])
  })
  it('many names are cut with their count', () => {
    expect(namesOf(['甲', '乙'])).toBe('甲、乙')
    expect(namesOf(Array.from({ length: 20 }, (_, at) => `人${at}`))).toMatch(/ 等 20 人$/)
  })
})

describe('a failure beside its field', () => {
  it('names the range the house gave instead of “该行权重”', () => {
    expect(problemWords(new CallFailure('points-out-of-range', { from: '0', to: '48' }))).toBe('应在 0 到 48 之间。')
  })
  it('any other failure says that nothing typed is lost', () => {
    expect(problemWords(new CallFailure('busy', {}))).toContain('您输入的内容还在')
  })
})
