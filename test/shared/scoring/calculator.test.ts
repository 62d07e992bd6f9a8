import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RULE_KINDS } from '../../../shared/domain/scoring/rule.ts'
import { scoreRow } from '../../../shared/domain/scoring/score-row.ts'
import { anyRow } from './any-row.ts'
import { evaluate, halfUp, scoreIn, sumsIn } from './calculator.ts'

const places = (text: string): number => text.split('.')[1]?.length ?? 0

/** Every sum in the sentence, done again; the sentence must end on the printed score. */
function check(sentence: string, score: string): void {
  for (const { sum, result } of sumsIn(sentence)) expect(`${sum} = ${halfUp(evaluate(sum), places(result))}`, sentence).toBe(`${sum} = ${result}`)
  expect(scoreIn(sentence), sentence).toBe(score)
}

describe('the calculator used in these tests', () => {
  it('knows precedence, parentheses, percent and half-up, or the promise below would be empty', () => {
    expect(halfUp(evaluate('权重 10 − 2 × (3 + 1) ÷ 4'), 2)).toBe('8.00')
    expect(halfUp(evaluate('120 % × 权重 40'), 2)).toBe('48.00')
    expect(halfUp(evaluate('201 ÷ 200 × 35'), 2)).toBe('35.18')
    expect(halfUp(evaluate('(2 − 净利润 (−60) ÷ (−100)) × 10'), 2)).toBe('14.00')
    expect(halfUp(evaluate('28.45 ÷ 30 × 15', 10), 2)).toBe('14.22')
  })
  it('finds the sums between words, and a wrong one', () => {
    expect(sumsIn('甲 1 + 1 = 3，按 2 计')).toEqual([{ sum: '甲 1 + 1', result: '3' }])
    expect(() => check('甲 1 + 1 = 3.00', '3.00')).toThrow()
  })
})

describe('the calculator promise: what the sentence shows is what was scored', () => {
  for (const kind of RULE_KINDS) {
    it(`${kind}: every sum of hundreds of sentences, also with an effective weight`, () => {
      let sums = 0
      fc.assert(fc.property(anyRow(kind), fc.option(fc.integer({ min: 1, max: 10_000 })), (row, effective) => {
        const scored = scoreRow(row, undefined, effective === null ? null : (effective / 100).toFixed(2))
        if (scored.state !== 'scored') throw new Error(scored.sentence)
        sums += sumsIn(scored.sentence).length
        check(scored.sentence, scored.score)
      }), { numRuns: 400, seed: 20261101 })
      if (kind !== 'binary' && kind !== 'judgement') expect(sums).toBeGreaterThan(100)
    })
    it(`${kind}: a desk calculator that cuts off after 12 digits prints the same cents`, () => {
      fc.assert(fc.property(anyRow(kind), row => {
        const { sentence } = scoreRow(row)
        for (const { sum, result } of sumsIn(sentence)) {
          if (places(result) === 2) expect(halfUp(evaluate(sum, 12), 2), sentence).toBe(result.replace('−', '-'))
        }
      }), { numRuns: 400, seed: 20261102 })
    })
  }
})
