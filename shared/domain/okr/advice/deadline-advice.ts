import { addQuarters, monthsOfQuarter, quarterLabel } from '../../quarter/quarter.ts'
import type { Quarter } from '../../quarter/quarter.ts'
import type { DraftObjective } from '../draft.ts'
import { keyResultName } from '../wording.ts'
import type { Advice } from './advice.ts'

/** A month named as a time limit: 12月底, 2027年1月31日前, 9月前. 3个月 and 1-9月累计 are none. */
const LIMIT = /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月(?:份)?\s*(?:底|末|初|上旬|中旬|下旬|\d{1,2}\s*[日号]|之?前|以前)/
const SAYS_WHEN = /\d{1,2}\s*月|\d{1,2}\s*[日号]前|月底|月末|季度末|季末|年底|本月|第.{1,2}周|\d{1,2}\s*周内|\d+\s*天内/

/** By when: inside the quarter, and written down for a milestone. */
export function deadlineAdvice({ quarter, keyResults }: DraftObjective): Advice[] {
  return keyResults.flatMap(({ title, kind }, at): Advice[] => {
    const name = keyResultName(at, title)
    const limit = LIMIT.exec(title)
    if (limit && !isInside(quarter, limit[1] ?? quarter.slice(0, 4), limit[2] ?? '')) {
      return [{ code: 'deadline-outside', keyResult: at, sentence: `${name}：“${limit[0]}”不在${quarterLabel(quarter)}里。请改成本季度能看到的结果，其余留到${quarterLabel(addQuarters(quarter, 1))}。` }]
    }
    if (kind === 'milestone' && title.trim() !== '' && !SAYS_WHEN.test(title)) return [{ code: 'milestone-undated', keyResult: at, sentence: `${name}：里程碑要写到哪一天为止，例如“11月底前”。` }]
    return []
  })
}

const isInside = (quarter: Quarter, year: string, month: string): boolean => monthsOfQuarter(quarter).some(each => each === `${year}-${month.padStart(2, '0')}`)
