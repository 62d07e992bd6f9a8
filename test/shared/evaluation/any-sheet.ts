import fc from 'fast-check'
import type { AdjustmentId, Day, Month } from '../../../shared/domain/brand.ts'
import type { Adjustment, Exemption, ScoringSettings } from '../../../shared/domain/evaluation/evaluation.ts'
import { scoreSheet } from '../../../shared/domain/evaluation/score-sheet.ts'
import { RULE_KINDS, type RuleKind } from '../../../shared/domain/scoring/rule.ts'
import type { RowInput } from '../../../shared/domain/scoring/row-score.ts'
import type { SheetFacts } from '../../../shared/print/evaluation-sheet/facts.ts'
import { anyRow, scaled } from '../scoring/any-row.ts'

export interface AnySheet { rows: (RowInput & { exempt: Exemption | null })[]; adjustments: Adjustment[] }

/** Weights in cents of points that total 100, `count` of them. */
export const anyWeights = (count: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const edges = [0, ...cuts.toSorted((a, b) => a - b), 10_000]
    return edges.slice(1).map((edge, at) => scaled(edge - (edges[at] ?? 0), 2))
  })

const anyAdjustments: fc.Arbitrary<Adjustment[]> = fc.array(fc.integer({ min: -800, max: 800 }), { maxLength: 4 }).map((points) =>
  points.map((units, at) => ({ id: at + 1 as AdjustmentId, points: scaled(units, 2), reason: '按制度', on: '1997-06-10' as Day, evidence: '' })))

/** One to eight rows of any rules that can be scored, some of them exempt, with adjustments up to and beyond the limit. */
export const anySheet = (kinds: readonly RuleKind[] = RULE_KINDS): fc.Arbitrary<AnySheet> =>
  fc.integer({ min: 1, max: 8 }).chain(anyWeights).chain((weights) => fc.record({
    rows: fc.tuple(...weights.map((weight, at) => fc.tuple(fc.constantFrom(...kinds).chain((kind) => anyRow(kind, fc.constant(weight))), fc.integer({ min: 0, max: 3 })).map(([row, dice]) =>
      ({ ...row, name: `指标${at + 1}`, exempt: dice === 0 ? { kind: 'no-business' as const, reason: '当月无业务' } : null })))),
    adjustments: anyAdjustments,
  }))

/** The sheet as the services hand it to paper. */
export const factsOf = ({ rows, adjustments }: AnySheet, settings: ScoringSettings): SheetFacts => ({
  company: '北风贸易', month: '1997-06' as Month, served: null, printedWhen: '1997-07-01 09:00',
  employee: { number: '001', name: '戴南希', department: '西雅图', position: '销售', hired: null, manager: '傅安德' },
  rows: rows.map(({ exempt, ...input }) => ({ input, exempt, dimension: 'benefit', definition: '', source: '', selfScore: null })),
  score: scoreSheet({ rows, adjustments, veto: null }, settings), adjustments, veto: null, selfSummary: '', managerComment: '', plans: [], appeal: '', consent: null, confirmed: null,
})
