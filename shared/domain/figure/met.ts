import { fold, quoted } from '../intake/fold.ts'
import type { ParsedFigure } from './parse-figure.ts'

const MET = new Set(['1', '达成', '已达成', '达到', '是', '完成', '已完成', '√', '✓', '✔', '☑', '对', '有', 'y', 'yes', 'true', '达标', '合格', '通过'])
const NOT_MET = new Set(['0', '未达成', '没达成', '未达到', '否', '未完成', '没完成', '×', '✗', '✘', 'x', '错', 'n', 'no', 'false', '未达标', '不达标', '不合格', '未通过', '不是'])

/** 达成 or 未达成 as people write them; stored as 1 / 0. */
export function parseMet(text: string): ParsedFigure {
  const folded = fold(text)
  if (MET.has(folded)) return { value: '1' }
  if (NOT_MET.has(folded)) return { value: '0' }
  return { reason: `${quoted(text)}看不出是否达成。请填“达成”或“未达成”，也可以填 1 或 0。` }
}
