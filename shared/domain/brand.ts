/** Nominal typing: `Brand<number, 'EmployeeId'>` cannot be mixed up with another number. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name }

export type EmployeeId = Brand<number, 'EmployeeId'>
export type DepartmentId = Brand<number, 'DepartmentId'>
export type PositionId = Brand<number, 'PositionId'>
export type IndicatorId = Brand<number, 'IndicatorId'>
export type TemplateId = Brand<number, 'TemplateId'>
export type EvaluationId = Brand<number, 'EvaluationId'>
export type EvaluationRowId = Brand<number, 'EvaluationRowId'>
export type AdjustmentId = Brand<number, 'AdjustmentId'>
export type ObjectiveId = Brand<number, 'ObjectiveId'>
export type KeyResultId = Brand<number, 'KeyResultId'>
export type CheckInId = Brand<number, 'CheckInId'>
export type ImprovementId = Brand<number, 'ImprovementId'>
export type EmployeeChangeId = Brand<number, 'EmployeeChangeId'>
export type AttachmentId = Brand<number, 'AttachmentId'>
export type AppealId = Brand<number, 'AppealId'>
export type InterviewId = Brand<number, 'InterviewId'>
export type UndoStepId = Brand<number, 'UndoStepId'>
export type MeetingId = Brand<number, 'MeetingId'>
export type DecisionId = Brand<number, 'DecisionId'>

/** A month as 'YYYY-MM', e.g. '2026-11'. */
export type Month = Brand<string, 'Month'>
/** A calendar day as 'YYYY-MM-DD'; never a JS Date, which moves days across time zones. */
export type Day = Brand<string, 'Day'>
/** Money in integer 分. */
export type Fen = Brand<number, 'Fen'>

/** An exact decimal in canonical text: '-12.5', '0', '84.79'; no exponent, no leading '+', no trailing zeros demanded. */
export type DecimalText = string
/** Points on a sheet, decimal text with 2 decimals once rounded. */
export type Points = DecimalText
