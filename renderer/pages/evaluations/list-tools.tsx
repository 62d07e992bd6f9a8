import { Button, Input, Select } from 'antd'
import { useMemo, type KeyboardEvent } from 'react'
import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import type { OperatorRole } from '../../../shared/domain/evaluation/confirm.ts'
import { isComposing } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { countStandings, departmentsOf, GAPS, isApart, isMine, STANDINGS, type SheetFilter, type Standing } from './sheet-filter.ts'

const t = text.evaluations.list
const ALL = ''

interface ListToolsProps { sheets: EvaluationSummary[]; filter: SheetFilter; operator: OperatorRole; onFilter: (filter: SheetFilter) => void; onLeave: (how: 'list' | 'first') => void }

/** Finding and filtering. ↓ goes on into the list, Enter opens the first person found. */
export function ListTools({ sheets, filter, operator, onFilter, onLeave }: ListToolsProps) {
  const departments = useMemo(() => departmentsOf(sheets), [sheets])
  const counts = useMemo(() => countStandings(sheets), [sheets])
  const mine = useMemo(() => sheets.filter((sheet) => isMine(sheet, operator)).length, [sheets, operator])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return
    event.preventDefault()
    onLeave(event.key === 'Enter' ? 'first' : 'list')
  }
  return (
    <div className="sheet-tools">
      <Input allowClear placeholder={t.find} aria-label={t.findLabel} value={filter.query} data-testid="sheet-find" onKeyDown={onKeyDown} onChange={(event) => onFilter({ ...filter, query: event.target.value })} />
      <div className="sheet-filters">
        <Select
          aria-label={t.department} value={filter.department === null ? 'all' : `in:${filter.department}`} popupMatchSelectWidth={false} data-testid="sheet-department"
          options={[{ value: 'all', label: t.allDepartments }, ...departments.map((name) => ({ value: `in:${name}`, label: name || t.noDepartment }))]}
          onChange={(value) => onFilter({ ...filter, department: value === 'all' ? null : value.slice(3) })}
        />
        <Select<Standing | typeof ALL>
          aria-label={t.state} value={filter.standing ?? ALL} popupMatchSelectWidth={false} data-testid="sheet-state"
          options={[{ value: ALL, label: t.allStates }, ...STANDINGS.filter((one) => counts[one] > 0 || filter.standing === one).map((one) => ({ value: one, label: t.counted(t.states[one], counts[one]) }))]}
          onChange={(value) => onFilter({ ...filter, standing: value === ALL ? null : value })}
        />
      </div>
      {GAPS.some((gap) => sheets.some((sheet) => isApart(sheet, gap))) && (
        <Select
          size="small" aria-label={t.gapLabel} value={filter.gap ?? ALL} popupMatchSelectWidth={false} data-testid="sheet-gap"
          options={[{ value: ALL, label: t.gapAll }, ...GAPS.map((gap) => ({ value: gap as string, label: t.counted(gap === '0' ? t.gapAny : t.gapFrom(gap), sheets.filter((sheet) => isApart(sheet, gap)).length) }))]}
          onChange={(value) => onFilter({ ...filter, gap: value === ALL ? null : value })}
        />
      )}
      <Button block size="small" type={filter.mine ? 'primary' : 'default'} ghost={filter.mine} aria-pressed={filter.mine} title={t.mineHint} data-testid="sheet-mine" onClick={() => onFilter({ ...filter, mine: !filter.mine })}>
        {filter.mine && <span aria-hidden="true">✓</span>}{t.mine(mine)}
      </Button>
    </div>
  )
}
