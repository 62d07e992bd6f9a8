import { Segmented, Select } from 'antd'
import type { ScopeChoice } from '../../shared/api/chain.ts'
import type { DepartmentId, Month } from '../../shared/domain/brand.ts'
import { useHouse } from '../stores/queries.ts'
import { PersonPicker } from './person-picker.tsx'
import { text } from './text.ts'

const t = text.dashboard

/** Company, one department or one person. */
export function ScopePicker({ month, scope, onChange }: { month: Month; scope: ScopeChoice; onChange: (scope: ScopeChoice) => void }) {
  const people = useHouse('employees.list', {}).data
  const departments = people?.departments ?? []
  // Somebody with a sheet: of anybody else there is nothing to see.
  const evaluated = useHouse('evaluations.list', { month }).data?.evaluations ?? []
  const first = (kind: string): ScopeChoice => {
    const [department, person] = [departments.find(({ name }) => evaluated.some((sheet) => sheet.department === name)) ?? departments[0], evaluated[0] ?? people?.employees.find(({ leftOn }) => leftOn === null)]
    if (kind === 'department' && department !== undefined) return { kind, departmentId: department.id }
    return kind === 'person' && person !== undefined ? { kind, employeeId: 'employeeId' in person ? person.employeeId : person.id } : { kind: 'company' }
  }
  return (
    <>
      <Segmented aria-label={t.scope} value={scope.kind} options={(['company', 'department', 'person'] as const).map((value) => ({ value, label: t.scopes[value] }))} onChange={(kind) => onChange(first(kind))} />
      {scope.kind === 'department' && <Select aria-label={t.department} style={{ width: 240 }} value={scope.departmentId} options={departments.map(({ id, name }) => ({ value: id, label: name }))} onChange={(departmentId: DepartmentId) => onChange({ kind: 'department', departmentId })} />}
      {scope.kind === 'person' && <div style={{ width: 170 }}><PersonPicker label={t.person} people={people?.employees ?? []} value={scope.employeeId} onChange={(employeeId) => employeeId !== null && onChange({ kind: 'person', employeeId })} /></div>}
    </>
  )
}
