import { describe, expect, it } from 'vitest'
import { rowProblems, templateProblems } from '../../../renderer/pages/templates/draft-check.ts'
import { presetBands } from '../../../renderer/pages/templates/band-edges.ts'
import { standardOf, tryRow } from '../../../renderer/pages/templates/trial.ts'
import { addRow, newText, withIndicator, withKind, type RowText } from '../../../renderer/stores/template-draft.ts'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import { DIRECTIONS } from '../../../shared/domain/indicator/indicator.ts'
import { RULE_KINDS } from '../../../shared/domain/scoring/rule.ts'

const card = (id: number, change: Partial<IndicatorCard> = {}): IndicatorCard => ({
  id: id as IndicatorCard['id'], code: `X00${id}`, name: `指标${id}`, dimension: 'benefit', unit: '元', direction: 'higher', formula: '', source: '', frequency: 'month', kind: 'duty',
  defaultWeight: '10', roles: [], origin: 'own', usedBy: 0, ...change,
})
const cards = [card(1), card(2)]
const indicators = new Map(cards.map((each) => [each.id, each]))
const rowOf = (place: number, change: Partial<RowText> = {}): RowText => ({ ...withIndicator({ ...(newText().rows[0] as RowText), key: place }, cards[place - 1] as IndicatorCard), ...change })
const sentences = (row: RowText, tried = true) => rowProblems(row, [row], indicators, tried).map(({ sentence }) => sentence)

describe('what keeps a template from being saved', () => {
  it('names a gap of one point, and nothing else when all is well', () => {
    const rows = [rowOf(1, { weight: '60' }), rowOf(2, { weight: '39' })]
    expect(templateProblems({ name: '甲', why: '', rows }, indicators)).toEqual(['权重合计 99，还差 1；合计正好 100 才能保存'])
    expect(templateProblems({ name: '甲', why: '', rows: [rowOf(1, { weight: '60' }), rowOf(2, { weight: '40' })] }, indicators)).toEqual([])
  })

  it('points at the row for a repeated indicator and for a missing one', () => {
    const rows = [rowOf(1, { weight: '50' }), { ...rowOf(1, { weight: '50' }), key: 2 }]
    expect(templateProblems({ name: '甲', why: '', rows }, indicators)).toEqual(['第 2 行：这个指标和第 1 行重复了；请换一个指标，或删掉一行'])
    expect(templateProblems({ name: ' ', why: '', rows: addRow([]) }, indicators)).toEqual(expect.arrayContaining(['模板还没有名称', '第 1 行：还没有选指标', '第 1 行：权重还没有填']))
  })

  it('does not scold an untouched row before a save was tried', () => {
    expect(sentences(newText().rows[0] as RowText, false)).toEqual([])
    expect(sentences(newText().rows[0] as RowText, true)).toHaveLength(2)
  })

  it('quotes a weight that is no number and refuses three decimals', () => {
    expect(sentences(rowOf(1, { weight: '十五' }))).toEqual(['权重“十五”不是数字；请填 0 到 100 之间的数，例如 15'])
    expect(sentences(rowOf(1, { weight: '12.345' }))).toEqual(['权重 12.345 的小数超过两位；请改成最多两位小数'])
  })

  it('says once what is wrong with boundaries, and by place', () => {
    const bands = presetBands('four').map((band, at) => (at === 1 ? { ...band, to: '130' } : at === 2 ? { ...band, from: '130' } : band))
    expect(sentences(rowOf(1, { rule: { kind: 'bands', award: 'percent', bands } }))).toEqual(['第 2 段的分界比第 3 段的大；请从小到大填'])
    const open = presetBands('two').map((band) => ({ ...band, from: null, to: null }))
    expect(sentences(rowOf(1, { rule: { kind: 'bands', award: 'percent', bands: open } }))).toEqual(['第 1 段和第 2 段之间的分界还没有填'])
  })

  it('keeps half-typed settings readable as findings, never as a crash', () => {
    for (const text of ['', 'abc', '１2', '-', '.']) {
      for (const kind of RULE_KINDS) {
        const row = withKind(rowOf(1), kind, 'lower')
        const typed = JSON.parse(JSON.stringify(row.rule), (key, value: unknown) => (['kind', 'award', 'basis', 'partSteps', 'base', 'lowerVariant', 'standard'].includes(key) || typeof value !== 'string' ? value : text)) as RowText['rule']
        expect(() => [sentences({ ...row, rule: typed }), standardOf({ ...row, rule: typed }, cards[0]), tryRow({ ...row, rule: typed }, cards[0])], `${kind} ${text}`).not.toThrow()
      }
    }
  })
})

describe('trial', () => {
  it('begins with figures that give a score, for every kind and both directions', () => {
    for (const direction of DIRECTIONS) {
      for (const kind of RULE_KINDS) {
        const row = withKind(rowOf(1, { weight: '15', displayUnit: '天' }), kind, direction)
        expect(tryRow(row, card(1, { direction, unit: '天' })), `${kind} ${direction}`).toMatchObject({ unready: false, score: { state: 'scored' } })
      }
    }
  })

  it('reads figures in the display unit and shows the sum a calculator repeats', () => {
    const row: RowText = { ...rowOf(1, { weight: '40', displayUnit: '万元' }), trial: { target: '30', actual: '285000元' } }
    expect(tryRow(row, cards[0])).toMatchObject({ score: { score: '38.00', sentence: '指标1 28.5 ÷ 目标 30 × 权重 40 = 38.00（完成率 95.00 %）' } })
  })

  it('says why a figure cannot be read, beside that figure', () => {
    const tried = tryRow({ ...rowOf(1), trial: { actual: '大约九十' } }, cards[0])
    expect(tried).toMatchObject({ unready: false, score: null, wrong: { actual: expect.stringContaining('大约九十') as string } })
  })

  it('waits while the weight cannot be read', () => {
    expect(tryRow(rowOf(1, { weight: '1x' }), cards[0])).toEqual({ unready: true })
  })
})
