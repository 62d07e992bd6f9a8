import type { DecimalText } from '../brand.ts'
import { exact } from '../decimal/decimal.ts'
import type { Ambition } from './okr.ts'
import { scoreText, scoreTextNear } from './objective-score.ts'

export interface Remark {
  code: 'kept' | 'promise-open' | 'good' | 'below-good' | 'too-easy'
  /** Chinese, a whole sentence. */
  sentence: string
}

const PROMISE = '1'
const GOOD = '0.7'
const TOO_EASY = '0.9'
const RUNNING = 3

/**
 * What a score says, given what was promised: 承诺型 expects 1.0, 挑战型 is good from 0.7, and above 0.9 three quarters running is
 * too easy. Scores are unrounded, 0..1; `earlier` are those of the quarters before, newest first, null where there was none.
 */
export function ambitionRemarks(ambition: Ambition, score: DecimalText | null, earlier: readonly (DecimalText | null)[] = []): Remark[] {
  if (score === null) return []
  const remarks = [ambition === 'committed' ? promise(score) : challenge(score)]
  const running = [score, ...earlier].slice(0, RUNNING)
  if (running.length === RUNNING && running.every(each => each !== null && exact(each).gt(exact(TOO_EASY)))) {
    const shown = running.map(each => scoreTextNear(each ?? '0', TOO_EASY)).toReversed().join('、')
    remarks.push({
      code: 'too-easy',
      sentence: ambition === 'committed'
        ? `连续三个季度高于 0.9（${shown}）：承诺都兑现了；如果是因为目标太容易，下季度可以提高标准，或改成挑战型。`
        : `连续三个季度高于 0.9（${shown}）：太容易了，下季度请把目标定高一些。`,
    })
  }
  return remarks
}

function promise(score: DecimalText): Remark {
  if (exact(score).gte(exact(PROMISE))) return { code: 'kept', sentence: '承诺型：做到了 1.0，承诺兑现。' }
  return { code: 'promise-open', sentence: `承诺型要做到 1.0，现在 ${scoreTextNear(score, PROMISE)}：请说明差在哪里、怎样补上。` }
}

function challenge(score: DecimalText): Remark {
  if (exact(score).gte(exact(GOOD))) return { code: 'good', sentence: `挑战型：0.7 就算好，现在 ${scoreText(score)}，做得好。` }
  return { code: 'below-good', sentence: `挑战型：0.7 就算好，现在 ${scoreTextNear(score, GOOD)}，还没有到；挑战型目标没做到不扣钱，重要的是知道了什么。` }
}
