/** 申诉: open until it is answered or taken back. */
export const APPEAL_OUTCOMES = ['open', 'upheld', 'changed', 'withdrawn'] as const
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number]

export const OUTCOME_NAMES: Record<AppealOutcome, string> = { open: '待答复', upheld: '维持', changed: '更正', withdrawn: '已撤回' }

interface Told { rowName: string; reason: string; wanted: string; outcome: AppealOutcome; answer: string; answeredBy: string }

/** One appeal as it stands on the paper: '对「回款额」有异议：…；希望：…；答复：…（维持，老板）'. */
export function appealLine({ rowName, reason, wanted, outcome, answer, answeredBy }: Told): string {
  const about = rowName === '' ? '对考核表有异议' : `对「${rowName}」有异议`
  const parts = [`${about}：${reason.trim()}`, ...(wanted.trim() === '' ? [] : [`希望：${wanted.trim()}`])]
  if (outcome === 'open') return `${parts.join('；')}（待答复）`
  if (outcome === 'withdrawn') return `${parts.join('；')}（本人已撤回）`
  return `${parts.join('；')}；答复：${answer.trim()}（${OUTCOME_NAMES[outcome]}${answeredBy === '' ? '' : `，${answeredBy}`}）`
}
