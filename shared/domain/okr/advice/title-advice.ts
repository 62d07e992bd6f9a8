import { quoted } from '../../intake/fold.ts'
import type { DraftObjective } from '../draft.ts'
import { withUnit } from '../wording.ts'
import type { Advice } from './advice.ts'
import { amountsIn } from './amount.ts'
import { movedToKeyResult } from './digits-to-key-result.ts'

const SHORTEST = 4
const LONGEST = 30

/** The title of an objective: one direction, in words, that people can remember. */
export function titleAdvice(draft: DraftObjective): Advice[] {
  const title = draft.title.trim()
  if (title === '') return []
  const found = digits(draft)
  const length = Array.from(title).length
  if (length < SHORTEST) found.push({ code: 'title-short', keyResult: null, sentence: `目标只有 ${length} 个字，别人看不出要往哪里去。请写成一句话，例如“让老客户愿意多买一次”。` })
  if (length > LONGEST) found.push({ code: 'title-long', keyResult: null, sentence: `目标有 ${length} 个字，不容易记住。请留下最要紧的一句，${LONGEST} 个字以内；其余写进关键结果。` })
  if (/[；;]|同时|并且|以及/.test(title)) found.push({ code: 'title-many', keyResult: null, sentence: '一个目标只说一件事。这里像是两件，请分成两个目标，或只留更要紧的一件。' })
  return found
}

function digits(draft: DraftObjective): Advice[] {
  const [amount] = amountsIn(draft.title)
  if (amount === undefined) return []
  const said = `目标里写了数字（${withUnit(amount.value, amount.unit)}）。目标写方向，数字放进关键结果`
  const moved = movedToKeyResult(draft)
  if (moved === null) return [{ code: 'title-digits', keyResult: null, sentence: `${said}。` }]
  return [{ code: 'title-digits', keyResult: null, sentence: `${said}：可以改成${quoted(moved.title)}，另加关键结果${quoted(moved.keyResult.title)}。`, apply: { objective: { title: moved.title }, add: [moved.keyResult] } }]
}
