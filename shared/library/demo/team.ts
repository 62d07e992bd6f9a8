import type { DecimalText, Month } from '../../domain/brand.ts'
import type { TargetFigures } from '../../domain/target/target.ts'
import { agreedFigures, reached } from './figures.ts'
import type { Measure } from './measures.ts'
import { MEASURES } from './measures.ts'
import { PROFILES, type Profile } from './staff.ts'

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

/** 万元 a month that the members' own targets fall short of what the company wants: the gap the alignment page is there to show. */
const GAP = 12

/** Three times the last month's targets of everybody who stays, and the gap, in 万元. */
export function quarterReceipts(lastMonth: Month): DecimalText {
  const team = PROFILES.filter(({ position, left }) => position === '销售代表' && left === undefined).map((profile) => ({ profile, share: 1 }))
  const month = sum(team, ({ profile }, measure) => Number(agreedFigures(measure, profile, lastMonth).target))
  return String(Math.round((month / STEP + GAP) * 30) / 10)
}
