import { describe, expect, test } from 'vitest'
import type { BandsRule } from '../../../shared/domain/scoring/rule.ts'
import { exact, isDecimalText } from '../../../shared/domain/decimal/decimal.ts'
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

  // Catches: a hole such as 94.5 between two bands, two bands on one boundary, or more points than the row has.
  test('bands run without a hole from -∞ to +∞ and give no more than the weight', () => {
    const banded = template.rows.flatMap(({ rule, weight }) => (rule.kind === 'bands' ? [{ rule, weight }] : []))
    for (const { rule, weight } of banded) {
      expect(rule.bands[0]?.from).toBeNull()
      expect(rule.bands.at(-1)?.to).toBeNull()
      rule.bands.slice(1).forEach((band, index) => {
        const below = rule.bands[index]
        expect(band.from).toBe(below?.to)
        expect(band.fromInclusive).toBe(!below?.toInclusive)
      })
      for (const band of rule.bands) expect(exact(band.points).lte(rule.award === 'points' ? exact(weight) : 100)).toBe(true)
    }
  })
})

// Catches: the wrong side of a boundary ("≥ 98" read as "> 98").
test('written bands keep each boundary on the side the words say', () => {
  const sides = (rule: BandsRule) => rule.bands.map(({ from, fromInclusive, to, toInclusive, points }) => [fromInclusive && from ? `≥${from}` : from ? `>${from}` : '', toInclusive && to ? `≤${to}` : to ? `<${to}` : '', points].join(' ').trim())
  expect(sides(atLeast('percent', [['98', '100'], ['95', '80']]))).toEqual(['<95 0', '≥95 <98 80', '≥98  100'])
  expect(sides(atMost('percent', [['35', '100'], ['45', '80']], '10'))).toEqual(['≤35 100', '>35 ≤45 80', '>45  10'])
})

// Catches: an example whose figures drifted from its printed total, or that names a row the sheet does not have.
test.each(TEMPLATE_EXAMPLES.map((example) => [example.name, example] as const))('%s: rows sum to the printed total', (_, example) => {
  expect(example.rows.map(({ indicatorCode }) => indicatorCode)).toEqual(libraryTemplate(example.templateCode)?.rows.map(({ indicatorCode }) => indicatorCode))
  const subtotal = example.rows.reduce((sum, row) => sum.plus(exact(row.score)), exact('0'))
  expect(subtotal.toFixed(2)).toBe(example.subtotal)
  expect(example.adjustments.reduce((sum, { points }) => sum.plus(exact(points)), subtotal).toFixed(2)).toBe(example.total)
  for (const { figures, actual } of example.rows) for (const figure of [...Object.values(figures), actual]) if (figure !== null) expect(isDecimalText(figure)).toBe(true)
})
