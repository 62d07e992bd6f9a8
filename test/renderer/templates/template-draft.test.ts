import { beforeEach, describe, expect, it } from 'vitest'
import type { IndicatorCard, Template } from '../../../shared/api/templates.ts'
import type { IndicatorId, ObjectiveId, TemplateId } from '../../../shared/domain/brand.ts'
import { inOrder } from '../../../shared/domain/scoring/bands.ts'
import type { Rule } from '../../../shared/domain/scoring/rule.ts'
import { LIBRARY_INDICATORS } from '../../../shared/library/indicators.ts'
import { LIBRARY_TEMPLATES } from '../../../shared/library/templates.ts'
import {
  addRow, draftOf, duplicateRow, filledWeights, keepTemplate, moveRow, newText, numberText, removeRow, settledText, storedRule, textOf, typedRule,
  useTemplateDrafts, weightTotal, withIndicator, withKind, withUnit, type RowText,
} from '../../../renderer/stores/template-draft.ts'

const card = (id: number, change: Partial<IndicatorCard> = {}): IndicatorCard => ({
  id: id as IndicatorId, code: `X00${id}`, name: `指标${id}`, dimension: 'benefit', unit: '元', direction: 'higher', formula: '', source: '', frequency: 'month', kind: 'duty',
  defaultWeight: '10', roles: [], origin: 'own', usedBy: 0, ...change,
})
const weights = (...texts: string[]) => texts.map((weight) => ({ weight }))
const servedBy = (row?: RowText) => row && { objectiveId: row.objectiveId, scope: row.scope, duty: row.duty }
const firstRow = (): RowText => newText().rows[0] as RowText

describe('weights', () => {
  it('names the gap exactly, also where binary sums drift', () => {
    expect(weightTotal(weights('40', '15', '10', '15', '9', '10'))).toEqual({ total: '99', difference: '-1', unread: [] })
    expect(weightTotal(weights('33.33', '33.33', '33.34')).difference).toBe('0')
    expect(weightTotal(weights('0.1', '0.2', '99.7')).difference).toBe('0')
  })

  it('says which weights it could not read instead of guessing', () => {
    expect(weightTotal(weights('４０', '', '1o', ' 60 '))).toEqual({ total: '100', difference: '0', unread: [2, 3] })
  })

  it('fills up to exactly 100 in whole points where all were whole', () => {
    expect(filledWeights(weights('40', '15', '10', '15', '9', '10'))).toEqual(['41', '15', '10', '15', '9', '10'])
    expect(filledWeights(weights('1', '1', '1'))).toEqual(['34', '33', '33'])
    expect(filledWeights(weights('12.5', '12.5', '10'))).toEqual(['35.72', '35.71', '28.57'])
  })

  it('shares evenly where nothing is filled in, and refuses to reckon with a negative', () => {
    expect(filledWeights(weights('', '0'))).toEqual(['50', '50'])
    expect(filledWeights(weights('-5', '50'))).toBeNull()
    expect(filledWeights([])).toBeNull()
  })
})

describe('numbers as typed', () => {
  it('reads what an input method and Excel write', () => {
    expect(['１２０％', '1,200.50', ' 05 ', '.5', '3。5', '−2', '+7'].map(numberText)).toEqual(['120', '1200.5', '5', '0.5', '3.5', '-2', '7'])
  })

  it('leaves alone what is no number, so that nothing typed is turned into another figure', () => {
    for (const text of ['', '1,23', '12a', '1e3', '--5', '1.2.3', '约5', '九', '1234567890123456789012']) expect(numberText(text)).toBe(text)
  })
})

describe('rules between storage and form', () => {
  it('brings every library rule back exactly as it was', () => {
    const units = new Map(LIBRARY_INDICATORS.map(({ code, unit }) => [code, unit]))
    const rows = LIBRARY_TEMPLATES.flatMap((template) => template.rows)
    expect(rows.length).toBeGreaterThan(60)
    for (const { rule, indicatorCode, displayUnit } of rows) {
      const unit = units.get(indicatorCode) ?? ''
      expect(storedRule(typedRule(rule, unit, displayUnit), unit, displayUnit)).toEqual(rule)
    }
  })

  it('shows a ratio as percent and amounts in the unit of the row', () => {
    expect(typedRule({ kind: 'ratio', cap: '1.2', floorRatio: '0.6', lowerVariant: '2-A/T' }, '元', '万元')).toMatchObject({ cap: '120', floorRatio: '60' })
    expect(storedRule({ kind: 'bonus', basePoints: '6', per: '1', step: '0.5' }, '元', '万元')).toMatchObject({ step: '5000', per: '1', basePoints: '6' })
    expect(storedRule({ kind: 'deduction', basis: 'count', per: '2', step: '1', partSteps: 'floor' }, '元', '万元')).toMatchObject({ step: '1' })
  })

  it('keeps the amounts the same when the unit changes, and text that is no number as it is', () => {
    const rule: Rule = { kind: 'bands', award: 'percent', bands: [
      { from: null, fromInclusive: true, to: '5', toInclusive: false, points: '0' }, { from: '5', fromInclusive: true, to: 'abc', toInclusive: false, points: '50' },
    ] }
    const row = withUnit({ ...firstRow(), rule, displayUnit: '万元' }, '元', '元')
    expect(row.rule).toMatchObject({ bands: [{ to: '50000' }, { from: '50000', to: 'abc' }] })
    expect(withUnit(row, '元', '万元').rule).toEqual(rule)
  })

  it('never reads a percentage that is too fine as a hundred times itself', () => {
    const stored = storedRule({ kind: 'ratio', cap: '33.33333333333333', floorRatio: null, lowerVariant: '2-A/T' }, '元', '元')
    expect(stored).not.toMatchObject({ cap: '33.33333333333333' })
  })
})

describe('rows', () => {
  const rows = () => addRow(addRow(newText().rows))

  it('moves, copies and removes by key, and stops at the ends', () => {
    expect(moveRow(rows(), 3, -1).map(({ key }) => key)).toEqual([1, 3, 2])
    expect(moveRow(rows(), 1, -1).map(({ key }) => key)).toEqual([1, 2, 3])
    expect(removeRow(rows(), 2).map(({ key }) => key)).toEqual([1, 3])
    expect(addRow(removeRow(rows(), 2)).map(({ key }) => key)).toEqual([1, 3, 4])
  })

  it('copies a row without its indicator, which no template may carry twice', () => {
    const [first] = rows()
    const copied = duplicateRow([{ ...(first as RowText), indicatorId: 7 as IndicatorId, weight: '12' }], 1)
    expect(copied.map(({ key, indicatorId, weight }) => [key, indicatorId, weight])).toEqual([[1, 7, '12'], [2, null, '12']])
  })

  it('offers the library weight once, and never over a typed one', () => {
    expect(withIndicator(firstRow(), card(1, { defaultWeight: '15.00' })).weight).toBe('15')
    expect(withIndicator({ ...firstRow(), weight: '9' }, card(1)).weight).toBe('9')
    expect(withIndicator({ ...firstRow(), displayUnit: '万元' }, card(1, { unit: '次' })).displayUnit).toBe('次')
    expect(withIndicator({ ...firstRow(), displayUnit: '万元' }, card(2)).displayUnit).toBe('万元')
  })

  it('gives back what was typed for a kind when the owner returns to it', () => {
    const typed: RowText = { ...firstRow(), weight: '10', rule: { kind: 'ratio', cap: '13', floorRatio: null, lowerVariant: 'T/A' } }
    const other = withKind(typed, 'deduction', 'lower')
    expect(other.rule).toMatchObject({ kind: 'deduction', basis: 'count' })
    expect(withKind(other, 'ratio', 'lower').rule).toEqual(typed.rule)
  })
})

describe('drafts', () => {
  const indicators = new Map([[1 as IndicatorId, card(1)]])
  const template: Template = {
    id: 5 as TemplateId, name: '销售', why: '', origin: 'own', positions: [], suggestedFor: [],
    rows: [{ indicatorId: 1 as IndicatorId, name: '', weight: '100', rule: { kind: 'bands', award: 'percent', bands: [
      { from: '100', fromInclusive: true, to: null, toInclusive: false, points: '100' }, { from: null, fromInclusive: true, to: '100', toInclusive: false, points: '0' },
    ] }, displayUnit: '万元', source: '', objectiveId: 9 as ObjectiveId, scope: 'team', duty: '完成销售', proration: 'days', feed: 'typed' }],
  }
  const saved = textOf(template, indicators)
  const key = template.id
  beforeEach(() => useTemplateDrafts.setState({ templates: {}, indicators: {} }))

  it('puts bands from low to high, so that neighbours in the form are neighbours in fact', () => {
    const [row] = template.rows
    expect(row?.rule.kind === 'bands' && inOrder(row.rule.bands).map(({ points }) => points)).toEqual(['0', '100'])
    expect(saved.rows[0]?.rule).toMatchObject({ bands: [{ to: '0.01', points: '0' }, { from: '0.01', points: '100' }] })
  })

  it('counts a text changed back, or a trial, as no change', () => {
    keepTemplate(key, { ...saved, name: '销售部' }, saved)
    expect(useTemplateDrafts.getState().templates[key]?.changed).toBe(true)
    keepTemplate(key, { ...saved, rows: saved.rows.map((row) => ({ ...row, trial: { actual: '5' } })) }, saved)
    expect(useTemplateDrafts.getState().templates[key]).toMatchObject({ changed: false, text: { rows: [{ trial: { actual: '5' } }] } })
  })

  it('keeps a wrong text as typed', () => {
    keepTemplate(key, { ...saved, rows: saved.rows.map((row) => ({ ...row, weight: '9九' })) }, saved)
    expect(useTemplateDrafts.getState().templates[key]?.text.rows[0]?.weight).toBe('9九')
  })

  it('sends stored units, and nothing while a row has no indicator', () => {
    expect(draftOf(key, saved, indicators)?.rows[0]?.rule).toMatchObject({ bands: [{ to: '100' }, { from: '100' }] })
    expect(draftOf(null, newText(), indicators)).toBeNull()
  })

  it('brings back what the form does not show: objective, scope and duty', () => {
    expect(draftOf(key, saved, indicators)?.rows[0]).toMatchObject({ objectiveId: 9, scope: 'team', duty: '完成销售', proration: 'days' })
    expect(servedBy(newText().rows[0])).toEqual({ objectiveId: null, scope: 'person', duty: '' })
  })

  it('keeps rows their keys through a save, so that opened rows do not swap', () => {
    const sent = { ...saved, rows: [{ ...(saved.rows[0] as RowText), key: 9, trial: { actual: '3' } }] }
    expect(settledText(saved, sent).rows).toMatchObject([{ key: 9, trial: { actual: '3' } }])
  })
})
