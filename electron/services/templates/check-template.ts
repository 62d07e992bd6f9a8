import { exact, Exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { weightDifference } from '../../../shared/domain/evaluation/weights.ts'
import { checkPrinciples } from '../../../shared/domain/principle/principle.ts'
import { checkRule } from '../../../shared/domain/scoring/check-rule.ts'
import type { IndicatorCard, TemplateRow } from '../../../shared/api/templates.ts'
import type { Connection } from '../../database/open.ts'
import { indicatorById } from '../../repositories/indicators.ts'
import { objectiveById } from '../../repositories/objectives.ts'
import { Refusal } from '../context.ts'
import { principlesOf } from '../principles/principles.ts'

/** Refuses rows that could not be scored. `row` in details counts from 1, as on the sheet. */
export function checkTemplate(db: Connection, rows: readonly TemplateRow[]): void {
  const indicators = rows.map((row, index) => {
    const indicator = indicatorById(db, row.indicatorId)
    if (!indicator) throw new Refusal('not-found', { what: 'indicator', row: index + 1 })
    return indicator
  })
  refuseUnknownObjectives(db, rows)
  refuseRepeated(rows, indicators)
  const findings = rows.flatMap((row, index) => findingsOf(row, indicators[index]?.unit ?? '').map((sentence) => ({ row: index + 1, sentence })))
  if (findings.length > 0) throw new Refusal('rule-invalid', { findings })
  const difference = weightDifference(rows.map((row) => row.weight))
  if (difference !== '0') throw new Refusal('weights-wrong', { total: plain(new Exact(100).plus(difference)), difference })
  refuseBrokenPrinciples(db, rows, indicators)
}

/** Principles 1 and 2, once the owner enforces them; until then they are findings of the health check. */
function refuseBrokenPrinciples(db: Connection, rows: readonly TemplateRow[], indicators: readonly IndicatorCard[]): void {
  const { enforced, ...limits } = principlesOf(db)
  if (!enforced) return
  const asked = rows.map((row, at) => ({ ...row, name: row.name.trim() || (indicators[at]?.name ?? ''), kind: indicators[at]?.kind ?? 'duty' }))
  const findings = checkPrinciples(asked, limits).map((finding) => ({ ...finding, rows: finding.rows.map((at) => at + 1) }))
  if (findings.length > 0) throw new Refusal('principle-broken', { findings })
}

function refuseUnknownObjectives(db: Connection, rows: readonly TemplateRow[]): void {
  const at = rows.findIndex(({ objectiveId }) => objectiveId !== null && objectiveById(db, objectiveId) === undefined)
  if (at !== -1) throw new Refusal('not-found', { what: 'objective', row: at + 1 })
}

function refuseRepeated(rows: readonly TemplateRow[], indicators: readonly IndicatorCard[]): void {
  for (const [index, row] of rows.entries()) {
    const first = rows.findIndex((each) => each.indicatorId === row.indicatorId)
    if (first !== index) throw new Refusal('indicator-repeated', { name: indicators[index]?.name ?? '', rows: [first + 1, index + 1] })
  }
}

function findingsOf(row: TemplateRow, unit: string): string[] {
  const sentences = checkRule(row.rule, row.weight, { unit, displayUnit: row.displayUnit.trim() || unit }).map((finding) => finding.sentence)
  if (exact(row.weight).decimalPlaces() > 2) sentences.push(`权重 ${row.weight} 的小数超过两位；请改成最多两位小数`)
  return sentences
}
