import type { KeyResultCard, ObjectiveCard } from '../../../shared/api/okr.ts'
import type { KeyResultId, ObjectiveId } from '../../../shared/domain/brand.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'

export const Q4 = '2026-Q4' as Quarter

/** An objective as the house would give it. */
export function card(id: number, more: Partial<Omit<ObjectiveCard, 'id' | 'parentId'>> & { parentId?: number | null } = {}): ObjectiveCard {
  const { parentId = null, ...rest } = more
  return {
    id: id as ObjectiveId, quarter: Q4, level: 'company', departmentId: null, department: '', employeeId: null, employeeName: '', title: `目标 ${id}`, type: 'improvement', ambition: 'committed',
    ownerId: null, ownerName: '', carriedFromId: null, keyResults: [], computedScore: null, givenScore: null, givenReason: '', remarks: [], servedBy: 0, ...rest, parentId: parentId as ObjectiveId | null,
  }
}

export function keyResult(id: number, more: Partial<Omit<KeyResultCard, 'id'>> = {}): KeyResultCard {
  return {
    id: id as KeyResultId, title: `关键结果 ${id}`, kind: 'increase', start: '0', target: '10', unit: '家', weight: '100', indicatorId: null, current: null, confidence: 5, confidenceFell: false, progress: null, score: null, checkIns: 0, lastOn: null, ...more,
  }
}
