import { useCallback, useMemo } from 'react'
import type { Output } from '../../../../shared/api/contract.ts'
import type { Grid } from '../../../../shared/api/figures.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { LoadingState } from '../../../components/states.tsx'
import { text } from '../../../components/text.ts'
import { useHouse } from '../../../stores/queries.ts'
import type { WizardDraft } from '../../use-wizard-draft.ts'
import { blankForm, isTyped, type ImproveForm, type MonthDraft } from '../cycle-draft.ts'
import { PeopleList } from './people-list.tsx'
import { PlanForm } from './plan-form.tsx'
import { WrittenSteps } from './written-steps.tsx'
import { lightsByPerson } from './suggest.ts'

const t = text.cycle.plans
const NO_CELLS: Grid['cells'] = []
const NOBODY: Output<'improvements.list'>['without'] = []

interface PlansProps { month: Month; form: ImproveForm; chosen: readonly number[]; change: WizardDraft<MonthDraft>['change'] }

/** People without a step at the left, the form for those chosen at the right, what is written beneath. */
export function Plans({ month, form, chosen, change }: PlansProps) {
  const { data } = useHouse('improvements.list', { month })
  const grid = useHouse('figures.grid', { month }).data
  const cells = grid?.cells ?? NO_CELLS
  const lights = useMemo(() => lightsByPerson(cells), [cells])
  const without = data?.without ?? NOBODY
  const open = useMemo(() => new Set<number>(without.map(({ employeeId }) => employeeId)), [without])
  const choose = useCallback((people: number[]) => change((before) => ({ ...before, people })), [change])
  const clear = useCallback(() => change((before) => ({ ...before, people: [], form: blankForm(month) })), [change, month])
  const edit = useCallback((to: ImproveForm) => change((before) => ({ ...before, form: to })), [change])
  const removed = useCallback((id: number) => change((before) => (before.form.id === id ? { ...before, people: [], form: blankForm(month) } : before)), [change, month])
  const editing = form.id === null ? undefined : data?.improvements.find(({ id }) => id === form.id)
  const [edited, first] = [editing?.employeeId, without[0]?.employeeId]
  const people = useMemo<readonly number[]>(() => {
    if (edited !== undefined) return [edited]
    // Nobody chosen yet: the first who waits. A choice of before may hold people whose step is written by now.
    const wanted = chosen.filter((id) => open.has(id))
    return wanted.length > 0 || first === undefined ? wanted : [first]
  }, [edited, first, chosen, open])
  const names = useMemo(() => new Map<number, string>(without.map(({ employeeId, name }) => [employeeId, name])), [without])
  if (data === undefined || grid === undefined) return <LoadingState />
  return (
    <>
      <div className="plans" data-own-enter>
        <PeopleList people={without} chosen={people} lights={lights} onChoose={choose} empty={data.improvements.length === 0 ? t.nobody : t.everybody} />
        {people.length > 0 && <PlanForm key={editing?.id ?? 'new'} month={month} grid={grid} people={people} names={people.map((id) => names.get(id) ?? editing?.employeeName ?? '')} form={form} editing={editing !== undefined} onChange={edit} onDone={clear} />}
      </div>
      <WrittenSteps steps={data.improvements} indicators={grid.indicators} editing={form.id} busy={form.id === null && isTyped(form)} onEdit={edit} onRemoved={removed} />
    </>
  )
}
