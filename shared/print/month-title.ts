import type { Month } from '../domain/brand.ts'

/** '2026-01' -> '2026年1月'. */
export const monthTitle = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`
