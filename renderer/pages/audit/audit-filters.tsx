import { SearchOutlined } from '@ant-design/icons'
import { Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import type { AuditFilter } from '../../../shared/api/audit.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { PersonPicker } from '../../components/person-picker.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'

const t = text.audit
export const NO_FILTER: AuditFilter = { text: '', operator: null, domain: null, month: null, employeeId: null }
export const isBare = (filter: AuditFilter): boolean => filter.text.trim() === '' && filter.operator === null && filter.domain === null && filter.month === null && filter.employeeId === null
const DOMAINS = Object.entries(t.domains).map(([value, label]) => ({ value, label }))
const LONGEST = 200

interface AuditFiltersProps { filter: AuditFilter; operators: readonly string[]; total: number | null; onChange: (filter: AuditFilter) => void }

export function AuditFilters({ filter, operators, total, onChange }: AuditFiltersProps) {
  const people = useHouse('employees.list', {}).data?.employees ?? []
  const put = (change: Partial<AuditFilter>) => onChange({ ...filter, ...change })
  return (
    <div className="audit-filters" role="search">
      <Input className="audit-search" prefix={<SearchOutlined />} allowClear maxLength={LONGEST} placeholder={t.search} aria-label={t.search} value={filter.text} data-testid="audit-search" onChange={(event) => put({ text: event.target.value })} />
      <Select className="audit-choice" allowClear placeholder={t.operator} aria-label={t.operator} value={filter.operator} data-testid="audit-operator" options={operators.map((value) => ({ value, label: value }))} onChange={(value?: string) => put({ operator: value ?? null })} />
      <Select className="audit-choice" allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={t.domain} aria-label={t.domain} value={filter.domain} data-testid="audit-domain" options={DOMAINS} onChange={(value?: string) => put({ domain: value ?? null })} />
      <DatePicker picker="month" format={text.app.monthFormat} placeholder={t.month} aria-label={t.month} value={filter.month === null ? null : dayjs(`${filter.month}-01`)} onChange={(value) => put({ month: value === null ? null : value.format('YYYY-MM') as Month })} />
      <span className="audit-person"><PersonPicker people={people} value={filter.employeeId} label={t.employee} placeholder={t.employee} onChange={(employeeId) => put({ employeeId })} /></span>
      {!isBare(filter) && <Button type="text" data-testid="audit-clear" onClick={() => onChange(NO_FILTER)}>{t.clear}</Button>}
      <span className="audit-found quiet" role="status" data-testid="audit-total">{total === null ? '' : t.found(total)}</span>
    </div>
  )
}
