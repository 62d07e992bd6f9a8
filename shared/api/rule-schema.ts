import { z } from 'zod'
import { GROWTH_BASES, PART_STEPS, type Rule } from '../domain/scoring/rule.ts'
import { decimal, prose } from './words.ts'

const band = z.strictObject({ from: decimal.nullable(), fromInclusive: z.boolean(), to: decimal.nullable(), toInclusive: z.boolean(), points: decimal })

/** The nine rules of domain.md 3 as they travel and as they are stored (JSON). */
export const rule: z.ZodType<Rule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ratio'), cap: decimal, floorRatio: decimal.nullable(), lowerVariant: z.enum(['2-A/T', 'T/A']) }),
  z.strictObject({ kind: z.literal('interpolation'), points: z.tuple([decimal, decimal, decimal]) }),
  z.strictObject({ kind: z.literal('bands'), award: z.enum(['points', 'percent']), bands: z.array(band).max(40) }),
  z.strictObject({ kind: z.literal('deduction'), basis: z.enum(['count', 'distance']), per: decimal, step: decimal, partSteps: z.enum(PART_STEPS) }),
  z.strictObject({ kind: z.literal('bonus'), basePoints: decimal, per: decimal, step: decimal }),
  z.strictObject({ kind: z.literal('growth'), basePoints: decimal, perPercent: decimal, partSteps: z.enum(PART_STEPS), base: z.enum(GROWTH_BASES) }),
  z.strictObject({ kind: z.literal('binary'), meetsTarget: z.boolean() }),
  z.strictObject({ kind: z.literal('judgement'), standard: prose }),
  z.strictObject({ kind: z.literal('nearness') }),
])
