import { z } from 'zod'
import { improvementId, lever, PLAN_VERDICTS, tally } from './improvements.ts'
import { read } from './method.ts'
import { indicatorId, month } from './words.ts'

export const BRANCHES = ['产品', '流程', '机制', '人才', '文化'] as const
const branch = z.enum(BRANCHES)

/** One action of the library, and how it went here. */
export const leverCard = z.strictObject({
  code: z.string(), lever, branch, title: z.string(), steps: z.string(), fits: z.string(), days: z.union([z.literal(30), z.literal(60), z.literal(90)]), cost: z.string(),
  /** Indicators that will show it, the best first, as this company calls them. */
  shows: z.array(z.strictObject({ indicatorId: indicatorId.nullable(), name: z.string() })),
  /** shows: it moves an indicator asked for; cause: one linked as its cause; other: neither, or none was asked for. */
  fit: z.enum(['shows', 'cause', 'other']), tally,
})
export type LeverCard = z.infer<typeof leverCard>

const workedPlan = z.strictObject({ id: improvementId, month, employeeName: z.string(), action: z.string(), indicatorName: z.string(), verdict: z.enum(PLAN_VERDICTS), sentence: z.string() })
/** Plans of one action, or on one indicator, and how they came out. Those given up are left out. */
const workedGroup = z.strictObject({ key: z.string(), name: z.string(), lever: lever.nullable(), tally, plans: z.array(workedPlan) })
export type WorkedGroup = z.infer<typeof workedGroup>

/** The lever library, and what worked in this company. */
export const levers = {
  /** In the order in which it may help these indicators; what worked here up to the month stands first. */
  'levers.list': read(z.strictObject({ month, indicatorIds: z.array(indicatorId).max(50).default([]), lever: lever.nullable().default(null), branch: branch.nullable().default(null) }), z.strictObject({ actions: z.array(leverCard) })),
  /** `judged`: plans that are 有效 or 无效. Only they say whether something worked. */
  'levers.worked': read(z.strictObject({ month }), z.strictObject({ judged: z.int(), waiting: z.int(), byAction: z.array(workedGroup), byIndicator: z.array(workedGroup) })),
}
