import { fold } from './fold.ts'

/** How many 元 each money unit is. */
const MONEY: ReadonlyMap<string, string> = new Map([['元', '1'], ['块', '1'], ['人民币', '1'], ['千元', '1000'], ['万元', '10000'], ['百万元', '1000000'], ['亿元', '100000000']])
const COUNTED: ReadonlyMap<string, string> = new Map([['千', '1000'], ['万', '10000'], ['亿', '100000000']])
const PLAIN = new Set(['%', '‰', '天', '日', '单', '个', '次', '家', '人', '件', '条', '篇', '小时', '分', '分钟', '名', '台', '套', '吨', '户', '笔', '位', '项', '批', '份'])

/** '¥' folds into '元'. */
const plainUnit = (text: string): string => {
  const unit = fold(text).replace(/^(单位|以)[::]?/, '').replace(/[¥$]/, '元').replace(/^rmb$/, '元')
  return unit === '日' ? '天' : unit
}

/** The unit meant by a bracket or suffix, or null when it is no unit: '销售额(不含税)'. */
export function unitOf(text: string): string | null {
  const unit = plainUnit(text)
  return MONEY.has(unit) || COUNTED.has(unit) || PLAIN.has(unit) ? unit : null
}

/** '销售额（万元）' -> 销售额, 万元. A bracket that is no unit stays part of the name. */
export function splitUnit(text: string): { name: string; unit: string | null } {
  const found = /^(.*?)\s*[（([【]([^（）()[\]【】]*)[）)\]】]\s*$/s.exec(text.trim())
  const unit = found ? unitOf(found[2] ?? '') : null
  return unit === null ? { name: text.trim(), unit: null } : { name: (found?.[1] ?? '').trim(), unit }
}

/** The unit an indicator would be stored in when its figures come in `unit`: 万元 are stored as 元. */
export const storedUnit = (unit: string): string => (MONEY.has(unit) || COUNTED.has(unit) ? '元' : unit)

/** The factor from one unit to another as decimal texts [times, by], or null when they cannot be converted. */
export function conversion(from: string, to: string): [string, string] | null {
  if (from === to) return ['1', '1']
  const target = MONEY.get(to)
  const source = MONEY.get(from)
  if (source && target) return [source, target]
  const count = COUNTED.get(from)
  // '1.2万' under a column of 万元 means 1.2 of them; under anything counted it means 12000.
  return count === undefined || to === '%' ? null : [count, target ?? '1']
}
