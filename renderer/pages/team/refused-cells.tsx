import { Button } from 'antd'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { text } from '../../components/text.ts'
import { dropCell, useEmployeeDrafts } from '../../stores/employee-draft.ts'
import type { FieldColumn, People } from './columns.ts'

const t = text.team
const short = (typed: string): string => (typed.length > 24 ? `${Array.from(typed).slice(0, 24).join('')}…` : typed)

/** Beneath the table, in words: what was not saved, why, and both ways out. */
export function RefusedCells({ people, pay, onGo }: { people: People; pay: boolean; onGo: (id: EmployeeId, column: FieldColumn) => void }) {
  // Pay is not shown on the wall by way of a mistake in it.
  const secret = (column: FieldColumn) => column === 'base' && !pay
  const cells = useEmployeeDrafts((state) => state.cells)
  const refused = Object.entries(cells).flatMap(([key, cell]) => {
    const [id, column] = key.split(':')
    const person = people.get(Number(id) as EmployeeId)
    return cell.state === 'refused' && person !== undefined ? [{ key, cell, person, column: column as FieldColumn }] : []
  })
  if (refused.length === 0) return null
  return (
    <section className="team-refused" role="alert" data-testid="refused-cells">
      <strong className="bad">✕ {t.refusedTitle(refused.length)}</strong>
      <ul>
        {refused.map(({ key, cell, person, column }) => (
          <li key={key}>
            <span><span className="quiet">{t.refusedAt(short(person.name), t.columns[column], secret(column) ? '•••' : short(cell.typed))}</span>{secret(column) ? t.payRefused : cell.sentence}</span>
            <Button size="small" onClick={() => onGo(person.id, column)}>{t.goFix}</Button>
            <Button size="small" type="text" onClick={() => dropCell(key)}>{t.restore}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
