import type { Month } from '../domain/brand.ts'
import { addQuarters, quarterOfMonth } from '../domain/quarter/quarter.ts'
import { addMonths } from '../domain/month/month.ts'
import type { DemoCompany } from './demo/company.ts'
import { DEMO_MONTHS, demoMonth } from './demo/month.ts'
import { demoObjectives } from './demo/objectives.ts'
import { DEMO_FIT, DEMO_PROFILE, DEMO_REVIEWS } from './demo/profile.ts'
import { DEMO_DEPARTMENTS, DEMO_NAME, DEMO_POSITIONS, employeeOf, PROFILES } from './demo/staff.ts'

export type { DemoCompany, DemoEmployee, DemoImprovement, DemoMonth, DemoObjective } from './demo/company.ts'

/** An invented firm with six months of history that end with the open `lastMonth`. Same input, same firm. */
export function demoCompany(lastMonth: Month): DemoCompany {
  const quarter = quarterOfMonth(lastMonth)
  return {
    company: { name: DEMO_NAME },
    departments: DEMO_DEPARTMENTS,
    positions: DEMO_POSITIONS,
    templates: DEMO_POSITIONS.flatMap(({ templateCode }) => templateCode ?? []),
    employees: PROFILES.map((profile) => employeeOf(profile, lastMonth)),
    profile: DEMO_PROFILE,
    objectives: demoObjectives(quarter, lastMonth),
    reviews: DEMO_REVIEWS.map((review) => ({ ...review, quarter: addQuarters(quarter, -1) })),
    fit: DEMO_FIT.map(({ back, ...answered }) => ({ ...answered, quarter: addQuarters(quarter, -back) })),
    months: Array.from({ length: DEMO_MONTHS }, (_, at) => demoMonth(addMonths(lastMonth, at - DEMO_MONTHS + 1), at, lastMonth)),
  }
}
