import { Select } from 'antd'
import { useMemo } from 'react'
import type { EmployeeId } from '../../shared/domain/brand.ts'
import { byName, personMatches } from '../../shared/domain/employee/person-search.ts'
import { leaveByTab } from './leave-by-tab.ts'
import { text } from './text.ts'

interface Person { id: EmployeeId; name: string; number: string; department?: string; leftOn?: string | null }

interface PersonPickerProps {
  people: readonly Person[]
  value: EmployeeId | null
  onChange: (id: EmployeeId | null) => void
  /** Somebody who cannot be chosen: a person is not their own manager. */
  except?: EmployeeId | null
  id?: string
  placeholder?: string
  label?: string
}

const drawn = ({ data }: { data: { label: string; gone: boolean; department: string } }) => <>{data.label} <span className="quiet">{data.gone ? text.team.left : data.department}</span></>

/** Chooses one person by name, number or pinyin; those who have left come last and say so. */
export function PersonPicker({ people, value, onChange, except = null, id, placeholder = text.team.person.choose, label }: PersonPickerProps) {
  const options = useMemo(() => people.filter((one) => one.id !== except)
    .toSorted((a, b) => Number(Boolean(a.leftOn)) - Number(Boolean(b.leftOn)) || byName(a.name, b.name) || byName(a.number, b.number))
    .map((one) => ({ value: one.id, label: one.number === '' ? one.name : text.team.person.option(one.name, one.number), name: one.name, number: one.number, department: one.department ?? '', gone: Boolean(one.leftOn) })), [people, except])
  return (
    <Select
      {...(id === undefined ? {} : { id })} {...(label === undefined ? {} : { 'aria-label': label })} value={value} options={options} allowClear placeholder={placeholder} notFoundContent={text.team.person.nobody} style={{ width: '100%' }}
      showSearch={{ filterOption: (query, option) => option !== undefined && (personMatches(option.name, option.number, query) || option.label === query) }}
      optionRender={drawn} onInputKeyDown={leaveByTab}
      onChange={(chosen: EmployeeId | undefined) => onChange(chosen ?? null)}
    />
  )
}
