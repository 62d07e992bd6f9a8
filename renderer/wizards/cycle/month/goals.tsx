import type { CycleState } from '../../../../shared/api/cycle.ts'
import type { ObjectiveCard } from '../../../../shared/api/okr.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { quarterLabel, quarterOfMonth } from '../../../../shared/domain/quarter/quarter.ts'
import { text } from '../../../components/text.ts'
import { useHouse } from '../../../stores/queries.ts'
import { Blocks, WayOut } from '../blocks.tsx'
import { belongsTo } from '../objective-words.ts'
import { Part } from '../part.tsx'

const t = text.cycle.goals

/** Step 1: the quarter's objectives of company and departments, what serves each, and who has none. */
export function Goals({ month, step }: { month: Month; step: CycleState['steps'][number] }) {
  const quarter = quarterOfMonth(month)
  const list = useHouse('objectives.list', { quarter })
  const staff = useHouse('employees.list', {})
  const objectives = list.data?.objectives ?? []
  const upper = inOrder(objectives)
  const persons = objectives.length - upper.length
  const covered = new Set(objectives.map(({ departmentId }) => departmentId))
  const without = (staff.data?.departments ?? []).filter(({ id, people }) => people > 0 && !covered.has(id)).map(({ name }) => name)
  return (
    <>
      <Blocks step={step} />
      <Part id="cycle-goals" title={t.title(quarterLabel(quarter))} extra={<WayOut to="/okr?edit=new" why={t.add}>{`+ ${t.add}`}</WayOut>}>
        {list.data !== undefined && upper.length === 0 && <p className="quiet">{t.none}</p>}
        <ul className="cycle-list">
          {upper.map((one) => <Goal key={one.id} objective={one} inner={one.level !== 'company'} below={objectives.filter(({ parentId }) => parentId === one.id).length} />)}
        </ul>
        {persons > 0 && <p className="quiet">{t.persons(persons)}</p>}
        {objectives.length > 0 && staff.data !== undefined && (without.length > 0
          ? <p className="wait" data-testid="cycle-missing-departments">◆ {t.missingDepartments(without.join('、'))}</p> : <p className="good">✓ {t.allDepartments}</p>)}
      </Part>
    </>
  )
}

function Goal({ objective, inner, below }: { objective: ObjectiveCard; inner: boolean; below: number }) {
  const { id, title, ownerId, ownerName, employeeName, servedBy } = objective
  const owner = ownerName || employeeName
  return (
    <li className="cycle-goal" data-inner={inner} data-objective={id}>
      <span className="cycle-level">{belongsTo(objective)}</span>
      <WayOut to={`/okr/${id}`} why={title}>{title}</WayOut>
      <span className={ownerId === null && owner === '' ? 'wait' : 'quiet'}>{owner === '' ? `◆ ${t.noOwner}` : t.owner(owner)}</span>
      <span className={below + servedBy === 0 ? 'wait' : 'quiet'}>{below + servedBy === 0 ? `◆ ${t.serves(0, 0)}` : `← ${t.serves(below, servedBy)}`}</span>
    </li>
  )
}

/** Company objectives, each followed by its departments' ones; the others at the end. */
function inOrder(objectives: readonly ObjectiveCard[]): ObjectiveCard[] {
  const departments = objectives.filter(({ level }) => level === 'department')
  const company = objectives.filter(({ level }) => level === 'company')
  const ids = new Set(company.map(({ id }) => id))
  return [...company.flatMap((one) => [one, ...departments.filter(({ parentId }) => parentId === one.id)]), ...departments.filter(({ parentId }) => parentId === null || !ids.has(parentId))]
}
