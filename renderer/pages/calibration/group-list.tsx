import { text } from '../../components/text.ts'
import { groupKey, groupLines, type Group, type GroupLine } from './groups.ts'

const t = text.calibration.groups

/** Everybody, a department or a manager's people. */
export function GroupList({ lines, chosen, onChoose }: { lines: ReturnType<typeof groupLines>; chosen: Group; onChoose: (group: Group) => void }) {
  const button = ({ group, key, name, people, mean }: GroupLine) => (
    <li key={key}>
      <button type="button" className="side-group" aria-current={key === groupKey(chosen) ? 'true' : undefined} onClick={() => onChoose(group)}>
        <span className="side-group-name" title={name}>{name}</span><span className="quiet">{t.people(people)}</span><span className="quiet side-group-mean">{t.mean(mean)}</span>
      </button>
    </li>
  )
  return (
    <nav className="card side-groups" aria-label={t.label} data-testid="groups">
      <ul>{button(lines.all)}</ul>
      <h2>{t.department}</h2><ul>{lines.departments.map(button)}</ul>
      <h2>{t.manager}</h2><ul>{lines.managers.map(button)}</ul>
    </nav>
  )
}
