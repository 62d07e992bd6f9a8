import type { Input } from '../../../shared/api/contract.ts'
import type { KeyResultCard, ObjectiveCard } from '../../../shared/api/okr.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'

export const QUARTER = '2026-Q4'

type Draft = Input<'objectives.save'>
type KeyResultDraft = Draft['keyResults'][number]

/** 8 % → 4 %, alone on its objective unless the test says otherwise. */
export const keyResult = (form: Partial<KeyResultDraft> = {}): KeyResultDraft =>
  ({ id: null, title: '退货率降到 4 %', kind: 'decrease', start: '8', target: '4', unit: '%', weight: '100', indicatorId: null, ...form })

export const objective = (form: Partial<Draft> = {}): Draft => ({
  id: null, quarter: QUARTER, level: 'company', departmentId: null, employeeId: null, parentId: null,
  title: '让老客户愿意再来', type: 'improvement', ambition: 'committed', ownerId: null, keyResults: [keyResult()], ...form,
})

/** The form as the page would send an objective back. */
export const formOf = (card: ObjectiveCard, form: Partial<Draft> = {}): Draft => {
  const { id, quarter, level, departmentId, employeeId, parentId, title, type, ambition, ownerId } = card
  return { id, quarter, level, departmentId, employeeId, parentId, title, type, ambition, ownerId, keyResults: card.keyResults.map(draftOf), ...form }
}
export const draftOf = ({ id, title, kind, start, target, unit, weight, indicatorId }: KeyResultCard): KeyResultDraft => ({ id, title, kind, start, target, unit, weight, indicatorId })

export const only = (card: ObjectiveCard): KeyResultCard => {
  const first = card.keyResults[0]
  if (!first) throw new Error('no key result')
  return first
}

export const checkIn = (test: TestHouse, { id }: Pick<KeyResultCard, 'id'>, current: string, form: Partial<Input<'keyResults.checkIn'>> = {}): Promise<ObjectiveCard> =>
  test.call('keyResults.checkIn', { keyResultId: id, on: '2026-11-20', current, confidence: 5, note: '', correctsId: null, ...form })

export const listed = async (test: TestHouse, quarter: string = QUARTER): Promise<ObjectiveCard[]> => (await test.call('objectives.list', { quarter })).objectives

/** An indicator of the company's own in 元, higher is better. */
export const indicator = async (test: TestHouse, name: string, form: Partial<Input<'indicators.save'>> = {}): Promise<number> => (await test.call('indicators.save', {
  id: null, name, dimension: 'benefit', unit: '元', direction: 'higher', formula: '', source: '台账', frequency: 'month', kind: 'duty', ...form,
})).id

/** The newest entry of the record. */
export const lastEntry = (test: TestHouse): { method: string; subject: string; details: Record<string, unknown> } => {
  const row = test.db.prepare('SELECT method, subject, details FROM audit ORDER BY seq DESC LIMIT 1').get() as { method: string; subject: string; details: string }
  return { ...row, details: JSON.parse(row.details) as Record<string, unknown> }
}
export { openTestHouse, type TestHouse }
