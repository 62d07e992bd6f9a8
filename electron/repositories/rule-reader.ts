import type { Rule } from '../../shared/domain/scoring/rule.ts'

/** The same rule stands on many sheets: parsed once. */
export function ruleReader(): (text: string) => Rule {
  const rules = new Map<string, Rule>()
  return (text) => {
    const known = rules.get(text)
    if (known !== undefined) return known
    const rule = JSON.parse(text) as Rule
    rules.set(text, rule)
    return rule
  }
}
