import type { EvaluationRow } from '../../../shared/api/evaluations.ts'
import { exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { figureText } from '../../../shared/domain/figure/figure-text.ts'
import { points, shownFigure } from '../../components/figures.tsx'
import { text } from '../../components/text.ts'

const t = text.evaluations.rows

type Shown = Pick<EvaluationRow, 'unit' | 'displayUnit' | 'rule'>
const isMet = ({ rule }: Shown): boolean => rule.kind === 'binary' && !rule.meetsTarget

/** The actual in its display unit, or 达成 / 未达成; a judged row has none. */
export function actualWords(row: Shown, actual: string | null): string {
  return isMet(row) ? figureText(actual, { unit: row.unit, displayUnit: row.displayUnit, binary: true }) || '—' : shownFigure(actual, row.unit, row.displayUnit)
}

/** What the score column says where there is no score. */
export function scoreWords({ score, exempt }: Pick<EvaluationRow, 'score' | 'exempt'>): string {
  switch (score.state) {
    case 'scored': return points(score.score)
    case 'missing': return t.wants[score.wants]
    case 'exempt': return exempt?.kind === 'quarterly' ? t.quarterly : t.exempt
    case 'refused': return t.refused
  }
}

/** The effective weight where it differs from the published one. */
export function effectiveOf({ weight, effectiveWeight }: Pick<EvaluationRow, 'weight' | 'effectiveWeight'>): string | null {
  return effectiveWeight === null || exact(effectiveWeight).eq(exact(weight)) ? null : effectiveWeight
}

/** The figure in the target grid that a row waits for; null when it waits for nothing there. */
export function targetGap({ score }: Pick<EvaluationRow, 'score'>): 'floor' | 'target' | 'base' | null {
  if (score.state !== 'missing') return null
  switch (score.wants) {
    case 'target': return 'target'
    case 'anchors': return 'floor'
    case 'base': return 'base'
    case 'actual': case 'judgement': return null
  }
}

export const weightWords = (weight: string): string => plain(exact(weight))
export const signed = (value: string): string => (exact(value).gt(0) ? `+${points(value)}` : points(value).replace('-', '−'))
