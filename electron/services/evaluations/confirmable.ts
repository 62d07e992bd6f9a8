import type { Connection } from '../../database/open.ts'
import { badCellsOfSheet } from '../../repositories/bad-cells.ts'
import type { EvaluationRecord } from '../../repositories/evaluations.ts'

/** What still stands between a sheet and its confirmation, in Chinese; null when nothing does. */
export function whyNotConfirmable(db: Connection, head: EvaluationRecord): string | null {
  const bad = badCellsOfSheet(db, head.id)
  if (bad > 0) return `还有 ${bad} 格写的不是数字，请先在结果录入里改好。`
  switch (head.sheet) {
    case 'scored':
    case 'excused': return null
    case 'incomplete': return `还有 ${head.missing} 行没有录全，没有总分，不能确认。`
    case 'refused': return '有的行算不出得分，请按那一行的提示改好再确认。'
    case 'weights-wrong': return '权重合计不是 100，请先改好考核模板并重新套用。'
  }
}
