import { App, Button, Tooltip } from 'antd'
import type { Department } from '../../../shared/api/employees.ts'
import { useTellFailure } from '../../components/failure.ts'
import { EmptyState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { NameCell } from './name-cell.tsx'
import { namedRefusal } from './named-refusal.ts'

const t = text.team.departments

export function DepartmentsTab({ departments, onShow, onAdd }: { departments: readonly Department[]; onShow: (name: string) => void; onAdd: () => void }) {
  const { message } = App.useApp()
  const rename = useWrite('departments.rename')
  const remove = useWrite('departments.remove')
  const tell = useTellFailure()
  if (departments.length === 0) return <EmptyState title={t.empty} action={<Button onClick={onAdd}>{text.team.add}</Button>}>{t.emptyWhy}</EmptyState>
  return (
    <div className="team-list">
      <p className="quiet">{t.hint}</p>
      <table className="card" aria-label={text.team.tabs.departments} data-testid="departments">
        <thead><tr><th scope="col">{t.name}</th><th scope="col" className="figure">{t.people}</th><th scope="col">{t.action}</th></tr></thead>
        <tbody>
          {departments.map(({ id, name, people }) => (
            <tr key={id}>
              <td><NameCell name={name} label={t.rename(name)} onSave={(typed) => rename.mutateAsync({ id, name: typed }).then(() => null, (failure: unknown) => namedRefusal(failure, typed))} /></td>
              <td className="figure"><Button type="link" size="small" disabled={people === 0} aria-label={t.show(name)} onClick={() => onShow(name)}>{text.team.reports(people)}</Button></td>
              <td>
                <Tooltip title={people > 0 ? t.inUse(people) : ''}>
                  <Button size="small" type="text" danger={people === 0} disabled={people > 0} aria-label={people > 0 ? `${t.remove(name)} ${t.inUse(people)}` : t.remove(name)} onClick={() => remove.mutate({ id }, { onError: tell, onSuccess: () => { message.success(t.removed(name)) } })}>{text.app.remove}</Button>
                </Tooltip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
