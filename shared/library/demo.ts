import type { Month } from '../domain/brand.ts'
import { addMonths } from '../domain/month/month.ts'
import type { DemoCompany } from './demo/company.ts'
import { DEMO_MONTHS, demoMonth } from './demo/month.ts'
import { DEMO_DEPARTMENTS, DEMO_NAME, DEMO_POSITIONS, employeeOf, PROFILES } from './demo/staff.ts'

export type { DemoCompany, DemoEmployee, DemoImprovement, DemoMonth } from './demo/company.ts'

/** An invented firm with six months of history that end with the open `lastMonth`. Same input, same firm. */
export function demoCompany(lastMonth: Month): DemoCompany {
  return {
    company: { name: DEMO_NAME },
    departments: DEMO_DEPARTMENTS,
    positions: DEMO_POSITIONS,
    templates: DEMO_POSITIONS.flatMap(({ templateCode }) => templateCode ?? []),
    employees: PROFILES.map((profile) => employeeOf(profile, lastMonth)),
    months: Array.from({ length: DEMO_MONTHS }, (_, at) => demoMonth(addMonths(lastMonth, at - DEMO_MONTHS + 1), at, lastMonth)),
  }
}
