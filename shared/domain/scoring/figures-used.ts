import type { TargetFigures } from '../target/target.ts'
import type { Rule } from './rule.ts'

export type TargetField = keyof TargetFigures

interface Used { reads: readonly TargetField[]; needs: readonly TargetField[] }

const NOTHING: Used = { reads: [], needs: [] }

/**
 * Which agreed figures a rule reads (others are closed in the target grid) and which it cannot score without.
 * 层差法 needs none but takes a target to print beside its bands. The base of growth may come from an earlier month's result.
 */
export function figuresUsed(rule: Rule): Used {
  switch (rule.kind) {
    case 'ratio': return { reads: ['floor', 'target'], needs: ['target'] }
    case 'interpolation': return { reads: ['floor', 'target', 'stretch'], needs: ['floor', 'target', 'stretch'] }
    case 'bands': return { reads: ['target'], needs: [] }
    case 'deduction': return rule.basis === 'distance' ? { reads: ['target'], needs: ['target'] } : { reads: ['target'], needs: [] }
    case 'bonus': case 'nearness': return { reads: ['target'], needs: ['target'] }
    case 'growth': return rule.base === 'rate' ? { reads: ['target'], needs: [] } : { reads: ['target', 'base'], needs: ['base'] }
    case 'binary': return rule.meetsTarget ? { reads: ['target'], needs: ['target'] } : NOTHING
    case 'judgement': return NOTHING
  }
}
