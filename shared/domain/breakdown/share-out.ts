import { Exact, isAboveZero } from '../decimal/decimal.ts'

/** `total` in whole `step`s in proportion to `weights` (none below 0, sum above 0) by largest remainder, ties to the earlier. Adds up to `total` exactly when it is a multiple of `step`. */
export function shareOut(total: Exact, weights: readonly Exact[], step: Exact): Exact[] {
  const sum = weights.reduce((all, weight) => all.plus(weight), new Exact(0))
  const steps = total.abs().div(step)
  const parts = weights.map((weight, at) => {
    const exactly = weight.times(steps)
    const whole = exactly.divToInt(sum)
    // Remainders over the same sum, compared undivided: a tie is exactly a tie.
    return { at, whole, rest: exactly.minus(whole.times(sum)) }
  })
  let left = parts.reduce((open, part) => open.minus(part.whole), steps)
  for (const part of parts.toSorted((a, b) => b.rest.cmp(a.rest) || a.at - b.at)) {
    if (!isAboveZero(left)) break
    part.whole = part.whole.plus(1)
    left = left.minus(1)
  }
  return parts.map(part => (total.isNegative() ? part.whole.times(step).neg() : part.whole.times(step)))
}
