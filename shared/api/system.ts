import { z } from 'zod'
import { done, employeeId, line, month, name, none, decimal } from './words.ts'
import { host, read, write } from './method.ts'

/** 现在由谁操作. hr collects and prints but never confirms. */
export const operator = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('owner') }),
  z.strictObject({ kind: z.literal('hr') }),
  z.strictObject({ kind: z.literal('employee'), employeeId }),
])
export type Operator = z.infer<typeof operator>

/** Where the owner left off; kept beside the database, not in it. */
export const uiState = z.strictObject({ page: line(200), month: month.nullable(), theme: z.enum(['light', 'dark', 'system']), railCollapsed: z.boolean() })
export type UiState = z.infer<typeof uiState>

export const startState = z.strictObject({
  version: z.string(), host: z.enum(['electron', 'browser']), workspace: z.enum(['company', 'demo']), dataFolder: z.string(),
  companyName: z.string(), empty: z.boolean(), operator, operatorName: z.string(), ui: uiState, months: z.array(month), today: z.string(),
})
export type StartState = z.infer<typeof startState>

export const grade = z.strictObject({ code: name(4), from: decimal, coefficient: decimal })
export const scoringSettings = z.strictObject({ grades: z.array(grade).min(2).max(12), adjustmentLimit: decimal, totalFloor: decimal, totalCap: decimal, redBelow: decimal, amberBelow: decimal })

export const system = {
  'system.start': read(none, startState),
  'system.saveUi': host(uiState.partial(), done),
  'system.openFolder': host(none, done),
  /** Builds the demo company in a database of its own, in one transaction, with progress. The owner's file is not touched. */
  'demo.enter': host(z.strictObject({ month: month.nullable() }), startState, ['not-in-demo', 'disk-full']),
  'demo.leave': host(none, startState, ['demo-only']),
  'company.save': write(z.strictObject({ name: name(100) }), done),
  'operator.choose': write(operator, z.strictObject({ operator, operatorName: z.string() }), ['not-found']),
  'settings.get': read(none, scoringSettings),
  /** Open sheets of months that are not closed are scored anew. */
  'settings.save': write(scoringSettings, scoringSettings, ['grades-invalid']),
}
