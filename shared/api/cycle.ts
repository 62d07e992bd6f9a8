import { z } from 'zod'
import { FIT_MODES, FIT_QUESTIONS } from '../domain/fit/fit.ts'
import { improvements } from './improvements.ts'
import { decimal, done, employeeId, line, month, none, prose } from './words.ts'
import { host, read, write } from './method.ts'
import { objectiveId, quarter } from './okr.ts'

export const CYCLE_STEPS = ['goals', 'key-results', 'evaluate', 'improve'] as const

/** What still blocks a step, with the place that mends it. */
export const block = z.strictObject({ code: z.string(), sentence: z.string(), count: z.int(), to: z.string() })
export const cycleStep = z.strictObject({ step: z.enum(CYCLE_STEPS), done: z.int(), total: z.int(), blocks: z.array(block), ready: z.boolean() })
export const cycleState = z.strictObject({ steps: z.array(cycleStep).length(4), current: z.enum(CYCLE_STEPS), finished: z.boolean() })
export type CycleState = z.infer<typeof cycleState>

/** 过程: a 1-5 mark and a note per objective and month; unpaid. */
export const processMark = z.strictObject({ objectiveId, month, mark: z.int().min(1).max(5), note: prose })

/** The manager's quarterly answers about one person; private, never printed. */
export const fitCard = z.strictObject({ employeeId, name: z.string(), mode: z.enum(FIT_MODES).nullable(), answeredOn: z.string().nullable(), due: z.boolean(), may: z.boolean(), answers: z.array(z.int()).nullable(), sentence: z.string() })

/** Principles 1 and 2 are findings until the owner enforces them; principle 3 is always on. Shares in percent. */
export const principles = z.strictObject({ enforced: z.boolean(), organisationShare: decimal, valueShare: decimal })
export type Principles = z.infer<typeof principles>

export const finding = z.strictObject({
  code: z.string(), principle: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(), severity: z.enum(['red', 'amber', 'note']), title: z.string(),
  /** Chinese, with the figures. */
  evidence: z.array(z.string()), why: z.string(), source: z.string(), to: z.string(), count: z.int(),
})
export type Finding = z.infer<typeof finding>

export const cycle = {
  'cycle.month': read(z.strictObject({ month }), cycleState),
  'cycle.quarter': read(z.strictObject({ quarter }), cycleState),
  'process.list': read(z.strictObject({ month }), z.strictObject({ marks: z.array(processMark) })),
  'process.save': write(processMark, done, ['not-found', 'month-closed']),
  ...improvements,
  'fit.list': read(z.strictObject({ quarter }), z.strictObject({ people: z.array(fitCard) })),
  'fit.answer': write(z.strictObject({ quarter, employeeId, answers: z.array(z.int().min(0).max(2)).length(FIT_QUESTIONS.length) }), done, ['not-found', 'not-the-manager']),
  'principles.get': read(none, principles),
  'principles.save': write(principles, principles),
  'health.check': read(z.strictObject({ month }), z.strictObject({ findings: z.array(finding), passed: z.int(), checked: z.int() })),
  /** A wizard's page and everything typed so far. Drafts are no facts: they leave no audit entry. */
  'wizard.get': read(z.strictObject({ key: line(60) }), z.strictObject({ page: z.int(), draft: z.unknown() })),
  'wizard.save': host(z.strictObject({ key: line(60), page: z.int().min(0).max(20), draft: z.unknown() }), done),
  'wizard.clear': host(z.strictObject({ key: line(60) }), done),
}
