import type { MethodName } from '../../../shared/api/contract.ts'

/**
 * step: can be taken back. personal: so too, but only by who did it, for it speaks in that person's name.
 * apart: no work of the owner's, so that Ctrl+Z goes past it. barrier: nothing before it can be taken back any more.
 */
export type StepRule = 'step' | 'personal' | 'apart' | 'barrier'

const RULES: Partial<Record<MethodName, StepRule>> = {
  'evaluations.confirm': 'personal', 'evaluations.confirmMany': 'personal', 'evaluations.withdraw': 'personal', 'appeals.answer': 'personal', 'fit.answer': 'personal',
  'operator.choose': 'apart', 'print.options': 'apart', 'undo.last': 'apart', 'undo.redo': 'apart',
  'months.close': 'barrier', 'months.reopen': 'barrier',
}

export const ruleOf = (method: string): StepRule => RULES[method as MethodName] ?? 'step'
