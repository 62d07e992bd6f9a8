import { Input, Radio, Select } from 'antd'
import { useMemo, type ReactNode } from 'react'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import type { DepartmentId } from '../../../shared/domain/brand.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { AMBITION_NAMES, AMBITIONS, LEVEL_NAMES, OBJECTIVE_LEVELS, OBJECTIVE_TYPES, TYPE_NAMES, type Ambition, type ObjectiveLevel, type ObjectiveType } from '../../../shared/domain/okr/okr.ts'
import { PersonPicker } from '../../components/person-picker.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { ParentSelect } from './parent-select.tsx'
import type { ObjectiveEditor } from './use-objective-editor.ts'
import { usePeople } from './use-people.ts'

const t = text.okr.editor

export function Field({ caption, bad = null, hint, wide = false, place = '', children }: { caption: ReactNode; bad?: string | null; hint?: ReactNode; wide?: boolean; place?: string; children: ReactNode }) {
  return (
    <div className={`okr-field ${wide ? 'okr-wide' : ''} ${place}`}>
      <span>{caption}</span>{children}
      {bad !== null ? <span className="bad" role="alert">{bad}</span> : hint !== undefined && <small className="quiet">{hint}</small>}
    </div>
  )
}

/** Everything of an objective but its key results. */
export function ObjectiveFields({ editor, objectives }: { editor: ObjectiveEditor; objectives: readonly ObjectiveCard[] }) {
  const { form, edit, faults, parentRefused } = editor
  const staff = useHouse('employees.list', {})
  const { working, suited } = usePeople(form.quarter)
  const departments = useMemo(() => (staff.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })), [staff.data])
  return (
    <div className="okr-fields" data-level={form.level}>
      <Field caption={t.title} bad={faults?.title ?? null} wide>
        <Input.TextArea
          autoFocus data-testid="okr-title" aria-label={t.title} value={form.title} maxLength={200} autoSize={{ minRows: 1, maxRows: 3 }} placeholder={t.titlePlaceholder} status={faults?.title == null ? '' : 'error'} aria-invalid={faults?.title != null}
          onChange={(event) => edit((before) => ({ ...before, title: event.target.value.replace(/[\r\n]+/g, '') }))}
        />
      </Field>
      <Field caption={t.level}>
        <Radio.Group
          aria-label={t.level} optionType="button" data-testid="okr-level" value={form.level} options={OBJECTIVE_LEVELS.map((value) => ({ value, label: LEVEL_NAMES[value] }))}
          onChange={(event) => edit((before) => ({ ...before, level: event.target.value as ObjectiveLevel }))}
        />
      </Field>
      {form.level === 'department' && (
        <Field caption={t.department} bad={faults?.department ?? null}>
          <Select
            aria-label={t.department} data-testid="okr-department" value={form.departmentId} options={departments} placeholder={t.departmentPlaceholder} notFoundContent={t.noDepartments} status={faults?.department == null ? '' : 'error'} aria-invalid={faults?.department != null} style={{ width: '100%' }}
            showSearch={{ filterOption: (query, option) => option !== undefined && personMatches(option.label, '', query) }} onChange={(departmentId: DepartmentId) => edit((before) => ({ ...before, departmentId }))}
          />
        </Field>
      )}
      {form.level === 'person' && (
        <Field caption={t.person} bad={faults?.person ?? null}>
          {/* A personal objective is the person's own to answer for, until somebody else is chosen. */}
          <PersonPicker people={suited} value={form.employeeId} label={t.person} onChange={(employeeId) => edit((before) => ({ ...before, employeeId, ownerId: before.ownerId === null || before.ownerId === before.employeeId ? employeeId : before.ownerId }))} />
        </Field>
      )}
      <Field caption={t.owner} place="okr-owner">
        <PersonPicker people={working} value={form.ownerId} label={t.owner} placeholder={t.ownerPlaceholder} onChange={(ownerId) => edit((before) => ({ ...before, ownerId }))} />
      </Field>
      <Field caption={t.parent} bad={parentRefused} wide>
        <ParentSelect id={form.id} value={form.parentId} objectives={objectives} wrong={parentRefused !== null} onChange={(parentId) => edit((before) => ({ ...before, parentId }))} />
      </Field>
      <div className="okr-choices">
        <Choice caption={t.type} value={form.type} options={OBJECTIVE_TYPES.map((value) => ({ value, label: TYPE_NAMES[value], why: t.typeWhy[value] }))} onChange={(type: ObjectiveType) => edit((before) => ({ ...before, type }))} />
        <Choice caption={t.ambition} value={form.ambition} options={AMBITIONS.map((value) => ({ value, label: AMBITION_NAMES[value], why: t.ambitionWhy[value] }))} onChange={(ambition: Ambition) => edit((before) => ({ ...before, ambition }))} />
      </div>
    </div>
  )
}

interface ChoiceProps<T extends string> { caption: string; value: T; options: { value: T; label: string; why: string }[]; onChange: (value: T) => void }
function Choice<T extends string>({ caption, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Field caption={caption}>
      <Radio.Group className="okr-choice" aria-label={caption} value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map((option) => <Radio key={option.value} value={option.value}>{option.label} <small className="quiet">{option.why}</small></Radio>)}
      </Radio.Group>
    </Field>
  )
}
