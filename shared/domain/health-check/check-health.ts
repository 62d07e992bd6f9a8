import { DIMENSION_CHECKS } from './dimension-checks.ts'
import { factsOf } from './facts.ts'
import { findingOf } from './finding.ts'
import type { Check, Finding, Severity } from './finding.ts'
import { OBJECTIVE_CHECKS } from './objective-checks.ts'
import { ORGANISATION_CHECKS } from './organisation-checks.ts'
import { PRINCIPLE_CHECKS } from './principle-checks.ts'
import { RESULT_CHECKS } from './result-checks.ts'
import { RULE_CHECKS } from './rule-checks.ts'
import { SCORE_CHECKS } from './score-checks.ts'
import type { HealthSnapshot } from './snapshot.ts'
import { TARGET_CHECKS } from './target-checks.ts'
import { WEIGHT_CHECKS } from './weight-checks.ts'

export const HEALTH_CHECKS: readonly Check[] = [
  ...OBJECTIVE_CHECKS, ...PRINCIPLE_CHECKS, ...DIMENSION_CHECKS, ...WEIGHT_CHECKS, ...RULE_CHECKS,
  ...TARGET_CHECKS, ...RESULT_CHECKS, ...SCORE_CHECKS, ...ORGANISATION_CHECKS,
]

const ORDER: readonly Severity[] = ['red', 'amber', 'note']

/**
 * 体检: what is wrong with how the company appraises, gravest first. `checked` counts the checks that had something to judge by;
 * the others are neither passed nor failed.
 */
export function checkHealth(snapshot: HealthSnapshot): { findings: Finding[]; checked: number; passed: number } {
  const facts = factsOf(snapshot)
  const looked = HEALTH_CHECKS.map((check) => ({ check, seen: check.look(facts) }))
  const findings = looked.flatMap(({ check, seen }) => (seen === null || seen.length === 0 ? [] : [findingOf(check, seen, facts)]))
    .toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
  const checked = looked.filter(({ seen }) => seen !== null).length
  return { findings, checked, passed: checked - findings.length }
}
