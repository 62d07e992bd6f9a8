import type { SheetInput } from '../../../shared/domain/evaluation/evaluation.ts'
import type { RowInput } from '../../../shared/domain/scoring/row-score.ts'
import type { Band, RatioRule, Rule } from '../../../shared/domain/scoring/rule.ts'
import { lower, rowOf } from '../scoring/rows.ts'
import { sheetOf } from './sheet-of.ts'

const ratio = (cap: string, floorRatio: string | null): RatioRule => ({ kind: 'ratio', cap, floorRatio, lowerVariant: '2-A/T' })
const interpolation: Rule = { kind: 'interpolation', points: ['60', '100', '120'] }

/** Bands from the best down, written [bound, points]: '≥5:15, =4:12' is [5,15],[4,12]. The last one is everything below. */
const atLeast = (steps: [string, string][], rest: string): Band[] => [
  ...steps.map(([from, points], i): Band => ({ from, fromInclusive: true, to: steps[i - 1]?.[0] ?? null, toInclusive: false, points })),
  { from: null, fromInclusive: true, to: steps.at(-1)?.[0] ?? null, toInclusive: false, points: rest },
].toReversed()

const atMost = (steps: [string, string][], rest: string): Band[] => [
  ...steps.map(([to, points], i): Band => ({ from: steps[i - 1]?.[0] ?? null, fromInclusive: false, to, toInclusive: true, points })),
  { from: steps.at(-1)?.[0] ?? null, fromInclusive: false, to: null, toInclusive: false, points: rest },
]

const bands = (award: 'points' | 'percent', list: Band[]): Rule => ({ kind: 'bands', award, bands: list })
const named = (name: string, unit: string, more: Partial<RowInput> = {}): Partial<RowInput> => ({ name, unit, displayUnit: unit, ...more })
const wan = (name: string): Partial<RowInput> => ({ name, unit: '元', displayUnit: '万元' })

/** 销售代表 of the three real sheets: rows 85.79, +2 and −3, 84.79. */
export const representative: SheetInput = sheetOf([
  rowOf(ratio('1.2', '0.6'), '40', { floor: '180000', target: '300000' }, '285000', wan('回款额')),
  rowOf(bands('points', atLeast([['5', '15'], ['4', '12'], ['3', '9']], '0')), '15', {}, '4', named('新客户签约', '家')),
  rowOf(interpolation, '15', { floor: '22', target: '28', stretch: '32' }, '26.5', named('毛利率', '%')),
  rowOf(ratio('1', null), '10', { target: '60' }, '66', named('有效拜访', '次')),
  rowOf(interpolation, '10', { floor: '15', target: '8', stretch: '5' }, '11', named('逾期应收率', '%', lower)),
  rowOf({ kind: 'deduction', basis: 'count', per: '2', step: '1', partSteps: 'continuous' }, '10', {}, '3', named('台账及时', '次', lower)),
], { adjustments: [{ points: '2' }, { points: '-3' }] })
export const representativeScores = ['38.00', '12.00', '13.50', '10.00', '8.29', '4.00']

/** 销售经理, with `interviews` percent of the interviews held: 84.79, or 94.79 when all are. */
export const manager = (interviews: string): SheetInput => sheetOf([
  rowOf(ratio('1.2', '0.7'), '35', { target: '2000000' }, '2260000', wan('团队销售额')),
  rowOf(interpolation, '20', { floor: '75', target: '90', stretch: '98' }, '87', named('团队回款率', '%')),
  rowOf(ratio('1.2', null), '10', { target: '28' }, '27', named('毛利率', '%')),
  rowOf(interpolation, '10', { floor: '10', target: '6', stretch: '3' }, '6.8', named('销售费用率', '%', lower)),
  rowOf({ kind: 'deduction', basis: 'count', per: '5', step: '1', partSteps: 'continuous' }, '10', {}, '1', named('骨干流失', '人', lower)),
  rowOf({ kind: 'binary', meetsTarget: true }, '10', { target: '100' }, interviews, named('下属面谈', '%')),
  rowOf(bands('points', atMost([['10', '5'], ['20', '3']], '0')), '5', {}, '13', named('预测偏差', '%', lower)),
])
export const managerScores = (interviews: string): string[] => ['39.55', '18.40', '9.64', '9.20', '5.00', interviews, '3.00']

/** 客服: each row 0 to 100 by band, then × weight; 82.50. */
export const service: SheetInput = sheetOf([
  rowOf(bands('percent', atLeast([['100', '100'], ['90', '85'], ['80', '70'], ['70', '55'], ['60', '40'], ['50', '25'], ['40', '10']], '0')), '30', {}, '93', named('销售额完成率', '%')),
  rowOf(bands('percent', atLeast([['45', '100'], ['40', '80'], ['35', '60']], '0')), '20', {}, '41', named('询单转化率', '%')),
  rowOf(bands('percent', atLeast([['250', '100'], ['230', '80'], ['210', '60']], '0')), '20', {}, '228', named('客单价', '元')),
  rowOf(bands('percent', atLeast([['98', '100'], ['95', '80'], ['92', '60']], '0')), '20', {}, '98.5', named('回复率', '%')),
  rowOf(bands('percent', atMost([['35', '100'], ['45', '80'], ['55', '60']], '0')), '5', {}, '40', named('平均响应', '秒', lower)),
  rowOf(bands('percent', atMost([['0', '100'], ['3', '80']], '60')), '5', {}, '0', named('出勤异常', '次', lower)),
])
export const serviceScores = ['25.50', '16.00', '12.00', '20.00', '4.00', '5.00']
