import type { DecimalText } from '../brand.ts'
import { fold, quoted, saysNothing } from '../intake/fold.ts'
import { readFigure } from '../intake/read-number.ts'
import { parseMet } from './met.ts'

/** What decides how a cell's text is read. `binary`: the actual of a 非此即彼 row that is met or not met. */
export interface FigureCell {
  unit: string
  displayUnit: string
  binary: boolean
}

/** A figure in the stored unit, an emptied cell, or why the text is no figure (a whole Chinese sentence). */
export type ParsedFigure = { value: DecimalText } | { clear: true } | { reason: string }

const SUPERSCRIPT = /[²³¹⁰⁴-⁹₀-₉½¼¾①-⑳]/
const EXCEL_ERROR = /^#(n\/a|ref!|div\/0!|value!|name\?|null!|num!|#+)/
const SCIENTIFIC = /^[+-]?\d+(\.\d+)?e[+-]?\d+/
const APPROXIMATE = /^(约|大约|近|>|<|≥|≤|=)|(左右|上下|以上|以下|多|\+)$|^[\d.,]+%?(-|~|至|到)[\d.,]+/
const MOST_DIGITS = 15

/**
 * Reads what was typed or pasted into a grid cell. A number without a unit is in the display unit, 15 significant digits are
 * kept, and what `figureText` wrote is read back exactly.
 */
export function parseFigure(text: string, cell: FigureCell): ParsedFigure {
  if (text.trim() === '') return { clear: true }
  if (saysNothing(text)) return { reason: nothingSaid(text, cell) }
  if (cell.binary) return parseMet(text)
  const unclear = whyUnclear(text)
  if (unclear !== null) return { reason: unclear }
  const figure = readFigure(withoutOwnUnit(text, cell), cell.unit, cell.displayUnit)
  if (figure.ok) return { value: figure.value }
  if (/\d/.test(text)) return { reason: `${figure.sentence}。` }
  return { reason: `${quoted(text)}不是数字。请填数字，例如 28.5；还没有结果请留空，文字说明请写在备注里。` }
}

const nothingSaid = (text: string, cell: FigureCell): string =>
  `${quoted(text)}不能当作${cell.binary ? '结果' : '数字'}。${cell.binary ? '没有达成请填“未达成”' : '确实为零请填 0'}，还没有结果请留空，本月不考核请在考核表里点“免考”。`

function whyUnclear(text: string): string | null {
  const folded = fold(text)
  if (EXCEL_ERROR.test(folded)) return `${quoted(text)}是 Excel 的错误值，不是数字。请在 Excel 里改好再粘贴，或直接填数字。`
  if (SCIENTIFIC.test(folded)) return `${quoted(text)}是科学计数法，可能已经丢了位数。请在 Excel 里改成“数值”格式再粘贴，或直接填完整的数字。`
  if (SUPERSCRIPT.test(text)) return `${quoted(text)}里有上标或带圈的数字，看不准是多少。请填普通数字。`
  if (/\d\s+\d/.test(text.trim())) return `${quoted(text)}里的数字中间有空格，看不准是一个数还是两个数。请只填一个数字。`
  if (APPROXIMATE.test(folded.replace(/[−–—~]/g, '-'))) return `${quoted(text)}不是一个确定的数。请只填一个数字。`
  if (folded.replace(/\..*$/, '').replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS) return `${quoted(text)}超过 ${MOST_DIGITS} 位，存不准。请检查位数和单位。`
  return null
}

/** '12 家' under 家: a company's own units are not in any list. */
function withoutOwnUnit(text: string, { unit, displayUnit }: FigureCell): string {
  const folded = fold(text)
  for (const own of new Set([fold(displayUnit), fold(unit)])) {
    // A unit that the number reader converts (元, 万元, %) must stay: 285000元 under 万元 is 28.5.
    if (own !== '' && !/[元万千亿%]/.test(own) && folded.endsWith(own)) return folded.slice(0, -own.length)
  }
  return text
}
