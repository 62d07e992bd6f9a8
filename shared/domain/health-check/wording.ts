import type { DecimalText } from '../brand.ts'
import { Exact, exact, plain, twoPlaces } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { figure, shiftOf } from '../scoring/figure-text.ts'
import type { HealthTemplateRow } from './snapshot.ts'

/** '40.00' -> '40 分'. */
export const pointsText = (value: DecimalText | Exact): string => `${plain(typeof value === 'string' ? exact(value) : value)} 分`

export const sumOf = (values: readonly DecimalText[]): Exact => values.reduce((total, value) => total.plus(recurring(value)), new Exact(0))

/** Null for nothing to average. */
export const meanOf = (values: readonly DecimalText[]): Exact | null => (values.length === 0 ? null : sumOf(values).div(values.length))

export const meanText = (value: Exact): string => twoPlaces(value)

/** A figure of a row in the unit it is shown in: '28.5 万元'. */
export const figureOf = (value: DecimalText | Exact, { unit, displayUnit }: HealthTemplateRow): string =>
  `${figure(typeof value === 'string' ? value : plain(value.toDP(2)), shiftOf(unit, displayUnit))} ${displayUnit}`

/** '张三、李四、王五等 7 人'. */
export const namesText = (names: readonly string[], most = 3): string => (names.length <= most ? names.join('、') : `${names.slice(0, most).join('、')}等 ${names.length} 人`)

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
