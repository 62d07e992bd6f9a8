import { Exact, exact, isDecimalText, plain } from '../../../shared/domain/decimal/decimal.ts'
import { checkRule } from '../../../shared/domain/scoring/check-rule.ts'
import type { Band } from '../../../shared/domain/scoring/rule.ts'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import { text } from '../../components/text.ts'
import { isNumber, numberText, storedRule, weightTotal, type Indicators, type RowText, type TemplateText } from '../../stores/template-draft.ts'

const t = text.templates

export interface RowProblem { field: 'indicator' | 'weight' | 'rule' | 'objective' | 'duty'; sentence: string; band?: number }

/** What keeps one row from being saved. An untouched part of a new row is not named until a save was tried. */
export function rowProblems(row: RowText, rows: readonly RowText[], indicators: Indicators, tried: boolean): RowProblem[] {
  const indicator = row.indicatorId === null ? undefined : indicators.get(row.indicatorId)
  return [...indicatorProblems(row, rows, indicators, tried), ...weightProblems(row, tried), ...ruleProblems(row, indicator)]
}

function indicatorProblems(row: RowText, rows: readonly RowText[], indicators: Indicators, tried: boolean): RowProblem[] {
  if (row.indicatorId === null) return tried ? [{ field: 'indicator', sentence: t.problem.indicator }] : []
  if (!indicators.has(row.indicatorId)) return [{ field: 'indicator', sentence: t.problem.gone }]
  const other = rows.findIndex((each) => each.indicatorId === row.indicatorId)
  return rows[other]?.key === row.key ? [] : [{ field: 'indicator', sentence: t.problem.repeated(other + 1) }]
}

function weightProblems({ weight }: RowText, tried: boolean): RowProblem[] {
  const number = numberText(weight)
  if (weight.trim() === '') return tried ? [{ field: 'weight', sentence: t.problem.weightEmpty }] : []
  if (!isDecimalText(number)) return [{ field: 'weight', sentence: t.problem.weightUnread(weight.trim()) }]
  const value = exact(number)
  if (value.lt(0) || value.gt(100)) return [{ field: 'weight', sentence: t.problem.weightRange(number) }]
  return value.dp() > 2 ? [{ field: 'weight', sentence: t.problem.weightPlaces(number) }] : []
}

/** The weight rules are checked against: while it cannot be read, the most there can be. */
export function usableWeight(weight: string): string {
  const number = numberText(weight)
  return isDecimalText(number) && exact(number).gte(0) && exact(number).lte(100) ? number : '100'
}

function ruleProblems(row: RowText, indicator: IndicatorCard | undefined): RowProblem[] {
  const edge = row.rule.kind === 'bands' ? edgeProblem(row.rule.bands) : null
  if (edge !== null) return [edge]
  const unit = indicator?.unit ?? row.displayUnit
  const rule = storedRule(row.rule, unit, row.displayUnit)
  return checkRule(rule, usableWeight(row.weight), { unit, displayUnit: row.displayUnit }).map(({ sentence, band }) => ({ field: 'rule', sentence, ...(band !== undefined && { band }) }))
}

/** What the boundaries between neighbours lack, said once and by place: an empty one, or one out of order. */
function edgeProblem(bands: readonly Band[]): RowProblem | null {
  for (const [at, { to }] of bands.slice(0, -1).entries()) {
    if (to === null) return { field: 'rule', sentence: t.problem.bandEdge(at + 1), band: at }
    const next = bands[at + 1]?.to ?? null
    if (next !== null && isNumber(to) && isNumber(next) && exact(numberText(to)).gt(numberText(next))) return { field: 'rule', sentence: t.problem.bandOrder(at + 1), band: at }
  }
  return null
}

/** Everything that keeps a template from being saved, in the order of the page. */
export function templateProblems(draft: TemplateText, indicators: Indicators): string[] {
  const name = draft.name.trim() === '' ? [t.nameMissing] : []
  if (draft.rows.length === 0) return [...name, t.noRows]
  const rows = draft.rows.flatMap((row, at) => rowProblems(row, draft.rows, indicators, true).map(({ sentence }) => t.atRow(at + 1, sentence)))
  return [...name, ...weightsSentence(draft.rows), ...rows]
}

function weightsSentence(rows: readonly RowText[]): string[] {
  const { total, difference } = weightTotal(rows)
  const gap = new Exact(difference)
  if (gap.isZero()) return []
  return [gap.isNegative() ? t.weightsShort(total, plain(gap.negated())) : t.weightsOver(total, plain(gap))]
}
