import type { EmployeeId, ObjectiveId } from '../../../shared/domain/brand.ts'
import type { AdviceContext, OtherObjective } from '../../../shared/domain/okr/advice/advice.ts'
import type { DraftKeyResult, DraftObjective } from '../../../shared/domain/okr/draft.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'

export const keyResultOf = (changes: Partial<DraftKeyResult> = {}): DraftKeyResult =>
  ({ id: null, title: '复购率', kind: 'increase', start: '20', target: '30', unit: '%', weight: '50', indicatorId: null, ...changes })

/** A draft with nothing to advise and nothing to refuse. */
export const draftOf = (changes: Partial<DraftObjective> = {}): DraftObjective => ({
  id: null, quarter: '2026-Q4' as Quarter, level: 'company', departmentId: null, employeeId: null, parentId: null, title: '让老客户愿意多买一次', type: 'improvement', ambition: 'committed', ownerId: 1 as EmployeeId,
  keyResults: [keyResultOf(), keyResultOf({ title: '差评', kind: 'decrease', start: '9', target: '3', unit: '条' })], ...changes,
})

export const otherOf = (changes: Partial<OtherObjective> = {}): OtherObjective =>
  ({ id: 90 as ObjectiveId, title: '开拓华东市场', level: 'company', departmentId: null, employeeId: null, ownerId: 1 as EmployeeId, ...changes })

const id = (number: number) => number as EmployeeId
const department = 7 as NonNullable<AdviceContext['people'][number]['departmentId']>

/** 1 owns the firm, 2 leads department 7, 3 works in it. */
export const CONTEXT: AdviceContext = {
  others: [],
  people: [{ id: id(1), name: '周明', departmentId: null, managerId: null }, { id: id(2), name: '许静', departmentId: department, managerId: id(1) }, { id: id(3), name: '何亮', departmentId: department, managerId: id(2) }],
}
