import { Button, Input, Select } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useNavigate, useSearchParams } from 'react-router'
import type { EmployeeId, Month } from '../../../shared/domain/brand.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { INTERVIEW_STATES, type InterviewState } from '../../../shared/domain/interview/interview.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { interviewTexts } from '../../stores/interview-texts.ts'
import { useHouse } from '../../stores/queries.ts'
import { InterviewForm } from './interview-form.tsx'
import { InterviewList } from './interview-list.tsx'
import { useStepKeys } from './use-step-keys.ts'

const t = text.interviews
const ALL = 'all'

/** 面谈: everybody with a sheet on the left, one person's record on the right. */
export function InterviewsTab({ month, actions }: { month: Month; actions: HTMLElement | null }) {
  const list = useHouse('interviews.list', { month })
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const [state, setState] = useState<InterviewState | null>(null)
  useEffect(() => {
    const leave = () => { void interviewTexts.flushAll() }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  const people = useMemo(() => list.data?.people ?? [], [list.data])
  const shown = useMemo(() => people.filter((one) => (state === null || one.state === state) && personMatches(one.name, one.number, query)), [people, state, query])
  const asked = Number(search.get('person'))
  // Whoever still has to be talked to comes first; once shown they stay, although the first saved word makes them 已谈.
  const [first, setFirst] = useState<EmployeeId | null>(null)
  const chosen = people.find(({ employeeId }) => employeeId === asked) ?? people.find(({ employeeId }) => employeeId === first) ?? people.find((one) => one.state === 'none') ?? people[0]
  useEffect(() => { if (chosen !== undefined && !list.isPlaceholderData) setFirst(chosen.employeeId) }, [chosen, list.isPlaceholderData])
  const choose = (id: EmployeeId) => { void navigate(`/talks?person=${id}`, { replace: true }) }
  useStepKeys(shown.map(({ employeeId }) => employeeId), chosen?.employeeId ?? null, choose)

  if (list.isError) return <ErrorState failure={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined || list.isPlaceholderData) return <LoadingState />
  if (chosen === undefined) return <EmptyState title={t.emptyTitle(monthLabel(month))} action={<Button type="primary" href="#/evaluations">{t.emptyGo}</Button>}>{t.emptyWhy}</EmptyState>
  const count = (one: InterviewState) => people.filter((each) => each.state === one).length
  const printable = people.filter((one) => one.state !== 'none')
  return (
    <div className="talks-two">
      {actions !== null && createPortal(<Button disabled={printable.length === 0} href={`#/print?paper=interview&ids=${printable.map(({ evaluationId }) => evaluationId).join(',')}`}>{t.printAll}</Button>, actions)}
      <section className="card talks-left" aria-label={t.label}>
        <div className="talks-find">
          <Input allowClear placeholder={t.find} aria-label={t.findLabel} value={query} data-testid="talk-find" onChange={(event) => setQuery(event.target.value)} />
          <Select aria-label={t.stateFilter} value={state ?? ALL} popupMatchSelectWidth={false} options={[{ value: ALL, label: t.counted(t.all, people.length) }, ...INTERVIEW_STATES.map((one) => ({ value: one as string, label: t.counted(t.states[one], count(one)) }))]} onChange={(value) => setState(value === ALL ? null : value as InterviewState)} />
        </div>
        <InterviewList people={shown} chosen={chosen.employeeId} onChoose={choose} />
      </section>
      <InterviewForm key={chosen.employeeId} month={month} employeeId={chosen.employeeId} />
    </div>
  )
}
