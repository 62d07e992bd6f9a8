import fc from 'fast-check'
import type { Band, Rule } from '../../../shared/domain/scoring/rule.ts'
import type { RowInput } from '../../../shared/domain/scoring/row-score.ts'
import { rowOf } from './rows.ts'

/** Decimal text of an integer count of 10^-places. */
export const scaled = (units: number, places: number): string => {
  const digits = String(Math.abs(units)).padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return units < 0 ? `-${text}` : text
}

const decimal = (min: number, max: number, places: number): fc.Arbitrary<string> => fc.integer({ min: min * 10 ** places, max: max * 10 ** places }).map(units => scaled(units, places))
const places = fc.integer({ min: 0, max: 3 })
const figure = (min: number, max: number): fc.Arbitrary<string> => places.chain(count => decimal(min, max, count))
const positive = (max: number): fc.Arbitrary<string> => places.chain(count => fc.integer({ min: 1, max: max * 10 ** count }).map(units => scaled(units, count)))
const part = fc.constantFrom('continuous' as const, 'ceil' as const, 'floor' as const)

/** Weights as sheets carry them, half of them with cents. */
export const anyWeight = fc.oneof(fc.integer({ min: 1, max: 100 }).map(String), fc.integer({ min: 1, max: 10_000 }).map(units => scaled(units, 2)))

/** Bands that hold: sorted cuts, each boundary given to one side. */
const anyBands = (most: string): fc.Arbitrary<Band[]> =>
  fc.tuple(fc.uniqueArray(fc.integer({ min: -500, max: 1500 }), { minLength: 0, maxLength: 6 }), fc.infiniteStream(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 100 })))).map(([cuts, stream]) => {
    const sorted = cuts.toSorted((a, b) => a - b)
    const picks = sorted.map(() => stream.next().value as [boolean, number])
    const last = stream.next().value as [boolean, number]
    // Percent of 100, or of a weight given in cents, so that points never pass the weight.
    const pointsAt = (share: number): string => scaled(Math.floor((Number(most) * 100 * share) / 100), 2)
    return [...sorted, null].map((cut, i): Band => ({
      from: i === 0 ? null : scaled(sorted[i - 1] as number, 1), fromInclusive: i === 0 ? true : !(picks[i - 1] as [boolean, number])[0],
      to: cut === null ? null : scaled(cut, 1), toInclusive: cut === null ? false : (picks[i] as [boolean, number])[0], points: pointsAt((picks[i] ?? last)[1]),
    }))
  })

const anchors = (higher: boolean): fc.Arbitrary<{ floor: string; target: string; stretch: string }> =>
  fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 })).map(([start, a, b]) => {
    const [x, y, z] = [scaled(start, 1), scaled(start + a, 1), scaled(start + a + b, 1)]
    return higher ? { floor: x, target: y, stretch: z } : { floor: z, target: y, stretch: x }
  })

const basePoints = (weight: string): fc.Arbitrary<string> => fc.integer({ min: 0, max: Math.floor(Number(weight) * 100) }).map(units => scaled(units, 2))

/** A row that can be scored, of one kind and of any weight or this one. Amounts are stored in 元 and shown in 万元 half of the time. */
export const anyRow = (kind: Rule['kind'], weighing: fc.Arbitrary<string> = anyWeight): fc.Arbitrary<RowInput> =>
  fc.record({ weight: weighing, higher: fc.boolean(), inWan: fc.boolean() }).chain(({ weight, higher, inWan }) => {
    const more = { direction: higher ? 'higher' as const : 'lower' as const, unit: inWan ? '元' : '次', displayUnit: inWan ? '万元' : '次' }
    const make = (rule: fc.Arbitrary<Rule>, figures: fc.Arbitrary<Partial<RowInput['figures']>>, actual: fc.Arbitrary<string>): fc.Arbitrary<RowInput> =>
      fc.tuple(rule, figures, actual).map(([r, f, a]) => rowOf(r, weight, f, a, more))
    const toTarget = positive(300).map(target => ({ target }))
    const signed = fc.tuple(positive(300), fc.boolean()).map(([target, negative]) => ({ target: negative ? `-${target}` : target }))
    switch (kind) {
      case 'ratio': return make(
        fc.record({ kind: fc.constant('ratio' as const), cap: decimal(1, 2, 2), floorRatio: fc.option(decimal(0, 1, 2), { nil: null }), lowerVariant: fc.constantFrom('2-A/T' as const, 'T/A' as const) }),
        fc.tuple(higher ? signed : toTarget, fc.option(fc.integer({ min: 0, max: 90 }))).map(([each, drop]) => {
          if (drop === null) return each
          const units = Math.round(Number(each.target) * 1000)
          const floor = Math.floor(higher ? units - (Math.abs(units) * drop) / 100 : units + (units * drop) / 100)
          return { ...each, floor: scaled(higher ? floor : Math.max(floor, units), 3) }
        }), figure(-50, 600))
      case 'interpolation': return make(fc.tuple(decimal(0, 80, 1), decimal(80, 110, 1), decimal(110, 150, 0)).map(points => ({ kind: 'interpolation', points })), anchors(higher), figure(-400, 800))
      case 'bands': return make(
        fc.constantFrom('points' as const, 'percent' as const).chain(award => anyBands(award === 'points' ? weight : '100').map(bands => ({ kind: 'bands', award, bands }))),
        fc.constant({}), figure(-60, 160))
      case 'deduction': return make(
        fc.record({ kind: fc.constant('deduction'), basis: fc.constantFrom('count', 'distance'), per: positive(2), step: positive(20), partSteps: part }),
        figure(-50, 200).map(target => ({ target })), figure(-60, 250))
      case 'bonus': return make(
        fc.record({ kind: fc.constant('bonus'), basePoints: basePoints(weight), per: positive(1), step: positive(60) }), figure(-50, 200).map(target => ({ target })), figure(-60, 250))
      case 'growth': return make(
        fc.record({ kind: fc.constant('growth'), basePoints: basePoints(weight), perPercent: decimal(0, 1, 2).filter(per => Number(per) > 0), partSteps: part, base: fc.constantFrom('rate', 'last-month', 'last-year', 'typed') }),
        fc.tuple(positive(300), fc.boolean()).map(([base, negative]) => ({ base: negative ? `-${base}` : base })), figure(-300, 500))
      case 'binary': return fc.boolean().chain(meetsTarget => make(fc.constant({ kind: 'binary', meetsTarget }), toTarget, meetsTarget ? figure(0, 300) : fc.constantFrom('1', '0')))
      case 'judgement': return fc.integer({ min: 0, max: Math.floor(Number(weight) * 100) }).map(units =>
        rowOf({ kind: 'judgement', standard: '按标准' }, weight, {}, null, { ...more, judged: { points: scaled(units, 2), reason: '按时完成' } }))
      case 'nearness': return make(fc.constant({ kind: 'nearness' }), signed, figure(-300, 600))
    }
  })
