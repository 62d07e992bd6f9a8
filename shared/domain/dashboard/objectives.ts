import type { DecimalText, ObjectiveId } from '../brand.ts'
import { exact, twoPlaces } from '../decimal/decimal.ts'
import { scoreText } from '../okr/objective-score.ts'
import type { ObjectiveLevel } from '../okr/okr.ts'
import { quarterLabel, type Quarter } from '../quarter/quarter.ts'
import { sumOf } from './row.ts'

/** `score`: 0..1 as of the month's end; null while a key result has no check-in. `partial`: of those that have one. */
export interface ObjectiveLine { id: ObjectiveId; title: string; level: ObjectiveLevel; ownerName: string; score: DecimalText | null; partial: DecimalText | null; keyResults: number; checkedIn: number }

/** '2026年第4季度 7 个目标，5 个有得分，平均 0.62，到 0.7 的 2 个；2 个还有关键结果没有打卡。' */
export function objectivesSentence(lines: readonly ObjectiveLine[], quarter: Quarter): string {
  if (lines.length === 0) return `${quarterLabel(quarter)}还没有目标。`
  const scored = lines.flatMap(({ score }) => (score === null ? [] : [score]))
  const waiting = lines.length - scored.length
  const open = waiting === 0 ? '' : `；${waiting} 个还有关键结果没有打卡`
  if (scored.length === 0) return `${quarterLabel(quarter)} ${lines.length} 个目标，都还没有完整的进展记录。`
  const good = scored.filter((score) => exact(score).gte('0.7')).length
  const mean = scored.length < 2 ? `得分 ${scoreText(scored[0] ?? '0')}` : `平均 ${twoPlaces(sumOf(scored.map((score) => exact(score).toDP(10).toFixed())).div(scored.length))}`
  return `${quarterLabel(quarter)} ${lines.length} 个目标，${scored.length} 个有得分，${mean}，到 0.7 的 ${good} 个${open}。`
}
