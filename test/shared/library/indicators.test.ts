import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DIMENSION_NAMES, FREQUENCY_NAMES } from '../../../shared/domain/indicator/indicator.ts'
import { LIBRARY_INDICATORS, libraryIndicator } from '../../../shared/library/indicators.ts'

const csv = readFileSync(new URL('../../data/indicators.csv', import.meta.url), 'utf8').trim().split(/\r?\n/).slice(1)

// Catches: a typing slip in any of the 76 lines, e.g. a lower-is-better rate entered as higher.
test('the library says what the agreed table says, line by line', () => {
  const ours = LIBRARY_INDICATORS.map((indicator) => [
    indicator.code, DIMENSION_NAMES[indicator.dimension], indicator.name, indicator.unit, indicator.direction, indicator.formula,
    indicator.defaultWeight, indicator.source.replace('、', '|'), FREQUENCY_NAMES[indicator.frequency], indicator.roles.join('|'),
  ].join(','))
  expect(csv).toHaveLength(76)
  expect([...ours].sort()).toEqual([...csv].sort())
})

// Catches: a second value row that escapes the 10 % cap, or the cap falling on a duty.
test('C15 alone is a value indicator', () => {
  expect(LIBRARY_INDICATORS.filter(({ kind }) => kind === 'value').map(({ code }) => code)).toEqual(['C15'])
})

// Catches: an average in 元 or 小时 cut down by days served, which would turn 客单价 250 into 125 for somebody who joined on the 16th.
test('sums are shared out by days, averages and rates are not', () => {
  const flow = (code: string) => libraryIndicator(code)?.flow
  expect(['B20', 'E02', 'E22', 'E15', 'C11'].map(flow)).toEqual([true, true, true, true, true])
  expect(['B16', 'E14', 'C01', 'B05', 'E06', 'B15'].map(flow)).toEqual([false, false, false, false, false, false])
})

test('a code the library does not have is not found', () => {
  expect(libraryIndicator('X001')).toBeUndefined()
})
