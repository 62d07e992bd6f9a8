import { z } from 'zod'
import { MONTH_STATES } from '../domain/period/month-state.ts'
import { DIMENSIONS, DIRECTIONS } from '../domain/indicator/indicator.ts'
import { scope } from './chain.ts'
import { block } from './cycle.ts'
import { improvementId } from './improvements.ts'
import { isMonth } from '../domain/month/month.ts'
import { host, read } from './method.ts'
import { objectiveId, quarter } from './okr.ts'
import { day, decimal, decisionId, departmentId, employeeId, evaluationId, indicatorId, line, month } from './words.ts'

const light = z.enum(['red', 'amber', 'green'])

const homeStep = z.strictObject({
  state: z.enum(MONTH_STATES), name: z.string(), done: z.int(), total: z.int(), unit: z.string(), ready: z.boolean(), current: z.boolean(), to: z.string(),
  /** The first thing that blocks it, and how many do. */
  first: block.nullable(), blocks: z.int(),
})
export type HomeStep = z.infer<typeof homeStep>
const nextThing = z.strictObject({ code: z.string(), label: z.string(), why: z.string(), count: z.int(), to: z.string() })

/** One indicator over twelve months, oldest first; figures in `unit`. */
const trendPoint = z.strictObject({
  month, actual: decimal.nullable(), target: decimal.nullable(), floor: decimal.nullable(), stretch: decimal.nullable(), attainment: decimal.nullable(), met: z.boolean().nullable(), rows: z.int(), missing: z.int(),
  /** Somebody whose sheet of that month has it: where its results are found. */
  employeeId: employeeId.nullable(),
})
const trend = z.strictObject({ indicatorId, name: z.string(), unit: z.string(), points: z.array(trendPoint), sentence: z.string() })
export type TrendChart = z.infer<typeof trend>

const home = z.strictObject({
  month, closed: z.boolean(), steps: z.array(homeStep).length(5),
  /** At most five, the most blocking first; `more`: how many others there are. */
  next: z.array(nextThing).max(5), more: z.int(),
  /** The company's 效益 in one sentence, each indicator in one, and twelve months of the first. */
  benefit: z.strictObject({ sentence: z.string(), indicators: z.array(z.strictObject({ indicatorId, sentence: z.string(), met: z.boolean().nullable() })), trend: trend.nullable() }),
  /** Whatever their month: open ones due within a week or overdue, at most five of each list; the longest overdue first. */
  decisions: z.strictObject({ open: z.int(), overdue: z.int(), due: z.array(z.strictObject({ id: decisionId, what: z.string(), ownerName: z.string(), dueOn: day, overdue: z.boolean(), standing: z.string() })) }),
  plans: z.strictObject({ open: z.int(), overdue: z.int(), due: z.array(z.strictObject({ id: improvementId, month, action: z.string(), employeeName: z.string(), dueOn: day, overdue: z.boolean(), standing: z.string() })) }),
  /** Key results of the quarter whose confidence fell by 2 or more and has not come back. */
  falling: z.array(z.strictObject({ objectiveId, objective: z.string(), keyResult: z.string(), sentence: z.string() })),
  scores: z.strictObject({ people: z.int(), scored: z.int(), mean: decimal.nullable() }),
})
export type HomeFacts = z.infer<typeof home>

const step = z.strictObject({ kind: z.enum(['target', 'part', 'rest', 'actual']), name: z.string(), value: decimal, from: decimal, to: decimal, target: decimal, actual: decimal, bad: z.boolean(), departmentId: departmentId.nullable(), evaluationId: evaluationId.nullable() })
const dashboardFacts = z.strictObject({
  month, scopeName: z.string(), closed: z.boolean(), sheets: z.int(),
  /** Indicators on the scope's sheets of the month; `summable`: its figures add up and people have their own, so that its gap can be shared out. */
  indicators: z.array(z.strictObject({ indicatorId, name: z.string(), dimension: z.enum(DIMENSIONS), summable: z.boolean() })),
  /** Ordered by department and name; never by total. */
  people: z.strictObject({ sentence: z.string(), lines: z.array(z.strictObject({ employeeId, evaluationId, name: z.string(), department: z.string(), total: decimal.nullable(), grade: z.string().nullable() })) }).nullable(),
  departments: z.strictObject({ sentence: z.string(), lines: z.array(z.strictObject({ department: z.string(), departmentId: departmentId.nullable(), percent: decimal.nullable(), points: decimal, weight: decimal, people: z.int(), missing: z.int(), light: light.nullable() })) }).nullable(),
  trend: trend.nullable(),
  /** Of the first months of the calendar the earlier one lies before it: an answer only, nobody can ask for it. */
  radar: z.strictObject({ sentence: z.string(), earlier: z.string().refine(isMonth), axes: z.array(z.strictObject({ dimension: z.enum(DIMENSIONS), now: decimal.nullable(), points: decimal, weight: decimal, before: decimal.nullable(), change: z.string() })) }),
  grades: z.strictObject({ sentence: z.string(), codes: z.array(z.string()), months: z.array(z.strictObject({ month, people: z.int(), without: z.int(), counts: z.array(z.int()) })) }),
  objectives: z.strictObject({ sentence: z.string(), quarter, lines: z.array(z.strictObject({ id: objectiveId, title: z.string(), level: z.enum(['company', 'department', 'person']), ownerName: z.string(), score: decimal.nullable(), partial: decimal.nullable(), keyResults: z.int(), checkedIn: z.int() })) }),
  /** null: one person, or figures that do not add up. */
  gap: z.strictObject({ indicatorId, name: z.string(), unit: z.string(), direction: z.enum(DIRECTIONS), by: z.enum(['department', 'person']), steps: z.array(step), missing: z.int(), sentence: z.string() }).nullable(),
})
export type Dashboard = z.infer<typeof dashboardFacts>

/** 看板, and what the home page knows. */
export const dashboard = {
  'dashboard.home': read(z.strictObject({ month }), home),
  /** trendId, gapId null: the first 效益 indicator that fits. For the owner's screen: it names people with their totals. */
  'dashboard.get': read(z.strictObject({ month, scope, trendId: indicatorId.nullable(), gapId: indicatorId.nullable() }), dashboardFacts, ['not-found']),
  /** Saves a chart as a PNG file, where it could not be put on the clipboard. */
  'dashboard.picture': host(z.strictObject({ name: line(100), pngBase64: z.string().max(7_000_000).regex(/^[A-Za-z0-9+/]+=*$/) }), z.strictObject({ place: z.string(), download: z.string().nullable() }), ['cancelled', 'save-failed']),
}
