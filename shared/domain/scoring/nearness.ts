import { exact, isBelowZero } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { percent, percentPast, term } from './figure-text.ts'
import { isEndless, missing, points, refused } from './outcome.ts'
import type { Outcome, ScoredRow } from './outcome.ts'

const ZERO = recurring('0')
const ONE = recurring('1')

/** 接近型. W × (1 − |A − T| / |T|), never below 0. */
export function scoreNearness(row: ScoredRow): Outcome {
  const { input, shift } = row
  if (input.figures.target === null) return missing(row, 'target')
  const target = exact(input.figures.target)
  if (target.isZero()) return refused('target-zero', '目标为 0，接近型无法计算；请改用减分法或层差法，或填写目标值')
  if (input.actual === null) return missing(row, 'actual')
  const actual = exact(input.actual)
  const size = target.abs()
  const off = actual.minus(target).abs()
  const a = `${input.name} ${term(input.actual, shift)}`
  const t = `目标 ${term(input.figures.target, shift)}`
  const far = actual.lt(target) ? `(${t} − ${a})` : `(${a} − ${t})`
  const shownSize = term(input.figures.target.replace('-', ''), shift)
  const left = size.minus(off)
  if (isBelowZero(left)) return points(ZERO, `${far} ÷ ${shownSize}，偏差 ${percentPast(off, size, ONE)} 超过 100 %，按 0 计，`)
  const weight = `权重 ${row.weight.toFixed()}`
  return {
    state: 'worth', top: left.times(row.weight), bottom: size, lead: '', open: false, note: `（偏差 ${percent(off, size)}）`,
    chain: `(1 − ${far} ÷ ${shownSize}) × ${weight}`,
    byProducts: () => (isEndless(off, size) ? [`(${shownSize} − ${far}) × ${weight}`, shownSize] : null),
  }
}
