import type { GridPerson } from '../../../shared/api/figures.ts'
import { daysLabel } from '../../../shared/domain/employee/served-spans.ts'
import { text } from '../../components/text.ts'
import type { EdgeColumn } from '../../components/figure-grid/figure-grid.tsx'
import type { GridRow } from '../../components/figure-grid/grid-row.ts'
import { lineKey } from '../../stores/figure-slot.ts'
import { useFigureCells } from '../../stores/figure-cells.ts'

const t = text.figures

/** The days of part of a month stand on the second line in the number's place: beside the name one of them would be cut. */
export function nameAndDays({ name, from, to }: Pick<GridPerson, 'name' | 'from' | 'to'>): { name: string; days: string } {
  const days = from === null || to === null ? '' : daysLabel(from, to)
  return { name: name.replace(`（${days}）`, ''), days }
}

function PersonFace({ row }: { row: GridRow }) {
  const person = useFigureCells((state) => state.people.get(lineKey(row)))
  if (person === undefined) return null
  const { name, days } = nameAndDays(person)
  return (
    <>
      <div className="figure-edge-name" title={`${person.name} · ${person.number} · ${person.department} · ${person.position}`}><strong>{name}</strong>{person.confirmed && <span className="good figure-edge-more">✓{t.confirmedMark}</span>}</div>
      <div className="figure-edge-more" data-testid="figure-edge-more">{days === '' ? person.number : <b>{days}</b>} · {person.position || person.department}</div>
    </>
  )
}

function TotalFace({ row }: { row: GridRow }) {
  const person = useFigureCells((state) => state.people.get(lineKey(row)))
  if (person === undefined) return null
  return <div className="figure-total" data-total={person.number}><span className={person.total === null ? 'quiet' : ''}>{person.total ?? '—'}</span><strong>{person.grade ?? ''}</strong></div>
}

/** Frozen at the left: who. Frozen at the right: what it comes to. */
export const PERSON_EDGE: EdgeColumn = { title: <strong className="figure-head-left">{t.person}</strong>, width: 148, cell: PersonFace }
export const TOTAL_EDGE: EdgeColumn = { title: <><strong>{t.total}</strong><small>{t.grade}</small></>, width: 92, cell: TotalFace }
