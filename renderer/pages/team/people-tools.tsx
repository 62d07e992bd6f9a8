import { Button, Input, Segmented, Select } from 'antd'
import type { Department } from '../../../shared/api/employees.ts'
import { text } from '../../components/text.ts'
import type { PeopleFilter } from './people-shown.ts'

const t = text.team
const NONE = '\u0000'
const ALL = '\u0001'

interface PeopleToolsProps {
  filter: PeopleFilter
  departments: readonly Department[]
  pay: boolean
  count: string
  onFilter: (change: Partial<PeopleFilter>) => void
  onPay: (shown: boolean) => void
}

export function PeopleTools({ filter, departments, pay, count, onFilter, onPay }: PeopleToolsProps) {
  const options = [{ value: ALL, label: t.allDepartments }, ...departments.map(({ name }) => ({ value: name, label: name })), { value: NONE, label: t.noDepartment }]
  return (
    <div className="team-tools">
      <Input allowClear value={filter.query} aria-label={t.find} placeholder={t.findHint} style={{ width: 200 }} data-testid="find-person" onChange={(event) => onFilter({ query: event.target.value })} />
      <Segmented aria-label={t.status} value={filter.state} onChange={(state) => onFilter({ state })} options={(['active', 'left', 'all'] as const).map((value) => ({ value, label: t.states[value] }))} />
      <Select
        aria-label={t.department} value={filter.department === null ? ALL : filter.department === '' ? NONE : filter.department} options={options} style={{ width: 160 }} popupMatchSelectWidth={200}
        onChange={(value: string) => onFilter({ department: value === ALL ? null : value === NONE ? '' : value })}
      />
      <span className="quiet team-count" role="status">{count}</span>
      <Button aria-pressed={pay} title={t.payHidden} data-testid="show-pay" onClick={() => onPay(!pay)}><span aria-hidden="true">{pay ? '◉' : '◎'}</span> {pay ? t.hidePay : t.showPay}</Button>
    </div>
  )
}
