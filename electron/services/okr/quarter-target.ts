import type { DecimalText, Month } from '../../../shared/domain/brand.ts'
import { shareOut } from '../../../shared/domain/breakdown/share-out.ts'
import { Exact, exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { DISPLAY_FACTORS } from '../../../shared/domain/indicator/indicator.ts'

const ONE = new Exact(1)

/**
 * A quarter's target in whole steps for one of its months, in the indicator's unit: 900 万元 -> 3000000 元. The three months
 * add up exactly. Null when the key result's unit cannot be turned into the indicator's.
 */
export function monthOfQuarterTarget(ofQuarter: DecimalText, keyResultUnit: string, unit: string, month: Month): DecimalText | null {
  const factor = keyResultUnit.trim() === unit ? '1' : DISPLAY_FACTORS[unit]?.[keyResultUnit.trim()]
  if (factor === undefined) return null
  const total = exact(ofQuarter).times(exact(factor))
  const step = Exact.min(ONE, new Exact(10).pow(-total.dp()))
  const part = shareOut(total, [ONE, ONE, ONE], step)[(Number(month.slice(5)) - 1) % 3]
  return part === undefined ? null : plain(part)
}
