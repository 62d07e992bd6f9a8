import { useMemo } from 'react'
import { checkPrinciples, type PrincipleLimits } from '../../../shared/domain/principle/principle.ts'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'

const t = text.settings.principles

/** What enforcing would mean for this company, with the templates it would stop. */
export function Consequences({ limits }: { limits: PrincipleLimits }) {
  const templates = useHouse('templates.list', {})
  const indicators = useHouse('indicators.list', {})
  const { organisationShare, valueShare } = limits
  const said = useMemo(() => {
    if (templates.data === undefined || indicators.data === undefined) return null
    const known = new Map(indicators.data.indicators.map((indicator) => [indicator.id, indicator]))
    const own = templates.data.templates.filter(({ origin }) => origin === 'own')
    const broken = own.filter(({ rows }) => checkPrinciples(rows.map((row) => ({ ...row, kind: known.get(row.indicatorId)?.kind ?? 'duty' })), { organisationShare, valueShare }).length > 0)
    if (own.length === 0) return t.noOwn
    return broken.length === 0 ? t.fine : t.broken(broken.length, broken.map(({ name }) => `“${name}”`).join('、'))
  }, [templates.data, indicators.data, organisationShare, valueShare])
  return (
    <div className="principle-consequences" role="status" data-testid="principles-consequences">
      <strong>{t.on}</strong>
      <ul>{t.consequences.map((each) => <li key={each}>{each}</li>)}</ul>
      {said !== null && <p className="wait">{said}</p>}
    </div>
  )
}
