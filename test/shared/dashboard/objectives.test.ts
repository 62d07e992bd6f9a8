import { expect, it } from 'vitest'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { objectivesSentence, type ObjectiveLine } from '../../../shared/domain/dashboard/objectives.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'

const Q = '2026-Q4' as Quarter
const line = (score: string | null): ObjectiveLine => ({ id: 1 as ObjectiveId, title: '', level: 'company', ownerName: '', score, partial: score, keyResults: 2, checkedIn: 1 })

// Catches: an objective without check-ins counted as 0, and 0.69 that rounds to 0.7 counted as good. (0.7 + 0.69 + 0.1) ÷ 3 = 0.4967
it('averages what is known and compares unrounded', () => {
  expect(objectivesSentence([line('0.7'), line('0.69'), line('0.1'), line(null)], Q)).toBe('2026年第4季度 4 个目标，3 个有得分，平均 0.50，到 0.7 的 1 个；1 个还有关键结果没有打卡。')
  expect(objectivesSentence([line('0.33333333333333')], Q)).toBe('2026年第4季度 1 个目标，1 个有得分，得分 0.3，到 0.7 的 0 个。')
  expect(objectivesSentence([line(null)], Q)).toBe('2026年第4季度 1 个目标，都还没有完整的进展记录。')
  expect(objectivesSentence([], Q)).toBe('2026年第4季度还没有目标。')
})
