import type { Finding } from '../../../shared/api/cycle.ts'

export type Severity = Finding['severity']
export const SEVERITIES: readonly Severity[] = ['red', 'amber', 'note']
/** Colour is never alone: a mark goes with it, and a word. */
export const MARKS: Record<Severity, { mark: string; tone: string }> = { red: { mark: '▼', tone: 'bad' }, amber: { mark: '◆', tone: 'wait' }, note: { mark: '·', tone: 'quiet' } }

/** Which findings are looked at: all, those of one principle, or those of none. */
export const LENSES = ['all', '1', '2', '3', 'none'] as const
export type Lens = (typeof LENSES)[number]
export const isLens = (asked: string): asked is Lens => (LENSES as readonly string[]).includes(asked)

export const ofLens = (findings: readonly Finding[], lens: Lens): Finding[] =>
  findings.filter(({ principle }) => lens === 'all' || (lens === 'none' ? principle === null : String(principle) === lens))

/** Gravest first; a severity nothing has is left out. */
export const bySeverity = (findings: readonly Finding[]): { severity: Severity; findings: Finding[] }[] =>
  SEVERITIES.map((severity) => ({ severity, findings: findings.filter((each) => each.severity === severity) })).filter((group) => group.findings.length > 0)
