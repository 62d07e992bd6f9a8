/** How one row of a sheet behaves in the demo, for scale 1 in an even month. */
export interface Measure {
  /** 底线, 目标, 挑战. */
  figures: readonly [number | null, number | null, number | null]
  /** Actual of an ordinary month. */
  usual: number
  /** What form +1 adds; negative where lower is better. */
  gain: number
  /** Chance, up or down. */
  noise: number
  decimals: number
  max?: number
  /** Grows with the person's customer base and the season; figures rounded to this many units. */
  seasonalStep?: number
}

const measure = (figures: Measure['figures'], usual: number, gain: number, noise: number, decimals: number, more: Pick<Measure, 'max' | 'seasonalStep'> = {}): Measure =>
  ({ figures, usual, gain, noise, decimals, ...more })

/** Interviews are given month by month: everybody, or not. */
const interviews = measure([null, 100, null], 100, 0, 0, 1, { max: 100 })

/** By template code, then indicator code. Judged rows have none; B21 is the sum of the team's receipts. */
export const MEASURES: Record<string, Record<string, Measure>> = {
  'sales-rep': {
    B20: measure([180000, 300000, null], 262000, 76000, 16000, 0, { seasonalStep: 5000 }),
    E02: measure([null, null, null], 3.1, 2, 0.8, 0),
    B05: measure([22, 28, 32], 26, 4.2, 0.9, 1),
    E22: measure([null, 60, null], 54, 11, 3, 0),
    B13: measure([15, 8, 5], 10, -4.5, 1.2, 1),
    E23: measure([null, null, null], 2, -2, 0.9, 0),
  },
  'sales-lead': {
    B22: measure([75, 90, 98], 86, 7, 1.5, 1),
    B05: measure([null, 28, null], 26.4, 2.6, 0.4, 1),
    B11: measure([10, 6, 3], 6.9, -2.2, 0.5, 1),
    C13: measure([null, null, null], 0, 0, 0, 0),
    C10: interviews,
    E13: measure([null, null, null], 14, -8, 5, 1),
  },
  service: {
    B01: measure([null, 100, null], 89, 13, 4, 1),
    E04: measure([null, 45, null], 40.5, 5, 1.2, 1),
    B16: measure([null, 250, null], 229, 22, 6, 1),
    E07: measure([null, 98, null], 96, 2.4, 0.6, 1, { max: 100 }),
    E06: measure([null, 35, null], 44, -11, 3, 0),
    C14: measure([null, 0, null], 1, -1.5, 0.8, 0),
  },
  'service-lead': {
    U01: measure([80, 90, 95], 87.5, 5, 1.2, 1),
    U04: measure([null, 95, null], 90, 6, 2, 1, { max: 100 }),
    U14: measure([70, 82, 90], 78, 7, 2, 1),
    E06: measure([null, 40, null], 45, -8, 2, 0),
    E14: measure([null, 24, null], 28, -7, 2, 1),
    U02: measure([30, 45, 60], 40, 10, 3, 0),
    C10: interviews,
    U03: measure([null, null, null], 2, -2, 0.8, 0),
  },
  operations: {
    B14: measure([null, 100, null], 93, 13, 3, 1),
    B15: measure([2.2, 3, 3.8], 2.7, 0.7, 0.15, 2),
    B16: measure([null, null, null], 232, 18, 5, 1),
    U05: measure([15, 20, 26], 18.5, 4, 0.8, 1),
    U10: measure([8, 5, 3], 5.8, -2, 0.4, 1),
    E18: measure([null, 45, null], 50, -9, 2, 0),
    E19: measure([null, 100, null], 91, 9, 5, 0, { max: 100 }),
  },
  marketing: {
    E15: measure([null, 120, null], 104, 28, 6, 0, { seasonalStep: 5 }),
    E16: measure([null, 60, null], 67, -14, 3, 1),
    B15: measure([1.8, 2.5, 3.2], 2.25, 0.5, 0.12, 2),
    B11: measure([null, 8, null], 8.8, -2, 0.6, 1),
    C11: measure([null, 2, null], 2, 1.4, 0.8, 0),
    U03: measure([null, null, null], 0.6, -0.8, 0.5, 0),
  },
  'sales-support': {
    E10: measure([90, 97, 99.5], 95.6, 3, 0.7, 1, { max: 100 }),
    E09: measure([null, 95, null], 90, 6, 2, 1, { max: 100 }),
    E11: measure([null, 95, null], 91, 6, 2, 1, { max: 100 }),
    E12: measure([null, null, null], 2.4, -2.4, 0.8, 0),
    U03: measure([null, null, null], 0.7, -0.9, 0.4, 0),
    C14: measure([null, null, null], 0.7, -1, 0.5, 0),
  },
}

/** What the figure is taken from, by the indicator's source. */
export const EVIDENCE: Record<string, string> = {
  财务: '财务月报', 平台后台: '店铺后台月报', 客户台账: '客户台账导出', 工单: '工单系统导出', 问卷: '客户问卷汇总',
  人事: '考勤与人事记录', 本系统: '系统统计',
}
