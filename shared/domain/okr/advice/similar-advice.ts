import { quoted } from '../../intake/fold.ts'
import type { DraftObjective } from '../draft.ts'
import { LEVEL_NAMES } from '../okr.ts'
import { keyResultName } from '../wording.ts'
import type { Advice, AdviceContext } from './advice.ts'
import { isSimilar } from './similarity.ts'

/** The same thing said twice, in another objective of the quarter or in another key result. */
export function similarAdvice(draft: DraftObjective, { others }: AdviceContext): Advice[] {
  const found: Advice[] = []
  const like = others.find(other => isSimilar(other.title, draft.title))
  if (like) {
    found.push({
      code: 'similar-objective', keyResult: null,
      sentence: like.id === draft.parentId
        ? `和上级目标${quoted(like.title)}几乎一样。照抄上级目标等于没有分解，请写自己这一层要做到的那一部分。`
        : `和${LEVEL_NAMES[like.level]}目标${quoted(like.title)}很像。请合并成一个，或写清不同在哪里。`,
    })
  }
  draft.keyResults.forEach(({ title }, at) => {
    const first = draft.keyResults.slice(0, at).findIndex(earlier => isSimilar(earlier.title, title))
    if (first >= 0) found.push({ code: 'similar-key-result', keyResult: at, sentence: `${keyResultName(at, title)}和${keyResultName(first, draft.keyResults[first]?.title ?? '')}很像，同一件事会算两次分。请去掉一个，或换一个角度。` })
  })
  return found
}
