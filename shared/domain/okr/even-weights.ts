import type { DecimalText } from '../brand.ts'

/** `count` equal weights in percent, 2 decimals at most, totalling 100; the odd hundredths go to the last ones: 33.33 / 33.33 / 33.34. */
export function evenWeights(count: number): DecimalText[] {
  const each = Math.floor(10_000 / count)
  const odd = 10_000 - each * count
  return Array.from({ length: count }, (_, at) => percent(each + (at >= count - odd ? 1 : 0)))
}

const percent = (hundredths: number): DecimalText => String(hundredths / 100)
