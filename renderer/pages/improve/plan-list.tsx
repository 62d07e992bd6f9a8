import { Button, Select } from 'antd'
import { PLAN_STATES, PLAN_VERDICTS, type Plan } from '../../../shared/api/improvements.ts'
import { stepByArrows } from '../../components/list-arrows.ts'
import { text } from '../../components/text.ts'
import { NO_FILTER, plansShown, type PlanFilter } from './plan-filter.ts'
import { DueWord, VerdictMark } from './plan-words.tsx'

const t = text.improve

interface PlanListProps { plans: readonly Plan[]; filter: PlanFilter; chosen: number | null; onFilter: (filter: PlanFilter) => void; onChoose: (id: Plan['id']) => void }

/** Plans at the left: what is overdue first, then what runs, then what is over. Arrows go from one to the next. */
export function PlanList({ plans, filter, chosen, onFilter, onChoose }: PlanListProps) {
  const shown = plansShown(plans, filter)
  const filtered = Object.values(filter).some((value) => value !== null)
  return (
    <div className="card improve-left">
      <Filters plans={plans} filter={filter} onFilter={onFilter} />
      <p className="quiet improve-count">{t.counted(shown.length, plans.length)}{filtered && <Button type="link" size="small" onClick={() => onFilter(NO_FILTER)}>{t.filters.clear}</Button>}</p>
      {shown.length === 0 ? <p className="quiet improve-none">{t.noneFound}</p> : (
        <nav aria-label={t.listLabel} className="improve-plans">
          <ul onKeyDown={stepByArrows}>
            {shown.map((plan) => (
              <li key={plan.id}>
                <button type="button" className="improve-plan" aria-current={plan.id === chosen} data-testid="improve-plan" data-state={plan.state} data-overdue={plan.overdue} onClick={() => onChoose(plan.id)}>
                  <span className="improve-action" title={plan.leverTitle || plan.action}>{plan.leverTitle || plan.action}</span>
                  <VerdictMark verdict={plan.verdict} />
                  <small className="quiet" title={`${plan.employeeName} · ${plan.month}`}>{plan.employeeName} · {plan.month}</small>
                  <small><DueWord plan={plan} /></small>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}

const f = t.filters
function Filters({ plans, filter, onFilter }: Pick<PlanListProps, 'plans' | 'filter' | 'onFilter'>) {
  const people = [...new Map(plans.map(({ employeeId, employeeName }) => [Number(employeeId), employeeName]))].map(([value, label]) => ({ value, label }))
  const departments = [...new Set(plans.map(({ department }) => department))].map((value) => ({ value, label: value || f.noDepartment }))
  const set = (part: Partial<PlanFilter>) => onFilter({ ...filter, ...part })
  return (
    <div className="improve-filters">
      <Select size="small" allowClear aria-label={f.person} placeholder={f.allPeople} value={filter.person} options={people} showSearch={{ optionFilterProp: 'label' }} onChange={(person: number | undefined) => set({ person: person ?? null })} />
      <Select size="small" allowClear aria-label={f.department} placeholder={f.allDepartments} value={filter.department} options={departments} onChange={(department: string | undefined) => set({ department: department ?? null })} />
      <Select size="small" allowClear aria-label={f.state} placeholder={f.allStates} value={filter.state} options={PLAN_STATES.map((value) => ({ value, label: t.states[value] }))} onChange={(state: PlanFilter['state'] | undefined) => set({ state: state ?? null })} />
      <Select size="small" allowClear aria-label={f.verdict} placeholder={f.allVerdicts} value={filter.verdict} options={PLAN_VERDICTS.map((value) => ({ value, label: t.verdicts[value] }))} onChange={(verdict: PlanFilter['verdict'] | undefined) => set({ verdict: verdict ?? null })} />
    </div>
  )
}
