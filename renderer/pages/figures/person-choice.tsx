import { Button, Select } from 'antd'
import { personFilter } from '../../components/person-filter.ts'
import { text } from '../../components/text.ts'
import { useFigureFocus } from '../../stores/figure-focus.ts'
import { lineKey } from '../../stores/figure-slot.ts'
import type { GridPerson } from '../../../shared/api/figures.ts'

const t = text.figures

/** Whose rows are shown, with the people before and after one key away. */
export function PersonChoice({ people, person }: { people: readonly GridPerson[]; person: GridPerson }) {
  const at = people.findIndex((one) => lineKey(one) === lineKey(person))
  const step = (by: number) => () => { const next = people[at + by]; if (next !== undefined) useFigureFocus.setState({ person: lineKey(next) }) }
  return (
    <>
      <Button aria-label={t.personBefore} title={t.personBefore} disabled={at <= 0} onClick={step(-1)}>‹</Button>
      <Select
        aria-label={t.choosePerson} style={{ width: 250 }} value={lineKey(person)} data-testid="figure-person" showSearch={{ filterOption: personFilter }}
        options={people.map((one) => ({ value: lineKey(one), label: `${one.name}（${one.number}）`, search: `${one.name} ${one.number}` }))}
        onChange={(value) => useFigureFocus.setState({ person: value })}
      />
      <Button aria-label={t.personAfter} title={t.personAfter} disabled={at < 0 || at >= people.length - 1} onClick={step(1)}>›</Button>
      <span>{person.department} · {person.position}</span>
      <span data-total={person.number}>{t.total} <strong>{person.total ?? '—'}</strong> {person.grade ?? ''}{person.confirmed && <span className="good"> ✓{t.confirmedMark}</span>}</span>
    </>
  )
}
