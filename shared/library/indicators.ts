import type { Points } from '../domain/brand.ts'
import type { Dimension, Indicator } from '../domain/indicator/indicator.ts'
import { BENEFIT_ROWS } from './indicators/benefit.ts'
import { CAPABILITY_ROWS } from './indicators/capability.ts'
import { EFFICIENCY_ROWS } from './indicators/efficiency.ts'
import type { LibraryIndicatorRow } from './indicators/row.ts'
import { UTILITY_ROWS } from './indicators/utility.ts'

/** An indicator as the library offers it, before a company has taken it over. */
export interface LibraryIndicator extends Omit<Indicator, 'id'> {
  defaultWeight: Points
  /** Positions it suits; 全员 = everybody. */
  roles: readonly string[]
  /** True where the figure adds up over the days of a month, so that part of a month has part of the target. */
  flow: boolean
}

/** Source of indicators that the program computes from other sheets; they read the last closed month. */
export const COMPUTED_SOURCE = '本系统'

const FLOW_UNITS = ['元', '万元', '次', '家', '个', '单', '条', '篇', '小时']
/** In a flow unit, but averages: 客单价, 工单关闭时长, 人均毛利. */
const AVERAGES = ['B16', 'E14', 'C01']
const VALUE_KIND = 'C15'

const offer = (dimension: Dimension) => (row: LibraryIndicatorRow): LibraryIndicator => {
  const [code, name, unit, direction, formula, defaultWeight, source, frequency, roles] = row
  return {
    code, name, dimension, unit, direction, formula, source, frequency, defaultWeight, roles,
    kind: code === VALUE_KIND ? 'value' : 'duty',
    flow: FLOW_UNITS.includes(unit) && !AVERAGES.includes(code),
  }
}

/** All 76 indicators, results first and causes last. */
export const LIBRARY_INDICATORS: readonly LibraryIndicator[] = [
  ...BENEFIT_ROWS.map(offer('benefit')), ...UTILITY_ROWS.map(offer('utility')),
  ...EFFICIENCY_ROWS.map(offer('efficiency')), ...CAPABILITY_ROWS.map(offer('capability')),
]

const BY_CODE = new Map(LIBRARY_INDICATORS.map((indicator) => [indicator.code, indicator]))

/** The library's indicator of that code, or undefined for a company's own (X001 …). */
export const libraryIndicator = (code: string): LibraryIndicator | undefined => BY_CODE.get(code)
