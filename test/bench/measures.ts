import type { IndicatorDraft } from '../../shared/api/templates.ts'
import type { Rule } from '../../shared/domain/scoring/rule.ts'
import type { TargetFigures } from '../../shared/domain/target/target.ts'

/** Makes a believable figure: `about` ± `by`, to so many decimals. */
export type Draw = (about: number, by: number, decimals?: number) => string

export interface Measure {
  key: string
  indicator: Pick<IndicatorDraft, 'name' | 'unit' | 'direction' | 'dimension'>
  displayUnit?: string
  weight: string
  rule: Rule
  figures: Partial<TargetFigures>
  /** Null for a judged row. */
  actual: ((draw: Draw) => string) | null
}

const measure = (
  key: string, [name, unit, direction, dimension]: [string, string, IndicatorDraft['direction'], IndicatorDraft['dimension']],
  weight: string, rule: Rule, figures: Measure['figures'], actual: Measure['actual'], displayUnit?: string,
): Measure => ({ key, indicator: { name, unit, direction, dimension }, weight, rule, figures, actual, ...(displayUnit === undefined ? {} : { displayUnit }) })

const closed = { fromInclusive: true, toInclusive: false }

const ALL: Measure[] = [
  measure('sales', ['大区签约额', '元', 'higher', 'benefit'], '20', { kind: 'ratio', cap: '1.2', floorRatio: '0.6', lowerVariant: '2-A/T' },
    { target: '300000' }, (draw) => draw(288_000, 70_000, 0), '万元'),
  measure('margin', ['大区毛利率', '%', 'higher', 'benefit'], '15', { kind: 'interpolation', points: ['60', '100', '120'] },
    { floor: '22', target: '28', stretch: '32' }, (draw) => draw(27, 4, 1)),
  measure('praise', ['大区客户评分', '分', 'higher', 'utility'], '10', { kind: 'bands', award: 'percent', bands: [
    { from: null, to: '3', points: '0', ...closed }, { from: '3', to: '4', points: '60', ...closed },
    { from: '4', to: '4.5', points: '85', ...closed }, { from: '4.5', to: null, points: '100', ...closed },
  ] }, {}, (draw) => draw(4.3, 0.6, 1)),
  measure('faults', ['大区差错次数', '次', 'lower', 'efficiency'], '10', { kind: 'deduction', basis: 'count', per: '2', step: '1', partSteps: 'continuous' },
    {}, (draw) => draw(2, 2, 0)),
  measure('delay', ['大区交付延误天数', '天', 'lower', 'efficiency'], '10', { kind: 'deduction', basis: 'distance', per: '1.5', step: '0.5', partSteps: 'ceil' },
    { target: '3' }, (draw) => draw(3.4, 1.6, 1)),
  measure('clients', ['大区新增客户', '个', 'higher', 'benefit'], '10', { kind: 'bonus', basePoints: '6', per: '1', step: '2' },
    { target: '8' }, (draw) => draw(11, 5, 0)),
  measure('again', ['大区复购额', '元', 'higher', 'benefit'], '15', { kind: 'growth', basePoints: '10', perPercent: '0.3', partSteps: 'floor', base: 'last-month' },
    {}, (draw) => draw(86_000, 9_000, 2), '万元'),
  measure('trained', ['大区培训完成', '是否', 'higher', 'capability'], '10', { kind: 'binary', meetsTarget: false }, {}, (draw) => (Number(draw(50, 50, 0)) < 85 ? '1' : '0')),
  measure('kept', ['大区客户留存率', '%', 'higher', 'utility'], '10', { kind: 'binary', meetsTarget: true }, { target: '90' }, (draw) => draw(91, 3, 1)),
  measure('stock', ['大区备货天数', '天', 'higher', 'efficiency'], '10', { kind: 'nearness' }, { target: '30' }, (draw) => draw(31, 6, 1)),
  measure('manner', ['大区协作表现', '分', 'higher', 'capability'], '10', { kind: 'judgement', standard: '响应及时、主动补位' }, {}, null),
]

const chosen = (keys: readonly string[]): Measure[] => keys.map((key) => {
  const found = ALL.find((one) => one.key === key)
  if (found === undefined) throw new Error(`no measure ${key}`)
  return found
})

export const MEASURES: readonly Measure[] = ALL

/** Two templates of eight rows; together they use all nine rules, and a part of their columns differs as in a real firm. */
export const TEMPLATES: readonly { name: string; position: string; measures: readonly Measure[] }[] = [
  { name: '大区销售考核', position: '大区销售', measures: chosen(['sales', 'margin', 'praise', 'faults', 'clients', 'again', 'trained', 'stock']) },
  { name: '大区服务考核', position: '大区服务', measures: chosen(['sales', 'margin', 'praise', 'delay', 'manner', 'again', 'kept', 'stock']) },
]

/** The same figures in every run. */
export function drawer(seed: number): Draw {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return (about, by, decimals = 1) => {
    const text = Math.max(0, about + (next() * 2 - 1) * by).toFixed(decimals)
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text
  }
}
