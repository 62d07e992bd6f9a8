import { z } from 'zod'
import { FIT_MODES } from '../domain/fit/fit.ts'
import { companyProfile, keyResultDraft } from './okr.ts'
import { grade } from './system.ts'
import { day, decimal, fen, indicatorId, line, month, name, templateId } from './words.ts'
import { write } from './method.ts'

/** Everything the first-run wizard gathered. It becomes a company in one transaction or not at all. */
export const setupDraft = z.strictObject({
  companyName: name(100), profile: companyProfile, month,
  people: z.array(z.strictObject({ number: name(40), name: name(200), department: line(100), position: line(100), managerNumber: line(40).nullable(), joinedOn: day.nullable(), baseFen: fen.nullable() })).max(500),
  positions: z.array(z.strictObject({ name: name(100), templateId: templateId.nullable(), mode: z.enum(FIT_MODES) })).max(200),
  grades: z.array(grade).min(2).max(12),
  /** Company objectives of the month's quarter, with the key results that came out of their titles; the others follow on the OKR page. */
  objectives: z.array(z.strictObject({ title: name(200), keyResults: z.array(keyResultDraft).max(5).default([]) })).max(5),
  targets: z.array(z.strictObject({ number: line(40), indicatorId, floor: decimal.nullable(), target: decimal.nullable(), stretch: decimal.nullable() })).max(20_000),
})
export type SetupDraft = z.infer<typeof setupDraft>

export const setup = {
  /** People already there (by number) are changed, others added; the month's sheets are made from the positions' templates. */
  'setup.finish': write(setupDraft, z.strictObject({ people: z.int(), sheets: z.int(), targets: z.int(), withoutTemplate: z.array(z.string()) }),
    ['number-taken', 'manager-cycle', 'manager-self', 'grades-invalid', 'not-found', 'bad-input', 'objective-invalid', 'month-closed']),
}
