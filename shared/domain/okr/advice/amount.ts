import type { DecimalText } from '../../brand.ts'
import { isDecimalText } from '../../decimal/decimal.ts'
import type { KeyResultKind } from '../okr.ts'

/** A figure found in a title: '回款额提升到3,000万元' holds 3000 万元, level, increase. */
export interface Amount {
  value: DecimalText
  unit: string
  /** What the figure asks for. */
  kind: KeyResultKind
  /** 提升 20 % is a change, 提升到 20 % a level. */
  change: boolean
  /** The word before the figure, '' when there is none. */
  verb: string
  /** Where verb, figure, unit and 以上 / 以内 stand in the title. */
  from: number
  to: number
}

/** Years, months, quarters, lifespans and names that only look like figures: 2026年, 12月31日, Q4, 3个月内, ISO9001, 5S, B2B, 双11. */
const NAMES = /双\s*\d+|618|第\s*\d+|\d+\s*号|\d{1,4}\s*年度?|\d{1,2}\s*月(\s*\d{1,2}\s*[日号])?|\d+\s*个(月|季度|星期|工作日)|第?\s*[1-4]\s*季度?|[A-Za-z]+-?\d+[A-Za-z\d]*|\d+[A-Za-z][A-Za-z\d]*|\d{2}后|\d+\s*周年|\d{4}-\d{1,2}(-\d{1,2})?/g

const VERBS: readonly (readonly [string, KeyResultKind, boolean])[] = [
  ...['提高到', '提升到', '提升至', '提高至', '增长到', '增长至', '增加到', '扩大到', '上升到', '达到', '达成', '做到', '突破', '超过', '实现', '完成'].map(verb => [verb, 'increase', false] as const),
  ...['降低到', '降低至', '降到', '降至', '下降到', '减少到', '压缩到', '缩短到', '压到'].map(verb => [verb, 'decrease', false] as const),
  ...['保持在', '维持在', '保持不低于', '不低于', '不少于'].map(verb => [verb, 'at-least', false] as const),
  ...['控制在', '保持不高于', '不高于', '不超过', '不多于', '低于'].map(verb => [verb, 'at-most', false] as const),
  ...['增长', '提升', '提高', '增加', '上升', '扩大'].map(verb => [verb, 'increase', true] as const),
  ...['下降', '降低', '减少', '缩短', '压缩'].map(verb => [verb, 'decrease', true] as const),
  ...['到', '至', '≥'].map(verb => [verb, 'increase', false] as const),
  ...['≤'].map(verb => [verb, 'at-most', false] as const),
]
const UNITS = '个百分点|万元|亿元|千元|小时|分钟|元|万|亿|%|％|家|个|人|次|天|单|条|篇|件|台|套|吨|户|分|名|倍|秒|项|款|间|笔|份'
const AMOUNT = new RegExp(`(${VERBS.map(([verb]) => verb).join('|')})?\\s*(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*(${UNITS})?(以上|以内|以下|左右)?`, 'g')

const KIND_OF = new Map(VERBS.map(([verb, kind, change]) => [verb, { kind, change }]))

/** Full-width digits read like others; every position stays. */
const halfWidth = (text: string): string => text.replace(/[０-９．，％]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

const canonical = (digits: string): DecimalText => digits.replaceAll(',', '').replace(/^0+(?=\d)/, '')

/** The figures in a title, dates and names left out. */
export function amountsIn(title: string): Amount[] {
  const text = halfWidth(title)
  const names = [...text.matchAll(NAMES)].map(found => [found.index, found.index + found[0].length] as const)
  return [...text.matchAll(AMOUNT)].flatMap(found => {
    const [whole, verb = '', digits = '', unit = '', suffix = ''] = found
    const at = found.index + whole.indexOf(digits)
    const value = canonical(digits)
    if (names.some(([from, to]) => at >= from && at < to) || !isDecimalText(value)) return []
    const meant = KIND_OF.get(verb) ?? { kind: 'increase' as const, change: false }
    const kind = suffix === '以内' || suffix === '以下' ? 'at-most' : meant.kind
    return [{ value, unit: unit === '％' ? '%' : unit, kind, change: meant.change && kind !== 'at-most', verb, from: found.index, to: found.index + whole.length }]
  })
}
