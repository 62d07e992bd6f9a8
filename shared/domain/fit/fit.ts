/** How a person is assessed: 仅KPI / KPI+OKR / 试行. */
export const FIT_MODES = ['kpi-only', 'kpi-okr', 'trial'] as const
export type FitMode = (typeof FIT_MODES)[number]
export const FIT_NAMES: Record<FitMode, string> = { 'kpi-only': '仅KPI', 'kpi-okr': 'KPI+OKR', trial: '试行' }

/** Answered by the direct manager each quarter: 0 不符合, 1 部分符合, 2 符合. */
export const FIT_QUESTIONS = [
  '会自己提出比任务更高的目标',
  '没有奖金挂钩时，也愿意尝试新的做法',
  '能说清自己的工作对公司目标有什么用',
  '遇到没做过的事，会先想办法而不是等安排',
  '愿意公开自己的进展，包括没做好的部分',
  '能把一件事坚持推进一个季度以上',
] as const
