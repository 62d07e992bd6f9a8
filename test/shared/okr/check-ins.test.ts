import { describe, expect, it } from 'vitest'
import type { CheckInId, Day } from '../../../shared/domain/brand.ts'
import { checkCheckIn, confidenceOf, effectiveSeries, historyOf } from '../../../shared/domain/okr/check-ins.ts'
import type { CheckInEntry } from '../../../shared/domain/okr/check-ins.ts'

const entry = (id: number, on: string, current: string, confidence = 5, corrects: number | null = null): CheckInEntry =>
  ({ id: id as CheckInId, on: on as Day, current, confidence, note: '', correctsId: corrects as CheckInId | null })
const series = (entries: CheckInEntry[]) => effectiveSeries(entries).map(({ id, on, current }) => [id, on, current])
const confidences = (...values: number[]) => confidenceOf(values.map((confidence, at) => entry(at + 1, `2026-10-${String(at + 1).padStart(2, '0')}`, '1', confidence)))

describe('check-ins', () => {
  it('stand by day, not in the order they were typed', () => {
    expect(series([entry(1, '2026-11-02', '6'), entry(2, '2026-10-05', '8'), entry(3, '2026-11-02', '5')])).toEqual([[2, '2026-10-05', '8'], [1, '2026-11-02', '6'], [3, '2026-11-02', '5']])
  })
  it('put a correction in the place of what it corrects, so that a late one does not become the latest figure', () => {
    const entries = [entry(1, '2026-10-05', '80'), entry(2, '2026-11-02', '6'), entry(3, '2026-11-20', '8', 5, 1)]
    expect(effectiveSeries(entries)).toMatchObject([{ id: 3, on: '2026-10-05', current: '8', replaced: [1] }, { id: 2, current: '6', replaced: [] }])
  })
  it('keep what was corrected in the history', () => {
    const entries = [entry(1, '2026-10-05', '80'), entry(2, '2026-10-06', '8', 5, 1), entry(3, '2026-10-07', '7', 5, 2)]
    expect(historyOf(entries).map(({ id, current, correctedById }) => [id, current, correctedById])).toEqual([[1, '80', 2], [2, '8', 3], [3, '7', null]])
    expect(effectiveSeries(entries)).toMatchObject([{ id: 3, on: '2026-10-05', current: '7', replaced: [1, 2] }])
  })
  it('survive damaged links: a correction of nothing, of itself, or of something younger', () => {
    expect(series([entry(1, '2026-10-05', '1', 5, 99), entry(2, '2026-10-06', '2', 5, 2), entry(3, '2026-10-07', '3', 5, 4), entry(4, '2026-10-08', '4', 5, 3)])).toEqual([[1, '2026-10-05', '1'], [2, '2026-10-06', '2'], [4, '2026-10-07', '4']])
  })
  it('are refused with a sentence where the figure cannot be one', () => {
    expect(checkCheckIn('increase', { current: '12.5', confidence: 7 })).toEqual([])
    expect(checkCheckIn('milestone', { current: '1.0', confidence: 1 })).toEqual([])
    expect(checkCheckIn('milestone', { current: '0.5', confidence: 10 })).toEqual(['里程碑请选“已到达”或“未到达”。'])
    expect(checkCheckIn('at-most', { current: '', confidence: 0 })).toEqual(['请填现在的数字。', '信心请填 1 到 10 的整数。'])
    expect(checkCheckIn('at-most', { current: '3', confidence: 7.5 })).toHaveLength(1)
  })
})

describe('confidence', () => {
  it('starts at 5 and is not red', () => expect(confidenceOf([])).toEqual({ confidence: 5, fell: false, sentence: '' }))
  it('turns red at a fall of 2, not of 1, and a slow decline is none', () => {
    expect([confidences(7, 5).fell, confidences(7, 6).fell, confidences(7, 6, 5, 4).fell, confidences(9, 5).fell]).toEqual([true, false, false, true])
    expect(confidences(7, 4).sentence).toBe('信心从 7 降到 4：请说清卡在哪里、需要谁帮忙。')
  })
  it('measures the first check-in from the start of 5', () => expect([confidences(3).fell, confidences(4).fell]).toEqual([true, false]))
  it('stays red until confidence has come back', () => {
    expect([confidences(7, 4, 4).fell, confidences(7, 4, 5).fell, confidences(7, 4, 6).fell, confidences(8, 6, 4, 6).fell, confidences(8, 6, 4, 7).fell]).toEqual([true, true, false, true, false])
  })
  it('forgets a fall that was a slip and has been corrected', () => {
    const slip = [entry(1, '2026-10-01', '1', 7), entry(2, '2026-10-08', '1', 2)]
    expect(confidenceOf(slip).fell).toBe(true)
    expect(confidenceOf([...slip, entry(3, '2026-10-09', '1', 7, 2)])).toEqual({ confidence: 7, fell: false, sentence: '' })
  })
})
