import { Button, Input } from 'antd'
import { memo, useState } from 'react'
import type { Output } from '../../../../shared/api/contract.ts'
import { personMatches } from '../../../../shared/domain/employee/person-search.ts'
import { text } from '../../../components/text.ts'
import type { Lights } from './suggest.ts'

const t = text.cycle.plans
const MANY = 8

interface PeopleListProps {
  people: Output<'improvements.list'>['without']
  chosen: readonly number[]
  lights: ReadonlyMap<number, Lights>
  onChoose: (people: number[]) => void
  empty: string
}

/** Who still has no step. Ticking several writes one step for all of them. */
export const PeopleList = memo(function PeopleList({ people, chosen, lights, onChoose, empty }: PeopleListProps) {
  const [query, setQuery] = useState('')
  const shown = query.trim() === '' ? people : people.filter(({ name }) => personMatches(name, '', query))
  const ticked = new Set(chosen)
  const all = shown.length > 0 && shown.every(({ employeeId }) => ticked.has(employeeId))
  const toggle = (id: number) => onChoose(ticked.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <section className="plans-people" aria-labelledby="plans-people-title" data-testid="plans-people">
      <div className="cycle-part-head">
        <h3 id="plans-people-title">{t.peopleTitle}</h3>
        {shown.length > 1 && <Button type="link" size="small" onClick={() => onChoose(all ? [] : shown.map(({ employeeId }) => employeeId))}>{all ? t.none : t.all}</Button>}
      </div>
      {people.length >= MANY && <Input size="small" allowClear value={query} placeholder={t.findHint} aria-label={t.find} onChange={(event) => setQuery(event.target.value)} />}
      {people.length === 0 ? <p className="good">{empty}</p> : (
        <ul>
          {shown.map(({ employeeId, name }) => (
            <li key={employeeId} data-chosen={ticked.has(employeeId)}>
              <label><input type="checkbox" checked={ticked.has(employeeId)} onChange={() => toggle(employeeId)} /><span>{name}</span><LightsOf lights={lights.get(employeeId)} /></label>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
})

function LightsOf({ lights }: { lights: Lights | undefined }) {
  if (lights === undefined) return <small className="quiet">{t.notScored}</small>
  if (lights.red > 0) return <small className="bad">{t.red(lights.red)}</small>
  return lights.amber > 0 ? <small className="wait">{t.amber(lights.amber)}</small> : <small className="good">{t.good}</small>
}
