import { Exact, isDecimalText, plain } from '../decimal/decimal.ts'
import type { DecimalText, Fen } from '../brand.ts'
import { fold, quoted } from './fold.ts'
import { conversion, unitOf } from './unit.ts'

export type Read<T> = { ok: true; value: T } | { ok: false; sentence: string }
export const read = <T>(value: T): Read<T> => ({ ok: true, value })
export const unread = (sentence: string): Read<never> => ({ ok: false, sentence })

const DIGITS: ReadonlyMap<string, number> = new Map(Array.from('零一二三四五六七八九', (sign, value) => [sign, value]))
const PLACES: ReadonlyMap<string, number> = new Map([['十', 10], ['百', 100], ['千', 1000]])

/** '两千' -> 2000, only to say it back in the sentence: an amount in words is never taken as it stands. */
function inWords(text: string): number | null {
  let [total, section, digit] = [0, 0, 0]
  for (const sign of fold(text).replace(/[元块整正]+$/, '').replace(/两/g, '二')) {
    const value = DIGITS.get(sign)
    const place = PLACES.get(sign)
    if (value !== undefined) digit = value
    else if (place !== undefined) [section, digit] = [section + (digit || 1) * place, 0]
    else if (sign === '万') [total, section, digit] = [(total + section + digit) * 10_000, 0, 0]
    else return null
  }
  return total + section + digit
}

const notANumber = (text: string): Read<never> => unread(`${quoted(text)}不是数字，请改成 ${inWords(text) ?? 2000} 这样的写法`)

interface Measure {
  value: Exact
  unit: string | null
}

/** A number with what stands around it: '￥2,000元', '（1,234.5）', '1.2万', '５％'. 15 significant digits are kept. */
function measure(text: string): Read<Measure> {
  const folded = fold(text).replace(/[−–—]/g, '-')
  const bracketed = /^\((.*)\)$/.exec(folded)
  const found = /^([+-]?)[¥$]?([\d,]*\.?\d*(?:e[+-]?\d{1,3})?)(.*)$/.exec(bracketed?.[1] ?? folded)
  const digits = found?.[2] ?? ''
  const suffix = found?.[3] ?? ''
  // 'e0' has a digit, but none before its power of ten.
  if (!found || !/^[^e]*\d/.test(digits)) return notANumber(text)
  if (digits.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(digits)) return unread(`${quoted(text)}里的逗号位置不对，请改成 12,345.6 或 12345.6 这样的写法`)
  const unit = suffix === '' ? null : unitOf(suffix)
  if (suffix !== '' && unit === null) return notANumber(text)
  const value = new Exact(`${bracketed ? '-' : found[1]}${digits.replaceAll(',', '')}`).toSignificantDigits(15)
  return read({ value, unit })
}

const canonical = (value: Exact, text: string): Read<DecimalText> => {
  const written = plain(value.toDecimalPlaces(15))
  return isDecimalText(written) ? read(written) : unread(`${quoted(text)}太大了，请检查位数`)
}

/** A figure in `unit`. `columnUnit` is the bracket of the header, and holds where the cell itself names no unit. */
export function readFigure(text: string, unit: string, columnUnit: string | null): Read<DecimalText> {
  const found = measure(text)
  if (!found.ok) return found
  const from = found.value.unit ?? columnUnit ?? unit
  const factor = conversion(from, unit)
  if (!factor) return unread(`${quoted(text)}的单位是“${from}”，而这项指标的单位是“${unit}”，对不上`)
  return canonical(found.value.value.times(factor[0]).dividedBy(factor[1]).toSignificantDigits(15), text)
}

/** Money in 分. */
export function readMoney(text: string, columnUnit: string | null): Read<Fen> {
  const yuan = readFigure(text, '元', columnUnit)
  if (!yuan.ok) return yuan
  const fen = new Exact(yuan.value).times(100)
  if (fen.isNegative()) return unread(`${quoted(text)}是负数，金额不能小于 0`)
  if (!fen.isInteger()) return unread(`${quoted(text)}精确到了分以下，金额最多两位小数`)
  return fen.greaterThan(1_000_000_000_00) ? unread(`${quoted(text)}太大了，请检查位数和单位`) : read(fen.toNumber() as Fen)
}
