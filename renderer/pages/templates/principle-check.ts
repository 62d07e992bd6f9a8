import type { Principles } from '../../../shared/api/cycle.ts'
import { exact, isDecimalText } from '../../../shared/domain/decimal/decimal.ts'
import { checkPrinciples, type PrincipleFinding, type PrincipleLimits } from '../../../shared/domain/principle/principle.ts'
import { text } from '../../components/text.ts'
import { numberText, type Indicators, type TemplateText } from '../../stores/template-draft.ts'
import type { RowProblem } from './draft-check.ts'

const t = text.templates.principle
const FIELDS: Record<PrincipleFinding['code'], RowProblem['field'] | null> = { 'organisation-share': null, 'objective-missing': 'objective', 'value-share': 'weight', 'duty-missing': 'duty' }

/** What the principles say against a template once it was refused: sentences for the whole, and what concerns each row by its key. */
export interface Broken { sentences: string[]; rows: ReadonlyMap<number, RowProblem[]> }
export const UNBROKEN: Broken = { sentences: [], rows: new Map() }

/** The same check as the house's, so that a finding goes away as soon as it is mended. A weight that cannot be read counts as 0. */
export function brokenPrinciples({ rows }: TemplateText, indicators: Indicators, limits: PrincipleLimits): Broken {
  const asked = rows.map((row) => {
    const indicator = row.indicatorId === null ? undefined : indicators.get(row.indicatorId)
    const weight = numberText(row.weight)
    return { name: row.name.trim() || (indicator?.name ?? ''), weight: isDecimalText(weight) && exact(weight).gte(0) ? weight : '0', scope: row.scope, kind: indicator?.kind ?? 'duty' as const, objectiveId: row.objectiveId, duty: row.duty }
  })
  return told(checkPrinciples(asked, limits), rows.map(({ key }) => key))
}

function told(findings: readonly PrincipleFinding[], keys: readonly number[]): Broken {
  const rows = new Map<number, RowProblem[]>()
  for (const { code, principle, rows: places } of findings) {
    const field = FIELDS[code]
    if (field === null) continue
    for (const at of places) {
      const key = keys[at]
      if (key !== undefined) rows.set(key, [...(rows.get(key) ?? []), { field, sentence: t.atRow(principle, t.row[code]) }])
    }
  }
  return { sentences: findings.map(({ principle, sentence }) => t.atRow(principle, sentence)), rows }
}

export const limitsOf = ({ organisationShare, valueShare }: Principles): PrincipleLimits => ({ organisationShare, valueShare })
