import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import { joinParts } from '../../../shared/domain/evaluation/join-parts.ts'
import { effectiveRow } from '../../../shared/domain/evaluation/proration.ts'
import { scoreSheet } from '../../../shared/domain/evaluation/score-sheet.ts'
import { redistribute } from '../../../shared/domain/evaluation/weights.ts'
import type { RuleKind } from '../../../shared/domain/scoring/rule.ts'
import type { RowInput } from '../../../shared/domain/scoring/row-score.ts'
import { scoreRow } from '../../../shared/domain/scoring/score-row.ts'
import { sheetPaper } from '../../../shared/print/evaluation-sheet/sheet-paper.ts'
import { anyRow, scaled } from '../scoring/any-row.ts'
import { anySheet, anyWeights, factsOf, type AnySheet } from './any-sheet.ts'

/** Cents of what stands on paper: '38.00', '+2.50', '−1.25'. Shares nothing with the engine's decimals. */
const cents = (printed: string): number => {
  const found = /^([+−]?)(\d+)\.(\d\d)$/.exec(printed)
  if (found === null) throw new Error(`not printed as points: ${printed}`)
  return (found[1] === '−' ? -1 : 1) * (Number(found[2]) * 100 + Number(found[3]))
}
const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

describe('what is printed adds up', () => {
  // Catches: a total made from unrounded rows, or a clamp applied to one thing and printed of another: a calculator would disagree.
  it('total = printed rows + adjustments within ±10, within 0..120', () => {
    let scored = 0
    fc.assert(fc.property(anySheet(), (sheet) => {
      const paper = sheetPaper(factsOf(sheet, DEFAULT_SETTINGS))
      if (paper.totals.state !== 'scored') return
      scored += 1
      const rows = sum(paper.rows.filter(({ state }) => state === 'scored').map(({ score }) => cents(score)))
      const adjusted = within(sum(paper.adjustments.map(({ points }) => cents(points))), -1_000, 1_000)
      expect([cents(paper.totals.subtotal), cents(paper.totals.adjustment), cents(paper.totals.total)]).toEqual([rows, adjusted, within(rows + adjusted, 0, 12_000)])
    }), { numRuns: 400 })
    expect(scored).toBeGreaterThan(200)
  })

  // Catches: a total printed while a result is missing, as if missing were zero.
  it('there is no total, grade or coefficient on paper while a row waits', () => {
    fc.assert(fc.property(anySheet(['ratio', 'nearness', 'binary']), fc.nat(), (sheet, pick) => {
      const counted = sheet.rows.filter(({ exempt }) => exempt === null)
      const waiting = counted[pick % Math.max(1, counted.length)]
      if (waiting === undefined) return
      const rows = sheet.rows.map((row) => (row === waiting ? { ...row, actual: null } : row))
      const { totals } = sheetPaper(factsOf({ ...sheet, rows }, DEFAULT_SETTINGS))
      expect([totals.subtotal, totals.total, totals.grade, totals.coefficient]).toEqual(['—', '—', '—', '—'])
    }), { numRuns: 150 })
  })
})

describe('redistribution', () => {
  // Catches: cents lost or made when exempt rows give their weight away; a row that gets less than it was published with.
  it('keeps 100, and takes nothing from anybody who stays', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 14 }).chain(anyWeights), fc.infiniteStream(fc.boolean()), (weights, coin) => {
      const exempt = weights.map(() => coin.next().value === true)
      const effective = redistribute(weights, exempt)
      if (exempt.every(Boolean)) {
        expect(effective).toEqual(weights.map(() => null))
        return
      }
      const shares = effective.map((weight) => (weight === null ? 0 : Math.round(Number(weight) * 100)))
      expect(sum(shares)).toBe(10_000)
      for (const [at, weight] of weights.entries()) expect(exempt[at] ? effective[at] === null : (shares[at] ?? 0) >= Math.round(Number(weight) * 100)).toBe(true)
    }), { numRuns: 500 })
  })
})

/** The row with a result that is better by `gain` thousandths, or nearer to the target by at most that. */
function bettered(row: RowInput, gain: number): RowInput {
  const actual = Math.round(Number(row.actual) * 1000)
  if (row.rule.kind === 'nearness') {
    const target = Math.round(Number(row.figures.target) * 1000)
    const step = Math.min(Math.abs(target - actual), gain)
    return { ...row, actual: scaled(actual + (target > actual ? step : -step), 3) }
  }
  const moreIsBetter = row.rule.kind === 'deduction' && row.rule.basis === 'count' ? false : row.direction === 'higher'
  return { ...row, actual: scaled(actual + (moreIsBetter ? gain : -gain), 3) }
}

const pointsOf = (sheet: AnySheet, at: number): { row: number; total: number } | null => {
  const scored = scoreSheet({ ...sheet, veto: null }, DEFAULT_SETTINGS)
  const row = scored.rows[at]?.score
  return scored.total === null || row?.state !== 'scored' ? null : { row: cents(row.score), total: cents(scored.total) }
}

describe('a better result', () => {
  const kinds: RuleKind[] = ['ratio', 'interpolation', 'deduction', 'bonus', 'growth', 'nearness']
  for (const kind of kinds) {
    // Catches: rounding twice, or an effective weight that turns a better result into fewer points, in a sheet where weights were shared out.
    it(`${kind}: never lowers its row or the total, whatever else stands on the sheet`, () => {
      let compared = 0
      fc.assert(fc.property(anySheet([kind]), fc.nat(), fc.integer({ min: 1, max: 100_000 }), (sheet, pick, gain) => {
        const at = pick % sheet.rows.length
        const better = { ...sheet, rows: sheet.rows.map((row, each) => (each === at ? { ...row, ...bettered(row, gain) } : row)) }
        const [before, after] = [pointsOf(sheet, at), pointsOf(better, at)]
        if (before === null || after === null) return
        compared += 1
        expect(after.row).toBeGreaterThanOrEqual(before.row)
        expect(after.total).toBeGreaterThanOrEqual(before.total)
      }), { numRuns: 300 })
      expect(compared).toBeGreaterThan(100)
    })
  }
})

const anyServed = fc.integer({ min: 28, max: 31 }).chain((daysOfMonth) => fc.integer({ min: 1, max: daysOfMonth }).map((days) => ({ days, daysOfMonth })))
const SHRINKING: RuleKind[] = ['ratio', 'interpolation', 'bands', 'deduction', 'bonus', 'growth', 'nearness']

describe('days served', () => {
  // Catches: a percentage target halved for somebody who came in mid-month.
  it('change no row in %, 分 or 天, and none that is said to stay whole', () => {
    fc.assert(fc.property(fc.constantFrom(...SHRINKING).chain((kind) => anyRow(kind)), fc.constantFrom('%', '分', '天', '倍'), anyServed, (row, unit, served) => {
      const rated = { ...row, unit, displayUnit: unit, definition: '' }
      for (const kept of [{ ...rated, proration: 'auto' as const }, { ...row, definition: '', proration: 'whole' as const }]) {
        const { rule, figures, lead } = effectiveRow(kept, served)
        expect(lead).toBe('')
        expect(scoreRow({ ...kept, rule, figures, lead })).toEqual(scoreRow(kept))
      }
    }), { numRuns: 300 })
  })

  // Catches: a whole month prorated by its own days, with a remark on every sheet.
  it('change nothing in a whole month', () => {
    fc.assert(fc.property(fc.constantFrom(...SHRINKING).chain((kind) => anyRow(kind)), (row) => {
      const whole = { ...row, definition: '', proration: 'days' as const }
      expect(effectiveRow(whole, null)).toEqual({ rule: whole.rule, figures: whole.figures, lead: '' })
    }), { numRuns: 100 })
  })
})

describe('parts of a month', () => {
  const anyParts = fc.array(fc.record({ days: fc.integer({ min: 1, max: 15 }), total: fc.integer({ min: 0, max: 12_000 }) }), { minLength: 1, maxLength: 4 })
  const partOf = ({ days, total }: { days: number; total: number }) => ({ days, state: 'scored' as const, total: scaled(total, 2), veto: false })

  // Catches: days that weigh wrongly, or a mean outside of what it is the mean of.
  it('join to a total between the lowest and the highest of them, the same in any order', () => {
    fc.assert(fc.property(anyParts, (parts) => {
      const joined = joinParts(parts.map(partOf), DEFAULT_SETTINGS.grades)
      const total = cents(joined.total ?? '')
      const totals = parts.map((part) => part.total)
      expect(total).toBeGreaterThanOrEqual(Math.min(...totals))
      expect(total).toBeLessThanOrEqual(Math.max(...totals))
      expect(joinParts(parts.toReversed().map(partOf), DEFAULT_SETTINGS.grades)).toMatchObject({ total: joined.total, grade: joined.grade })
      const days = sum(parts.map((part) => part.days))
      expect(Math.abs(total * days - sum(parts.map((part) => part.total * part.days)))).toBeLessThanOrEqual(days / 2)
    }), { numRuns: 300 })
  })

  // Catches: a month joined from the parts that happen to be done.
  it('have no total while one of them is open', () => {
    fc.assert(fc.property(anyParts, (parts) => {
      expect(joinParts([...parts.map(partOf), { days: 3, state: 'incomplete' as const, total: null, veto: false }], DEFAULT_SETTINGS.grades)).toMatchObject({ state: 'open', total: null, grade: null })
    }), { numRuns: 50 })
  })
})
