import { z } from 'zod'
import type { CheckInId, KeyResultId, ObjectiveId } from '../domain/brand.ts'
import { AMBITIONS, KEY_RESULT_KINDS, OBJECTIVE_LEVELS, OBJECTIVE_TYPES } from '../domain/okr/okr.ts'
import { isQuarter } from '../domain/quarter/quarter.ts'
import { day, decimal, departmentId, done, employeeId, inCalendar, indicatorId, line, month, name, none, points, prose } from './words.ts'
import { read, write } from './method.ts'

export const quarter = z.string().refine(isQuarter).refine(inCalendar)
export const objectiveId = z.int().positive().transform((value) => value as ObjectiveId)
export const keyResultId = z.int().positive().transform((value) => value as KeyResultId)
export const checkInId = z.int().positive().transform((value) => value as CheckInId)
const confidence = z.int().min(1).max(10)

/** 公司一页纸: 我是谁 / 我从哪里来 / 我要到哪里去, and what the mix of KPI and OKR is suggested from. */
export const companyProfile = z.strictObject({
  whoWeAre: prose, whereFrom: prose, whereTo: prose, industry: line(60), headcount: z.int().min(0).max(100_000).nullable(),
})
export type CompanyProfile = z.infer<typeof companyProfile>

export const checkIn = z.strictObject({ id: checkInId, on: day, current: decimal, confidence, note: z.string(), correctsId: checkInId.nullable(), correctedById: checkInId.nullable(), by: z.string() })
export type CheckInCard = z.infer<typeof checkIn>

export const keyResult = z.strictObject({
  id: keyResultId, title: z.string(), kind: z.enum(KEY_RESULT_KINDS), start: decimal.nullable(), target: decimal.nullable(), unit: z.string(), weight: decimal, indicatorId: indicatorId.nullable(),
  current: decimal.nullable(), confidence, confidenceFell: z.boolean(),
  /** Raw, may be below 0 or above 1; null before the first check-in. */
  progress: decimal.nullable(),
  /** 0..1 */
  score: decimal.nullable(),
  checkIns: z.int(), lastOn: day.nullable(),
})
export type KeyResultCard = z.infer<typeof keyResult>

export const objective = z.strictObject({
  id: objectiveId, quarter, level: z.enum(OBJECTIVE_LEVELS), departmentId: departmentId.nullable(), department: z.string(), employeeId: employeeId.nullable(), employeeName: z.string(),
  parentId: objectiveId.nullable(), title: z.string(), type: z.enum(OBJECTIVE_TYPES), ambition: z.enum(AMBITIONS), ownerId: employeeId.nullable(), ownerName: z.string(),
  carriedFromId: objectiveId.nullable(), keyResults: z.array(keyResult),
  /** Weighted mean of the key results' scores, unrounded; shown to one decimal. */
  computedScore: decimal.nullable(),
  /** What the owner gave instead, with the reason. */
  givenScore: decimal.nullable(), givenReason: z.string(),
  /** '太容易' after three quarters above 0.9, and the like: Chinese, ready for the screen. */
  remarks: z.array(z.string()),
  /** Rows of this quarter's sheets that serve it. */
  servedBy: z.int(),
})
export type ObjectiveCard = z.infer<typeof objective>

export const keyResultDraft = z.strictObject({ id: keyResultId.nullable(), title: name(200), kind: z.enum(KEY_RESULT_KINDS), start: decimal.nullable(), target: decimal.nullable(), unit: line(20), weight: points, indicatorId: indicatorId.nullable() })
export const objectiveDraft = z.strictObject({
  id: objectiveId.nullable(), quarter, level: z.enum(OBJECTIVE_LEVELS), departmentId: departmentId.nullable(), employeeId: employeeId.nullable(), parentId: objectiveId.nullable(),
  title: name(200), type: z.enum(OBJECTIVE_TYPES), ambition: z.enum(AMBITIONS), ownerId: employeeId.nullable(), keyResults: z.array(keyResultDraft).max(20),
})
export type ObjectiveDraft = z.infer<typeof objectiveDraft>

/** 目标回顾 / 结果评估 / 原因分析 / 总结规律, per objective or for the whole quarter (objectiveId null). */
export const review = z.strictObject({ quarter, objectiveId: objectiveId.nullable(), goals: prose, results: prose, causes: prose, lessons: prose })
export type Review = z.infer<typeof review>

/** O → KR → KPI → person of one month: what stands under an objective and what nobody serves. */
export const alignmentRow = z.strictObject({ objectiveId: objectiveId.nullable(), employeeId, employeeName: z.string(), indicatorId, indicatorName: z.string(), unit: z.string(), weight: decimal, target: decimal.nullable(), actual: decimal.nullable(), score: decimal.nullable() })
/** Sum of personal targets of an indicator against the company's target. gap = company − sum, in the stored unit; null where the unit cannot be summed or no company target is set. */
export const targetSum = z.strictObject({ indicatorId, indicatorName: z.string(), unit: z.string(), people: z.int(), sum: decimal, company: decimal.nullable(), gap: decimal.nullable(), sentence: z.string() })

/** A company's year target for an indicator, broken down to months. `basis`: last year's shares, or even. */
export const breakdown = z.strictObject({ year: z.int().min(1990).max(2100), indicatorId, total: decimal, basis: z.enum(['last-year', 'even', 'typed']), months: z.array(z.strictObject({ month, target: decimal, share: decimal, lastYear: decimal.nullable() })).length(12) })
export type Breakdown = z.infer<typeof breakdown>

export const okr = {
  'profile.get': read(none, companyProfile),
  'profile.save': write(companyProfile, done),
  'objectives.list': read(z.strictObject({ quarter }), z.strictObject({ objectives: z.array(objective), quarters: z.array(quarter) })),
  /** Refusals: objective-invalid {findings: [{keyResult: index|null, sentence}]} (start = target, missing target, weights not 100), parent-cycle. Counts and wording are advice only. */
  'objectives.save': write(objectiveDraft, objective, ['not-found', 'objective-invalid', 'parent-cycle']),
  'objectives.move': write(z.strictObject({ id: objectiveId, parentId: objectiveId.nullable() }), done, ['not-found', 'parent-cycle']),
  'objectives.remove': write(z.strictObject({ id: objectiveId }), done, ['not-found', 'in-use']),
  'objectives.score': write(z.strictObject({ id: objectiveId, score: decimal.nullable(), reason: line(2000) }), objective, ['not-found', 'reason-missing', 'points-out-of-range']),
  /** Copies open objectives (score below 1) with their latest figures as new starts. */
  'objectives.carry': write(z.strictObject({ from: quarter, to: quarter, ids: z.array(objectiveId).min(1).max(200) }), z.strictObject({ carried: z.int() }), ['not-found']),
  'keyResults.checkIn': write(z.strictObject({ keyResultId, on: day, current: decimal, confidence, note: line(2000), correctsId: checkInId.nullable() }), objective, ['not-found', 'objective-invalid']),
  'keyResults.history': read(z.strictObject({ keyResultId }), z.strictObject({ checkIns: z.array(checkIn) }), ['not-found']),
  'reviews.list': read(z.strictObject({ quarter }), z.strictObject({ reviews: z.array(review), proposals: z.array(z.strictObject({ objectiveId, title: z.string(), why: z.string() })) })),
  'reviews.save': write(review, done, ['not-found']),
  'alignment.get': read(z.strictObject({ month }), z.strictObject({ quarter, rows: z.array(alignmentRow), sums: z.array(targetSum) })),
  'breakdown.get': read(z.strictObject({ year: z.int(), indicatorId }), z.strictObject({ saved: breakdown.nullable(), lastYear: z.array(decimal.nullable()).length(12) }), ['not-found']),
  'breakdown.save': write(breakdown, done, ['not-found', 'breakdown-sum']),
}
