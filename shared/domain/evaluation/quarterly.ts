import type { Month } from '../brand.ts'
import type { Frequency } from '../indicator/indicator.ts'
import { isQuarterEnd } from '../month/month.ts'
import type { Exemption } from './evaluation.ts'

/** A 季 row counts only in the quarter's last month. */
export const needsQuarterExemption = (frequency: Frequency, month: Month): boolean => frequency === 'quarter' && !isQuarterEnd(month)

/** What the program sets on such a row. */
export const QUARTER_EXEMPTION: Exemption = { kind: 'quarterly', reason: '季度指标，本月不计' }
