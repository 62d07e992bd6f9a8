import { exact, twoPlaces } from '../../shared/domain/decimal/decimal.ts'
import type { Exact } from '../../shared/domain/decimal/decimal.ts'
import { recurring } from '../../shared/domain/decimal/recurring.ts'
import type { ScoringSettings, SheetInput } from '../../shared/domain/evaluation/evaluation.ts'
import type { RowInput } from '../../shared/domain/scoring/row-score.ts'
import type { Rule } from '../../shared/domain/scoring/rule.ts'

/*
 * The least work that gives the benchmark company its scores: for each row the figures parsed from their text as the engine
 * parses them (recurring settings once), the formula, the comparisons with floor, cap and weight, the rounding, the printed
 * score, the percentage its sentence shows and the comparisons for the light; then sum, limits and grade of the sheet.
 * No rule is checked, nothing is refused or missing, no sentence is written, no object is made: that is what the ratio shows.
 */

const [ZERO, HUNDRED] = [recurring('0'), recurring('100')]

export interface BareSheet { scores: string[]; total: string; grade: string }

export function bareSheet(input: SheetInput, settings: ScoringSettings): BareSheet {
  const scores: string[] = []
  let sum = ZERO
  let weights = ZERO
  for (const row of input.rows) {
    const weight = recurring(row.weight)
    weights = weights.plus(weight)
    const rounded = bareRow(row, weight).toDP(2)
    const score = rounded.toFixed(2)
    if (rounded.lt(recurring(settings.amberBelow).times(weight))) rounded.lt(recurring(settings.redBelow).times(weight))
    scores.push(score)
    sum = sum.plus(exact(score))
  }
  if (!weights.eq(HUNDRED)) throw new Error('the benchmark company has wrong weights')
  const total = twoPlaces(within(sum, recurring(settings.totalFloor), recurring(settings.totalCap)))
  const value = exact(total)
  const grade = settings.grades.find((each) => value.gte(recurring(each.from)))
  twoPlaces(sum)
  return { scores, total, grade: grade?.code ?? '' }
}

const within = (value: Exact, low: Exact, high: Exact): Exact => (value.lt(low) ? low : value.gt(high) ? high : value)
const figureOf = (text: string | null): Exact => {
  if (text === null) throw new Error('the benchmark company has a gap')
  return exact(text)
}
type Of<K extends Rule['kind']> = Extract<Rule, { kind: K }>

function bareRow(row: RowInput, weight: Exact): Exact {
  const { rule } = row
  switch (rule.kind) {
    case 'ratio': return bareRatio(rule, row, weight)
    case 'interpolation': return bareInterpolation(rule, row, weight)
    case 'bands': return bareBands(rule, row, weight)
    case 'deduction': return bareDeduction(rule, row, weight)
    case 'bonus': return bareBonus(rule, row, weight)
    case 'growth': return bareGrowth(rule, row, weight)
    case 'binary': {
      const actual = figureOf(row.actual)
      return (rule.meetsTarget ? actual.gte(figureOf(row.figures.target)) : actual.eq(1)) ? weight : ZERO
    }
    case 'judgement': return figureOf(row.judged?.points ?? null)
    case 'nearness': {
      const [target, actual] = [figureOf(row.figures.target), figureOf(row.actual)]
      const off = actual.minus(target).abs()
      twoPlaces(off.times(HUNDRED).div(target))
      const left = target.minus(off)
      return left.lt(ZERO) ? ZERO : left.times(weight).div(target)
    }
  }
}

function bareRatio(rule: Of<'ratio'>, row: RowInput, weight: Exact): Exact {
  const [target, actual, cap] = [figureOf(row.figures.target), figureOf(row.actual), recurring(rule.cap)]
  twoPlaces(actual.times(HUNDRED).div(target))
  if (rule.floorRatio !== null && actual.lt(recurring(rule.floorRatio).times(target))) return ZERO
  if (actual.gt(cap.times(target))) return cap.times(weight)
  return actual.times(weight).div(target)
}

function bareInterpolation(rule: Of<'interpolation'>, row: RowInput, weight: Exact): Exact {
  const [floor, target, stretch] = [figureOf(row.figures.floor), figureOf(row.figures.target), figureOf(row.figures.stretch)]
  const actual = figureOf(row.actual)
  const [low, middle, high] = [recurring(rule.points[0]), recurring(rule.points[1]), recurring(rule.points[2])]
  if (actual.lt(floor)) return ZERO
  if (actual.gte(stretch)) return high.div(HUNDRED).times(weight)
  if (actual.eq(target)) return middle.div(HUNDRED).times(weight)
  if (actual.eq(floor)) return low.div(HUNDRED).times(weight)
  const [from, to, p1, p2] = actual.lt(target) ? [floor, target, low, middle] : [target, stretch, middle, high]
  const width = to.minus(from)
  return p1.times(width).plus(actual.minus(from).times(p2.minus(p1))).times(weight).div(width.times(HUNDRED))
}

function bareBands(rule: Of<'bands'>, row: RowInput, weight: Exact): Exact {
  const actual = figureOf(row.actual)
  const band = rule.bands.find((each) => (each.from === null || actual.gte(recurring(each.from))) && (each.to === null || actual.lt(recurring(each.to))))
  return recurring(band?.points ?? '0').div(HUNDRED).times(weight)
}

function bareDeduction(rule: Of<'deduction'>, row: RowInput, weight: Exact): Exact {
  const actual = figureOf(row.actual)
  const per = recurring(rule.per)
  if (rule.basis === 'count') return atLeastZero(weight.minus(actual.times(per)))
  const target = figureOf(row.figures.target)
  if (!actual.gt(target)) return weight
  return atLeastZero(weight.minus(actual.minus(target).div(recurring(rule.step)).toDP(0, 0).times(per)))
}

function bareBonus(rule: Of<'bonus'>, row: RowInput, weight: Exact): Exact {
  const [actual, target, base] = [figureOf(row.actual), figureOf(row.figures.target), recurring(rule.basePoints)]
  if (!actual.gt(target)) return base
  const value = actual.minus(target).div(recurring(rule.step)).toDP(0, 1).times(recurring(rule.per)).plus(base)
  return value.gt(weight) ? weight : value
}

function bareGrowth(rule: Of<'growth'>, row: RowInput, weight: Exact): Exact {
  const [actual, base] = [figureOf(row.actual), figureOf(row.figures.base)]
  const change = actual.minus(base).abs()
  twoPlaces(change.times(HUNDRED).div(base))
  const points = change.times(HUNDRED).div(base).toDP(0, 1).times(recurring(rule.perPercent))
  const start = recurring(rule.basePoints)
  const value = actual.lt(base) ? start.minus(points) : start.plus(points)
  return value.gt(weight) ? weight : atLeastZero(value)
}

const atLeastZero = (value: Exact): Exact => (value.lt(ZERO) ? ZERO : value)
