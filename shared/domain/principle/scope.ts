/** Whose result a row shows: the person's own, the team's, or the whole organisation's (principle 1). */
export const SCOPES = ['person', 'team', 'organisation'] as const
export type Scope = (typeof SCOPES)[number]
export const SCOPE_NAMES: Record<Scope, string> = { person: '个人', team: '团队', organisation: '公司' }
