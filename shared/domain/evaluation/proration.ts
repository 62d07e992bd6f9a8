/** auto: flow units by the days served, others whole; days and whole are said of the row by hand. */
export const PRORATIONS = ['auto', 'days', 'whole'] as const
export type Proration = (typeof PRORATIONS)[number]

/** Units of what accumulates over a month, so that half a month is half of it. Ratios, averages and points are not. */
const FLOW_UNITS: ReadonlySet<string> = new Set(['元', '万元', '次', '家', '个', '单', '条', '篇', '小时'])
export const isFlowUnit = (unit: string): boolean => FLOW_UNITS.has(unit)
