import type { DecimalText } from '../brand.ts'
import { exact, isDecimalText } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { quoted } from '../intake/fold.ts'
import { figure } from '../scoring/figure-text.ts'

/** A typed figure, or null while it is none yet. */
export const typed = (text: DecimalText | null): Exact | null => (text !== null && isDecimalText(text) ? exact(text) : null)

/** ('8', '%') -> '8 %'; ('-5.0', '') -> '−5'. */
export const withUnit = (text: DecimalText, unit: string): string => (unit.trim() === '' ? figure(text) : `${figure(text)} ${unit.trim()}`)

/** (1, '回款额') -> 关键结果 2“回款额”. */
export const keyResultName = (index: number, title: string): string => (title.trim() === '' ? `关键结果 ${index + 1}` : `关键结果 ${index + 1}${quoted(title)}`)
