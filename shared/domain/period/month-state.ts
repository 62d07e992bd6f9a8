/** 定目标 → 录结果 → 评估 → 开会 → 归档. The first four are labels with advice; only 'closed' is a wall. */
export const MONTH_STATES = ['planning', 'collecting', 'evaluating', 'meeting', 'closed'] as const
export type MonthState = (typeof MONTH_STATES)[number]
export const OPEN_STATES = ['planning', 'collecting', 'evaluating', 'meeting'] as const
export type OpenState = (typeof OPEN_STATES)[number]

export const MONTH_STATE_NAMES: Record<MonthState, string> = { planning: '定目标', collecting: '录结果', evaluating: '评估', meeting: '开会', closed: '已归档' }

/** A month nobody has touched is planned. */
export const FIRST_STATE: OpenState = 'planning'
/** Where a reopened month stands: its sheets are confirmed and may be withdrawn one by one. */
export const REOPENED_STATE: OpenState = 'evaluating'

export const isOpenState = (state: MonthState): state is OpenState => state !== 'closed'

/** Open states may be changed into each other freely; into and out of 'closed' leads only closing and reopening. */
export const mayAdvance = (from: MonthState, to: MonthState): boolean => isOpenState(from) && isOpenState(to)

/** Who may do it: owner and 人事 close, only the owner opens again. */
export const mayClose = (operator: { kind: string }): boolean => operator.kind === 'owner' || operator.kind === 'hr'
export const mayReopen = (operator: { kind: string }): boolean => operator.kind === 'owner'
