import { z } from 'zod'
import { STRENGTH_NAMES, type StrengthWord } from '../domain/diagnosis/strength.ts'
import { DIMENSIONS } from '../domain/indicator/indicator.ts'
import { read, write } from './method.ts'
import { decimal, departmentId, done, employeeId, indicatorId, line, month } from './words.ts'

/** Whose figures are looked at. */
export const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('company') }),
  z.strictObject({ kind: z.literal('department'), departmentId }),
  z.strictObject({ kind: z.literal('person'), employeeId }),
])
export type ScopeChoice = z.infer<typeof scope>

const light = z.enum(['red', 'amber', 'green'])
export const chainPoint = z.strictObject({ month, attainment: decimal.nullable(), light: light.nullable(), missing: z.int(), shown: z.string() })
export const chainNode = z.strictObject({ indicatorId, name: z.string(), dimension: z.enum(DIMENSIONS), points: z.array(chainPoint) })
export type ChainCard = z.infer<typeof chainNode>
const strength = z.strictObject({ word: z.enum(Object.keys(STRENGTH_NAMES) as [StrengthWord, ...StrengthWord[]]), r: z.number().nullable(), lag: z.union([z.literal(0), z.literal(1)]), pairs: z.int(), sentence: z.string() })
export const VERDICTS = ['confirmed', 'rejected'] as const
/** From one red result: the way to its first red cause, or that there is none. */
export const chainWalk = z.strictObject({
  effectId: indicatorId, found: z.boolean(),
  /** From the effect to the cause; the effect alone when none was found. */
  path: z.array(indicatorId), causeId: indicatorId.nullable(), further: z.array(indicatorId), blind: z.array(indicatorId), sentence: z.string(),
  verdict: z.enum(VERDICTS).nullable(), note: z.string(),
  /** Where nothing was found: reds further to the right that no link leads to. */
  unlinked: z.array(indicatorId),
  /** Reds on the way that the owner rejected this month, with what he noted. */
  excluded: z.array(z.strictObject({ causeId: indicatorId, note: z.string() })),
  /** The last word on the same cause of the same effect in an earlier month. */
  before: z.strictObject({ month, verdict: z.enum(VERDICTS), note: z.string() }).nullable(),
})
export type ChainWalk = z.infer<typeof chainWalk>

const rootCause = z.strictObject({ scope, indicatorId, indicatorName: z.string(), whys: z.array(z.string()), conclusion: z.string() })
export type RootCause = z.infer<typeof rootCause>

/** 因果链: from a red result to its first red cause, and 5 个为什么. */
export const chain = {
  /** The board of the month at one scope: twelve months of every indicator on its sheets, oldest first. */
  'chain.get': read(z.strictObject({ month, scope }), z.strictObject({
    month, closed: z.boolean(), nodes: z.array(chainNode),
    links: z.array(z.strictObject({ causeId: indicatorId, effectId: indicatorId, origin: z.enum(['library', 'own']), strength })),
    /** Links of which one end is on no sheet: it is named, and has nothing to show. */
    outside: z.array(z.strictObject({ causeId: indicatorId, effectId: indicatorId, origin: z.enum(['library', 'own']), name: z.string() })),
    walks: z.array(chainWalk), rootCauses: z.array(rootCause),
  }), ['not-found']),
  /** A cause may not stand left of its effect, nor lead back to itself: 'link-loop'. */
  'chain.link': write(z.strictObject({ causeId: indicatorId, effectId: indicatorId }), done, ['not-found', 'link-loop', 'link-backwards']),
  'chain.unlink': write(z.strictObject({ causeId: indicatorId, effectId: indicatorId }), done, ['not-found']),
  /** The owner's word on a walk's hypothesis, or another word on one he rejected. A rejected cause is passed by, and the walk goes on to the next. */
  'chain.judge': write(z.strictObject({ month, scope, effectId: indicatorId, causeId: indicatorId, verdict: z.enum(VERDICTS), note: line(2000) }), done, ['not-found', 'month-closed']),
  /** 5 个为什么; all empty removes it. */
  'chain.why': write(z.strictObject({ month, scope, indicatorId, whys: z.array(line(1000)).length(5), conclusion: line(2000) }), done, ['not-found', 'month-closed']),
}
