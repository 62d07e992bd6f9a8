import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDecimalText } from '../../../shared/domain/decimal/decimal.ts'
import { readDay, readMonth } from '../../../shared/domain/intake/read-day.ts'
import { readFigure, readMoney } from '../../../shared/domain/intake/read-number.ts'
import type { Read } from '../../../shared/domain/intake/read-number.ts'
import { guessIndicator } from '../../../shared/domain/intake/indicator-guess.ts'
import { splitUnit } from '../../../shared/domain/intake/unit.ts'

const shown = <T>(read: Read<T>): T | string => (read.ok ? read.value : read.sentence)
const figure = (text: string, unit: string, column: string | null = null): string => shown(readFigure(text, unit, column))
const money = (text: string, column: string | null = null): string | number => shown(readMoney(text, column))

test('days as owners write them', () => {
  const cases: [string, string][] = [['1992年5月1日', '1992-05-01'], ['1994-5-3', '1994-05-03'], ['1994/05/03', '1994-05-03'], ['1994.5.3', '1994-05-03'], ['19940503', '1994-05-03'], ['１９９４－５－３', '1994-05-03'], [' 1994 年 5 月 3 日 ', '1994-05-03'], ['1994-05-03 00:00:00', '1994-05-03'], ['2000-02-29', '2000-02-29']]
  for (const [text, day] of cases) expect([text, shown(readDay(text))]).toEqual([text, day])
})

test('days that are on no calendar are refused, never rolled over into the next month', () => {
  for (const text of ['1994/13/01', '1994-02-29', '1900-02-29', '1994-04-31', '1994-00-10', '1994-1-0', '0001-01-01']) expect(shown(readDay(text))).toContain('不是日历上有的日期')
  for (const text of ['94-5-3', '5/3/1994', '1994-5', '33725', '明天', '1994-5/3', '']) expect(shown(readDay(text))).toContain('不是日期')
})

test('months, also from a date cell; 1997.1 may have been October', () => {
  for (const text of ['1997-01', '1997年1月', '199701', '1997/1', '1997-01-01', '1997年01月份', '1997.01', '１９９７年１月']) expect([text, shown(readMonth(text))]).toEqual([text, '1997-01'])
  for (const text of ['1997-13', '1月', '97-01', '1997', '199713']) expect(shown(readMonth(text))).toContain('不是月份')
  expect(shown(readMonth('1997.1'))).toContain('也可能是 10 月')
})

test('money is integer 分 and never guessed', () => {
  const cases: [string, number][] = [['2,000元', 200_000], ['￥2000', 200_000], ['¥2,000.50', 200_050], ['1.2万', 1_200_000], ['1.2万元', 1_200_000], ['２０００', 200_000], ['2000', 200_000], ['0', 0], ['3千', 300_000]]
  for (const [text, fen] of cases) expect([text, money(text)]).toEqual([text, fen])
  expect(money('0.2', '万元')).toBe(200_000)
  expect(money('2000元', '万元')).toBe(200_000)
  expect(money('两千')).toBe('“两千”不是数字，请改成 2000 这样的写法')
  expect(money('一万二千')).toContain('请改成 12000 这样')
  expect(money('面议')).toBe('“面议”不是数字，请改成 2000 这样的写法')
  expect(money('-5')).toContain('负数')
  expect(money('0.005')).toContain('最多两位小数')
  expect(money('5%')).toContain('对不上')
  expect(money('2,00')).toContain('逗号')
})

test('figures are taken in the unit of the indicator', () => {
  const cases: [string, string, string | null, string][] = [
    ['0.6981000000000001', '元', '万元', '6981'], ['0.7332', '元', '万元', '7332'], ['7332', '万元', '元', '0.7332'], ['1.2万', '元', null, '12000'], ['1.2万', '万元', null, '1.2'], ['1.2万', '个', null, '12000'],
    ['5%', '%', null, '5'], ['18.14%', '%', null, '18.14'], ['5', '%', '%', '5'], ['8天', '天', null, '8'], ['12 单', '单', null, '12'], ['(1,234.5)', '元', null, '-1234.5'], ['－3', '天', null, '-3'], ['1E+3', '个', null, '1000'], ['.5', '个', null, '0.5'],
  ]
  for (const [text, unit, column, value] of cases) expect([text, figure(text, unit, column)]).toEqual([text, value])
  expect(figure('5%', '元')).toBe('“5%”的单位是“%”，而这项指标的单位是“元”，对不上')
  expect(figure('5', '天', '单')).toContain('对不上')
  for (const text of ['1.2.3', '12abc', '=1+1', 'NaN', 'Infinity', '1e999', '--5', 'TRUE', '<img src=x>']) expect(readFigure(text, '元', null).ok).toBe(false)
})

test('a power of ten without a number before it is no number', () => {
  for (const text of ['e0', 'E5', '-e3', '¥e1', ',e2']) expect(readFigure(text, '元', null).ok, text).toBe(false)
})

test('any text gives a decimal the database takes, or a sentence', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.stringMatching(/^[-+(]?[\d,.]{1,30}[万元%)]?$/)), fc.constantFrom('元', '万元', '%', '个', ''), (text, unit) => {
    const read = readFigure(text, unit, null)
    return read.ok ? isDecimalText(read.value) : read.sentence.length > 0
  }), { numRuns: 2000 })
})

test('units in brackets are split off; other brackets belong to the name', () => {
  expect(splitUnit('销售额（万元）')).toEqual({ name: '销售额', unit: '万元' })
  expect(splitUnit('绩效基数(元)')).toEqual({ name: '绩效基数', unit: '元' })
  expect(splitUnit('销售额(不含税)')).toEqual({ name: '销售额(不含税)', unit: null })
})

test('guesses for new indicators: a rate before an amount, lower is better for what hurts', () => {
  const guess = (name: string): string => Object.values(guessIndicator(name, null)).slice(0, 2).join(' ')
  expect(['毛利率', '平均折扣率', '平均发货天数', '逾期发货数', '销售额', '客户投诉', '新客户数', '订单数', '人员流失率'].map(guess)).toEqual(['% higher', '% lower', '天 lower', '单 lower', '元 higher', '次 lower', '家 higher', '单 higher', '% lower'])
  expect(guessIndicator('销售额', '万元').unit).toBe('元')
})
