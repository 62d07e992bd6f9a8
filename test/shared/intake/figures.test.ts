import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EmployeeId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import type { IntakeAnswers, KnownHouse } from '../../../shared/domain/intake/intake.ts'
import { NO_ANSWERS } from '../../../shared/domain/intake/intake.ts'
import { readIntake } from '../../../shared/domain/intake/read-intake.ts'
import { EMPTY_HOUSE, indicator, known, sheet } from './house.ts'

const HOUSE: KnownHouse = { ...EMPTY_HOUSE, employees: [known(1, '001', '甲'), known(2, '002', '乙')], indicators: [indicator(1, '销售额', '元'), indicator(2, '平均折扣率', '%')] }
const TARGET = ['工号', '月份', '指标', '底线值', '目标值', '挑战值']
const RESULT = ['工号', '月份', '指标', '实际值', '备注']
const fact = { employeeId: 1 as EmployeeId, indicatorId: 1 as IndicatorId, month: '1997-01' as Month }
const answers = (part: Partial<IntakeAnswers>): IntakeAnswers => ({ ...NO_ANSWERS, ...part })

test('targets and results against what the house has: new, changed, same', () => {
  const home = { ...HOUSE, targets: [{ ...fact, floor: '4800.0', target: '8000', stretch: null }], results: [{ ...fact, actual: '7331.60', note: '' }] }
  const preview = readIntake([sheet('目标', TARGET, ['001', '1997年1月', '销售额', '', '9000', ''], ['002', '199701', '销售额', '', '1', '']), sheet('结果', RESULT, ['001', '1997/1', '销售额', '7331.6', ''], ['001', '1997-02', '平均折扣率', '5%', '凭单'])], home)
  expect(preview.targets.map(({ outcome, changes }) => [outcome, changes])).toEqual([['changed', [{ field: 'target', from: '8000', to: '9000' }]], ['new', []]])
  expect(preview.results.map(({ outcome, values }) => [outcome, values.actual, values.note])).toEqual([['same', '7331.6', null], ['new', '5', '凭单']])
  expect(preview.summary).toMatchObject({ targetsWithoutResult: 1, months: ['1997-01', '1997-02'] })
})

test('no value is not zero: the line is set aside and stays 待录', () => {
  const preview = readIntake([sheet('结果', RESULT, ['001', '1997-01', '销售额', '无', ''], ['001', '1997-02', '销售额', '—', ''], ['001', '1997-03', '销售额', '0', ''], ['001', '1997-04', '销售额', '', ''])], HOUSE)
  expect(preview.results.map(({ outcome, values }) => [outcome, values.actual])).toEqual([['ignored', null], ['ignored', null], ['new', '0'], ['ignored', null]])
})

test('an unknown indicator is asked once; defined or matched to a known one, its unit rules the figures', () => {
  const sheets = [sheet('结果', RESULT, ['001', '1997-01', '销售收入(万元)', '1.5', ''], ['002', '1997-01', '销售收入', '15000', ''])]
  const asked = readIntake(sheets, HOUSE)
  expect(asked.indicators).toMatchObject([{ name: '销售收入', lines: 2, guess: { unit: '元', direction: 'higher' }, answer: null }])
  expect(asked.results.map(({ outcome }) => outcome)).toEqual(['undecided', 'undecided'])
  const matched = readIntake(sheets, HOUSE, answers({ indicators: [{ name: '销售收入', useExisting: 1 as IndicatorId }] }))
  expect(matched.results.map(({ outcome, values }) => [outcome, values.indicator?.id, values.actual])).toEqual([['new', 1, '15000'], ['new', 1, '15000']])
  const defined = readIntake(sheets, HOUSE, answers({ indicators: [{ name: '销售收入', define: { unit: '万元', direction: 'higher', dimension: 'benefit' } }] }))
  expect(defined.results.map(({ values }) => values.actual)).toEqual(['1.5', '15000'])
  expect(defined.newIndicators).toEqual([{ name: '销售收入', unit: '万元', direction: 'higher', dimension: 'benefit' }])
  expect(readIntake(sheets, HOUSE, answers({ indicators: [{ name: '销售收入', useExisting: 99 as IndicatorId }] })).blocking).toHaveLength(1)
})

test('two indicators answered to be one known one cannot write the same figure twice in silence', () => {
  const sheets = [sheet('结果', RESULT, ['001', '1997-01', '销售额', '1', ''], ['001', '1997-01', '营收', '2', ''])]
  const preview = readIntake(sheets, HOUSE, answers({ indicators: [{ name: '营收', useExisting: 1 as IndicatorId }] }))
  expect(preview.results.map(({ outcome }) => outcome)).toEqual(['new', 'refused'])
})

test('the same fact twice: alike is ignored, different is refused with the line named', () => {
  const preview = readIntake([sheet('结果', RESULT, ['001', '1997-01', '销售额', '1', ''], ['1', '1997-01', '销售额', '1.0', ''], ['001', '1997-01', '销售额', '2', ''])], HOUSE)
  expect(preview.results.map(({ outcome }) => outcome)).toEqual(['new', 'ignored', 'refused'])
  expect(preview.results[2]?.problems[0]?.sentence).toContain('第 2 行已有不同的数')
})

test('people: a number that lost its zeros is found, a stranger and a mismatch are refused', () => {
  const preview = readIntake([sheet('结果', ['工号', '姓名', '月份', '指标', '实际值'], ['1', '', '1997-01', '销售额', '1'], ['009', '', '1997-01', '销售额', '1'], ['002', '甲', '1997-01', '销售额', '1'], ['', '乙', '1997-02', '销售额', '1'], ['', '', '1997-02', '销售额', '1'])], HOUSE)
  expect(preview.results.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['number-reshaped'], ['person-unknown'], ['person-mismatch'], [], ['missing-field']])
  expect(preview.blocking[0]).toContain('009')
})

test('a closed month is refused, broken cells say why, and an edit mends them', () => {
  const sheets = [sheet('结果', RESULT, ['001', '1997-01', '销售额', '1', ''], ['001', '1997-02', '销售额', { text: '', kind: 'formula-without-value' }, ''], ['001', '1997-03', '销售额', { text: '#DIV/0!', kind: 'error' }, ''])]
  const home = { ...HOUSE, closedMonths: ['1997-01' as Month] }
  expect(readIntake(sheets, home).results.map(({ problems }) => problems[0]?.code)).toEqual(['month-closed', 'bad-cell', 'bad-cell'])
  const mended = readIntake(sheets, home, answers({ skip: ['结果!2'], edits: [{ lineKey: '结果!3', field: 'actual', text: '5' }, { lineKey: '结果!4', field: 'actual', text: '6' }] }))
  expect(mended.results.map(({ outcome }) => outcome)).toEqual(['skipped', 'new', 'new'])
  expect(mended.blocking).toEqual([])
})

test('a header unit scales the column, and targets and results may stand side by side', () => {
  const preview = readIntake([sheet('考核', ['姓名', '月份', '指标', '目标值(万元)', '实际值（万元）'], ['甲', '1997-01', '销售额', '0.8', '0.7332'])], HOUSE)
  expect(preview.targets[0]?.values.target).toBe('8000')
  expect(preview.results[0]).toMatchObject({ outcome: 'new', values: { actual: '7332' } })
  expect(new Set([preview.targets[0]?.key, preview.results[0]?.key]).size).toBe(2)
})

test('a sheet a month without a year in its title is not read, and says what is missing', () => {
  const wide = (title: string) => readIntake([sheet('1月', [title], ['序号', '姓 名', '部门', '销售额（万元）', ''], ['', '', '', '目标', '实际'], ['1', '甲 ', '一部', '0.8', '无'], ['', '合计', '', { text: '', kind: 'formula-without-value' }, ''])], HOUSE)
  expect(wide('考核统计表').blocking[0]).toContain('没有年和月')
  const read = wide('1997年1月考核统计表')
  expect(read.targets).toMatchObject([{ key: '1月!4D', line: 4, outcome: 'new', values: { month: '1997-01', target: '8000' } }])
  expect(read.results.map(({ outcome }) => outcome)).toEqual(['ignored', 'ignored'])
})

test('whatever stands in the cells, reading gives a preview, twice the same, and leaves its input alone', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('工号', '姓名', '月份', '指标', '实际', '目标', '上级', '001', '1', '甲', '1997-01', '5%', '1.2万', '无', '合计', '__proto__', '=1+1'))
  const kinds = fc.constantFrom('text', 'number', 'percent', 'date', 'boolean', 'empty', 'error', 'formula-without-value')
  const rows = fc.array(fc.array(fc.record({ text, kind: kinds }), { maxLength: 6 }), { maxLength: 8 })
  fc.assert(fc.property(rows, fc.constantFrom(TARGET, RESULT, ['工号', '姓名', '直接上级', '入职日期', '绩效基数']), (body, header) => {
    const sheets = [{ name: 's', hidden: false, rows: [header.map((each) => ({ text: each, kind: 'text' as const })), ...body].map((cells, index) => ({ row: index + 1, cells: cells as never })) }]
    const before = JSON.stringify(sheets)
    const first = readIntake(sheets, HOUSE)
    expect(readIntake(sheets, HOUSE)).toEqual(first)
    expect(JSON.stringify(sheets)).toBe(before)
  }), { numRuns: 400 })
})
