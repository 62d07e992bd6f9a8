import { z } from 'zod'
import type { AdjustmentId, AppealId, AttachmentId, DecimalText, DecisionId, DepartmentId, EmployeeChangeId, EmployeeId, EvaluationId, EvaluationRowId, Fen, IndicatorId, InterviewId, MeetingId, PositionId, TemplateId, UndoStepId } from '../domain/brand.ts'
import { isDecimalText } from '../domain/decimal/decimal.ts'
import { isDay, isMonth } from '../domain/month/month.ts'

const id = <T>() => z.int().positive().transform((value) => value as T)

export const employeeId = id<EmployeeId>()
export const departmentId = id<DepartmentId>()
export const positionId = id<PositionId>()
export const indicatorId = id<IndicatorId>()
export const templateId = id<TemplateId>()
export const evaluationId = id<EvaluationId>()
export const evaluationRowId = id<EvaluationRowId>()
export const adjustmentId = id<AdjustmentId>()
export const employeeChangeId = id<EmployeeChangeId>()
export const attachmentId = id<AttachmentId>()
export const appealId = id<AppealId>()
export const interviewId = id<InterviewId>()
export const undoStepId = id<UndoStepId>()
export const meetingId = id<MeetingId>()
export const decisionId = id<DecisionId>()
/** 1 but for people with two managers or two positions in a month, who have a part-sheet for each. */
export const part = z.int().min(1).max(9)

/** Outside these years a figure is a slip of the hand, and the months before and after it would leave the calendar. */
export const inCalendar = (text: string): boolean => text >= '1900' && text < '2200'
export const month = z.string().refine(isMonth).refine(inCalendar)
export const day = z.string().refine(isDay).refine(inCalendar)
export const decimal = z.string().max(40).refine(isDecimalText).transform((value): DecimalText => value)
/** Points and weights that are added up: with up to six digits before the point their sums are figures too. */
export const points = decimal.refine((text) => /^-?\d{1,6}(\.|$)/.test(text))
export const fen = z.int().min(0).max(1_000_000_000_00).transform((value) => value as Fen)

/** Half a surrogate pair cannot be stored in UTF-8: it would come back as another character. */
const whole = (text: string) => text.isWellFormed()

/** One line of text. Stored exactly as typed; `max` counts UTF-16 units. */
export const line = (max = 200) => z.string().max(max).refine(whole)
/** A name must have something to read in it. */
export const name = (max = 200) => z.string().max(max).refine((text) => text.trim() !== '' && whole(text))
/** Comments, standards, minutes. */
export const prose = z.string().max(10_000).refine(whole)

export const none = z.strictObject({})
export const done = z.strictObject({ done: z.literal(true) })
