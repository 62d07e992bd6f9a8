import { Button, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { EvaluationId } from '../../../shared/domain/brand.ts'
import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import { peopleIn } from '../../../shared/domain/employee/people-once.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { text } from '../../components/text.ts'

const t = text.print

interface PeopleChoiceProps {
  /** In the order of the pile. */
  evaluations: EvaluationSummary[]
  /** Those left out; everybody else is printed. */
  left: ReadonlySet<EvaluationId>
  onChange: (left: ReadonlySet<EvaluationId>) => void
}

/** '' for everybody; a department or manager that is not filled in has a line of its own. */
function choices(names: readonly string[], all: string, none: string) {
  return [{ value: '', label: all }, ...[...new Set(names)].toSorted().map((name) => ({ value: `=${name}`, label: name === '' ? none : name }))]
}

export function PeopleChoice({ evaluations, left, onChange }: PeopleChoiceProps) {
  const [query, setQuery] = useState('')
  const [department, setDepartment] = useState('')
  const [manager, setManager] = useState('')
  const shown = useMemo(() => evaluations.filter((one) => personMatches(one.name, one.number, query)
    && (department === '' || department === `=${one.department}`) && (manager === '' || manager === `=${one.managerName}`)), [evaluations, query, department, manager])
  /** Ticks those shown as `on` says and leaves the others as they are. */
  const put = (on: (one: EvaluationSummary) => boolean) => {
    const next = new Set(left)
    for (const one of shown) {
      if (on(one)) next.delete(one.id)
      else next.add(one.id)
    }
    onChange(next)
  }
  return (
    <section className="print-people card" aria-label={t.choose}>
      <Input allowClear placeholder={t.find} aria-label={t.find} value={query} onChange={(event) => setQuery(event.target.value)} />
      <div className="print-filters">
        <Select size="small" aria-label={t.department} value={department} onChange={setDepartment} options={choices(evaluations.map((one) => one.department), t.department, t.noDepartment)} />
        <Select size="small" aria-label={t.manager} value={manager} onChange={setManager} options={choices(evaluations.map((one) => one.managerName), t.manager, t.noManager)} />
      </div>
      <div className="print-ways">
        <Button size="small" onClick={() => put(() => true)}>{t.all}</Button>
        <Button size="small" onClick={() => put(() => false)}>{t.noneChosen}</Button>
        <Button size="small" onClick={() => put(({ confirmedAt }) => confirmedAt !== null)}>{t.onlyConfirmed}</Button>
      </div>
      <p className="quiet" role="status">{t.chosen(peopleIn(evaluations.filter(({ id }) => !left.has(id))), peopleIn(evaluations))}</p>
      {shown.length === 0 && <p className="quiet">{t.nobodyFound}</p>}
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <label>
              <input type="checkbox" checked={!left.has(one.id)} onChange={(event) => put(({ id }) => (id === one.id ? event.target.checked : !left.has(id)))} />
              <span className="print-name">{one.name}</span> <span className="quiet">{one.number}{one.parts > 1 ? ` · ${t.part(one.part)}` : ''}</span>
            </label>
            <span className={one.confirmedAt === null ? 'wait' : 'good'}>{one.total === null ? t.noTotal : `${one.total} ${one.grade ?? ''}`} {one.confirmedAt === null ? '' : '✓'}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
