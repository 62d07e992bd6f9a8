import { App } from 'antd'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { peopleIn, rowProblems } from '../../../shared/domain/setup/people-rows.ts'
import { pasteRows } from '../../../shared/domain/setup/paste-rows.ts'
import { text } from '../../components/text.ts'
import { PeopleTable } from './people-table.tsx'
import type { StepProps } from './step.ts'

const t = text.setup.people

/** Page 3: who is assessed. Typed line by line, pasted from Excel, or imported. */
export function PeopleStep({ typed, change, house, on }: StepProps) {
  const { message } = App.useApp()
  const taken = useMemo(() => [...house.left.keys()], [house.left])
  const problems = useMemo(() => rowProblems(typed.rows, house.left), [typed.rows, house.left])
  const paste = (at: Parameters<typeof pasteRows>[1], block: string) => {
    const { rows, pasted } = pasteRows(typed.rows, at, block, taken)
    change((now) => ({ ...now, rows }))
    void message.success(t.pasted(pasted))
  }
  return (
    <div className="setup-people">
      <p className="quiet">{t.pasteHint} <Link to="/intake?from=setup" data-testid="setup-import">{t.toIntake}</Link> {t.toIntakeWhy}</p>
      <PeopleTable rows={typed.rows} taken={taken} problems={problems} onRows={(to) => change((now) => ({ ...now, rows: to(now.rows) }))} onPaste={paste} onEnd={on} />
      <p className="quiet">{t.keys}</p>
    </div>
  )
}

export function PeoplePreview({ typed }: StepProps) {
  const people = peopleIn(typed.rows)
  const departments = [...Map.groupBy(people, ({ department }) => department.trim())].toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
  if (people.length === 0) return <p className="quiet">{t.empty}</p>
  return (
    <>
      <h3>{t.previewTitle(people.length)}</h3>
      {departments.map(([department, members]) => (
        <section key={department} className="setup-department">
          <h4>{department || t.noDepartment} <span className="quiet">{members.length}</span></h4>
          {[...Map.groupBy(members, ({ position }) => position.trim())].map(([position, own]) => (
            <p key={position}><span className="quiet">{position || t.noPosition}</span> {own.map(({ name }) => name).join('、')}</p>
          ))}
        </section>
      ))}
    </>
  )
}
