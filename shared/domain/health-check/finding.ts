import type { Facts } from './facts.ts'

export type Severity = 'red' | 'amber' | 'note'

/** One thing that is wrong with how the company appraises; the shape of the contract's finding. */
export interface Finding {
  code: string
  principle: 1 | 2 | 3 | null
  severity: Severity
  title: string
  /** Chinese, with names and figures; at most five examples and then how many there are. */
  evidence: string[]
  why: string
  source: string
  /** Hash route of the place that mends it. */
  to: string
  count: number
}

/** One case seen, and where it is mended. */
export interface Seen { text: string; to: string }

export interface Check {
  code: string
  principle: 1 | 2 | 3 | null
  severity: Severity | ((facts: Facts) => Severity)
  title: string
  why: string
  source: string
  /** Every case; empty when there is none, null when there is nothing to judge by yet. */
  look: (facts: Facts) => Seen[] | null
}

/** A short passage of the text this program grew from, word for word. */
export const article = (quote: string): string => `本程序所依据的文章：“${quote}”`

const EXAMPLES = 5

export function findingOf(check: Check, seen: readonly Seen[], facts: Facts): Finding {
  const { code, principle, title, why, source } = check
  const evidence = seen.slice(0, EXAMPLES).map(({ text }) => text)
  if (seen.length > EXAMPLES) evidence.push(`等 ${seen.length} 个`)
  const severity = typeof check.severity === 'function' ? check.severity(facts) : check.severity
  return { code, principle, severity, title, evidence, why, source, to: seen[0]?.to ?? '/', count: seen.length }
}
