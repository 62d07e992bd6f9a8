import type { DecimalText, Month } from '../../domain/brand.ts'
import type { TargetFigures } from '../../domain/target/target.ts'
import { agreedFigures, reached } from './figures.ts'
import type { Measure } from './measures.ts'
import { MEASURES } from './measures.ts'
import type { Profile } from './staff.ts'

interface Member { profile: Profile; share: number }

/** Sales run a little ahead of receipts. */
const SALES_PER_RECEIPT = 1.06
const STEP = 10000

const receipts = (): Measure | undefined => MEASURES['sales-rep']?.['B20']

const sum = (team: readonly Member[], of: (member: Member, measure: Measure) => number): number => {
  const measure = receipts()
  return measure ? team.reduce((total, member) => total + of(member, measure), 0) : 0
}

/** B21 follows from the members' receipts, so that the manager's sheet agrees with theirs. */
export const teamReceipts = (team: readonly Member[], month: Month, at: number): DecimalText =>
  String(Math.round(SALES_PER_RECEIPT * sum(team, ({ profile, share }, measure) => Number(reached('B20', measure, profile, month, at, share)))))

export const teamFigures = (team: readonly Member[], month: Month): TargetFigures => {
  const target = sum(team, ({ profile, share }, measure) => Number(agreedFigures(measure, profile, month).target) * share)
  return { floor: null, target: String(Math.round((target * SALES_PER_RECEIPT) / STEP) * STEP), stretch: null, base: null }
}
