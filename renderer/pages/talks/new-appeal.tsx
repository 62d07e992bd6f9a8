import { Button, Select } from 'antd'
import { useState } from 'react'
import type { EvaluationId, Month } from '../../../shared/domain/brand.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { AppealForm } from '../../components/appeals/appeal-form.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'

const t = text.appeals

/** First whose sheet, then what about it. */
export function NewAppeal({ month, onDone }: { month: Month; onDone: () => void }) {
  const [id, setId] = useState<EvaluationId | null>(null)
  const list = useHouse('evaluations.list', { month })
  const sheet = useHouse('evaluations.get', { id: id ?? 0 }, id !== null)
  const people = list.data?.evaluations ?? []
  const chosen = people.find((one) => one.id === id)
  return (
    <section className="card talks-new" aria-label={t.tab.add} data-testid="new-appeal">
      <label><span>{t.tab.choose}</span>
        <Select<EvaluationId>
          autoFocus aria-label={t.tab.choose} {...(id !== null && { value: id })} placeholder={text.interviews.find} data-testid="appeal-person" style={{ width: 320 }}
          showSearch={{ filterOption: (typed, option) => option !== undefined && personMatches(option.name, option.number, typed) }}
          options={people.map((one) => ({ value: one.id, label: `${one.name} · ${one.number}`, name: one.name, number: one.number }))} onChange={setId}
        />
      </label>
      {chosen === undefined && <Button size="small" onClick={onDone}>{text.app.cancel}</Button>}
      {chosen !== undefined && <AppealForm key={chosen.id} evaluationId={chosen.id} name={chosen.name} rows={sheet.data?.id === chosen.id ? sheet.data.rowsDetail : []} appeal={null} onDone={onDone} />}
    </section>
  )
}
