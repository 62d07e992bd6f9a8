import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { parseFigure } from '../../../shared/domain/figure/parse-figure.ts'
import { text } from '../../components/text.ts'

const t = text.evaluations.wrong
export type ReadPoints = { points: string } | { empty: true } | { problem: string }

/** Points as typed: full width digits and signs are read too. At most two decimals, because that is what is printed. */
export function readPoints(typed: string, limits: { from: string; to: string } | null): ReadPoints {
  const read = parseFigure(typed, { unit: '分', displayUnit: '分', binary: false })
  if ('clear' in read) return { empty: true }
  if ('reason' in read) return { problem: /\d/.test(typed) ? read.reason : t.points }
  const value = exact(read.value)
  if (limits !== null && (value.lt(exact(limits.from)) || value.gt(exact(limits.to)))) return { problem: t.range(limits.from, limits.to) }
  return value.dp() > 2 ? { problem: t.places } : { points: read.value }
}
