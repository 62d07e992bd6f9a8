import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import type { EvaluationId } from '../../../shared/domain/brand.ts'
import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { text } from '../../components/text.ts'

const t = text.print

interface PeopleChoiceProps {
  evaluations: EvaluationSummary[]
  /** Those left out; everybody else is printed. */
  left: ReadonlySet<EvaluationId>
  onChange: (left: ReadonlySet<EvaluationId>) => void
}

export function PeopleChoice({ evaluations, left, onChange }: PeopleChoiceProps) {
  const [query, setQuery] = useState('')
  const shown = useMemo(() => evaluations.filter(({ name, number }) => personMatches(name, number, query)), [evaluations, query])
  const toggle = (id: EvaluationId, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(id)
    else next.add(id)
    onChange(next)
  }
  return (
    <section className="print-people card" aria-label={t.choose}>
      <Input allowClear placeholder={t.find} aria-label={t.find} value={query} onChange={(event) => setQuery(event.target.value)} />
      <div className="print-ways">
        <Button size="small" onClick={() => onChange(new Set())}>{t.all}</Button>
        <Button size="small" onClick={() => onChange(new Set(evaluations.map(({ id }) => id)))}>{t.noneChosen}</Button>
        <Button size="small" onClick={() => onChange(new Set(evaluations.filter(({ confirmedAt }) => confirmedAt === null).map(({ id }) => id)))}>{t.onlyConfirmed}</Button>
      </div>
      <p className="quiet" role="status">{t.chosen(evaluations.length - left.size, evaluations.length)}</p>
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <label>
              <input type="checkbox" checked={!left.has(one.id)} onChange={(event) => toggle(one.id, event.target.checked)} />
              <span className="print-name">{one.name}</span> <span className="quiet">{one.number}</span>
            </label>
            <span className={one.confirmedAt === null ? 'wait' : 'good'}>{one.total === null ? t.noTotal : `${one.total} ${one.grade ?? ''}`} {one.confirmedAt === null ? '' : '✓'}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
