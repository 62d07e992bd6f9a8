import type { Input, Output } from '../../../shared/api/contract.ts'
import type { Measured, Plan, PlanSource } from '../../../shared/api/improvements.ts'
import type { LeverCard } from '../../../shared/api/levers.ts'
import type { DecisionId, EmployeeId, Fen, ImprovementId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { readMoney } from '../../../shared/domain/intake/read-number.ts'
import { addMonths, daysInMonth } from '../../../shared/domain/month/month.ts'
import { text } from '../../components/text.ts'

/** A plan as it is being written; texts exactly as typed. */
export interface PlanDraft {
  id: ImprovementId | null
  month: Month
  source: PlanSource
  decisionId: DecisionId | null
  sourceNote: string
  employeeId: EmployeeId | null
  lever: 1 | 2 | 3 | null
  leverAction: string | null
  action: string
  expected: string
  acceptance: string
  partners: string
  dueOn: string
  cost: string
  indicatorId: IndicatorId | null
  measured: Measured
}

/** The kept form of a plan that comes from nowhere. */
export const BLANK_FORM = 'plan blank'

/** Due at the end of the third month unless something else is said: sooner, no effect can be seen. */
const dueAfter = (month: Month): string => `${addMonths(month, 3)}-${daysInMonth(addMonths(month, 3))}`

export const blankPlan = (month: Month): PlanDraft => ({
  id: null, month, source: 'row', decisionId: null, sourceNote: '', employeeId: null, lever: null, leverAction: null, action: '', expected: '', acceptance: '', partners: '', dueOn: dueAfter(month), cost: '', indicatorId: null, measured: 'person',
})

export const startedPlan = (month: Month, start: Output<'improvements.start'>): PlanDraft => ({ ...blankPlan(month), ...start, dueOn: start.dueOn ?? dueAfter(month) })

export const yuan = (fen: Fen): string => plain(exact(String(fen)).div(100))

export const draftOf = ({ id, month, source, decisionId, sourceNote, employeeId, lever, leverAction, action, expected, acceptance, partners, dueOn, costFen, indicatorId, measured }: Plan): PlanDraft =>
  ({ id, month, source, decisionId, sourceNote, employeeId, lever, leverAction, action, expected, acceptance, partners, dueOn: dueOn ?? '', cost: costFen === null ? '' : yuan(costFen), indicatorId, measured })

/** An action of the library taken over; what was typed already is kept, but for the action itself where it came from the library too. */
export function adopt(draft: PlanDraft, { code, lever, title, steps, shows }: LeverCard, known: ReadonlySet<IndicatorId>): PlanDraft {
  const own = draft.action.trim() !== '' && draft.leverAction === null
  const seen = shows.find(({ indicatorId }) => indicatorId !== null && known.has(indicatorId)) ?? shows.find(({ indicatorId }) => indicatorId !== null)
  return {
    ...draft, lever, leverAction: code, action: own ? draft.action : `${title}：${steps}`, indicatorId: draft.indicatorId ?? seen?.indicatorId ?? null,
    acceptance: draft.acceptance.trim() === '' && seen !== undefined ? text.improve.form.acceptanceOf(seen.name) : draft.acceptance,
  }
}

export type DraftProblem = 'action' | 'owner' | 'cost'

/** What goes to the house, or which field stands in the way. */
export function readPlan(draft: PlanDraft): { input: Input<'improvements.save'> } | { problem: DraftProblem } {
  const { employeeId, cost, dueOn, ...rest } = draft
  if (rest.action.trim() === '') return { problem: 'action' }
  if (employeeId === null) return { problem: 'owner' }
  const money = cost.trim() === '' ? null : readMoney(cost, null)
  if (money !== null && (!money.ok || money.value < 0)) return { problem: 'cost' }
  return { input: { ...rest, kind: 'plan', reason: '', employeeIds: [employeeId], dueOn: dueOn === '' ? null : dueOn, costFen: money === null ? null : money.value } }
}
