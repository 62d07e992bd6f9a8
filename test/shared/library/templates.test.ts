import { describe, expect, test } from 'vitest'
import { checkRule } from '../../../shared/domain/scoring/check-rule.ts'
import type { BandsRule } from '../../../shared/domain/scoring/rule.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import { scoreSheet } from '../../../shared/domain/evaluation/score-sheet.ts'
import { displayFactor } from '../../../shared/domain/indicator/indicator.ts'
import { libraryIndicator } from '../../../shared/library/indicators.ts'
import { LIBRARY_TEMPLATES, libraryTemplate, TEMPLATE_EXAMPLES } from '../../../shared/library/templates.ts'
import { atLeast, atMost } from '../../../shared/library/templates/rule-forms.ts'

const weights = (rows: readonly { weight: string }[]) => rows.reduce((sum, row) => sum.plus(exact(row.weight)), exact('0')).toFixed()

describe.each(LIBRARY_TEMPLATES.map((template) => [template.name, template] as const))('%s', (_, template) => {
  // Catches: a starter sheet that cannot be published.
  test('weights total 100', () => expect(weights(template.rows)).toBe('100'))

  // Catches: a sheet of results only (no cause to work on), a stray code, the same row twice, value rows over 10 %.
  test('3 to 8 rows of the library, not results only, values at most 10', () => {
    const indicators = template.rows.map((row) => libraryIndicator(row.indicatorCode))
    expect(indicators).not.toContain(undefined)
    expect(template.rows.length).toBeGreaterThanOrEqual(3)
    expect(template.rows.length).toBeLessThanOrEqual(8)
    expect(new Set(template.rows.map(({ indicatorCode }) => indicatorCode)).size).toBe(template.rows.length)
    expect(indicators.some((indicator) => indicator?.dimension !== 'benefit')).toBe(true)
    const values = template.rows.filter((_row, index) => indicators[index]?.kind === 'value')
    expect(exact(weights(values)).lte(10)).toBe(true)
  })

  // Catches: a display unit that figures cannot be converted to, or a row without the duty it comes from.
  test('display units convert and every row names its duty', () => {
    for (const row of template.rows) {
      const unit = libraryIndicator(row.indicatorCode)?.unit ?? ''
      expect(row.displayUnit === unit || displayFactor(unit, row.displayUnit) !== '1', row.indicatorCode).toBe(true)
      expect(row.duty.length).toBeGreaterThanOrEqual(4)
    }
    expect(template.positionNames.length).toBeGreaterThan(0)
    expect(template.why.length).toBeGreaterThan(20)
  })

  // Catches: a starter rule that the save of a template would refuse: a hole between bands, points over the weight, a step of 0.
  test('every rule is sound for its weight', () => {
    for (const { rule, weight, displayUnit, indicatorCode } of template.rows) {
      expect(checkRule(rule, weight, { unit: libraryIndicator(indicatorCode)?.unit ?? '', displayUnit }), indicatorCode).toEqual([])
    }
  })
})

// Catches: the wrong side of a boundary ("≥ 98" read as "> 98").
test('written bands keep each boundary on the side the words say', () => {
  const sides = (rule: BandsRule) => rule.bands.map(({ from, fromInclusive, to, toInclusive, points }) => [fromInclusive && from ? `≥${from}` : from ? `>${from}` : '', toInclusive && to ? `≤${to}` : to ? `<${to}` : '', points].join(' ').trim())
  expect(sides(atLeast('percent', [['98', '100'], ['95', '80']]))).toEqual(['<95 0', '≥95 <98 80', '≥98  100'])
  expect(sides(atMost('percent', [['35', '100'], ['45', '80']], '10'))).toEqual(['≤35 100', '>35 ≤45 80', '>45  10'])
})

// Catches: a rule or figure that drifted from the agreed sheets; these totals are what an owner checks with a calculator.
test.each(TEMPLATE_EXAMPLES.map((example) => [example.name, example] as const))('%s gives its printed total and grade', (_, example) => {
  const rows = libraryTemplate(example.templateCode)?.rows ?? []
  const sheet = scoreSheet({
    rows: rows.map((row, index) => {
      const indicator = libraryIndicator(row.indicatorCode)
      const filled = example.rows[index]
      if (!indicator || filled?.indicatorCode !== row.indicatorCode) throw new Error(`no figures for ${row.indicatorCode}`)
      const { name, unit, direction } = indicator
      return { name, unit, direction, displayUnit: row.displayUnit, weight: row.weight, rule: row.rule, figures: filled.figures, actual: filled.actual, judged: null, exempt: null }
    }),
    adjustments: [...example.adjustments], veto: null,
  }, DEFAULT_SETTINGS)
  expect(sheet.rows.map(({ score }) => (score.state === 'scored' ? score.score : score.sentence))).toEqual(example.rows.map(({ score }) => score))
  expect([sheet.subtotal, sheet.total, sheet.grade]).toEqual([example.subtotal, example.total, example.grade])
})
