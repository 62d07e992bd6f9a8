import { useEffect } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Output } from '../../../shared/api/contract.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { quarterLabel, quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { queryClient, useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { FitList } from './fit-list.tsx'
import { Questions } from './questions.tsx'
import './fit.css'

const t = text.fit
export type FitCard = Output<'fit.list'>['people'][number]

/** 适合度问卷: the manager answers six questions about each person, each quarter. ?person=7 opens somebody. Private, never printed. */
export function FitPage() {
  const month = useSession((session) => session.month)
  const start = useSession((session) => session.start)
  const quarter = quarterOfMonth(month)
  const list = useHouse('fit.list', { quarter })
  const [search, setSearch] = useSearchParams()
  // The answers do not stay behind for whoever opens the page next.
  useEffect(() => () => { queryClient.removeQueries({ queryKey: ['fit.list'] }) }, [])
  const everybody = list.data?.people
  const mine = (everybody ?? []).filter(({ may }) => may).toSorted((a, b) => Number(b.due) - Number(a.due))
  const due = mine.filter((one) => one.due)
  const wanted = search.get('person')
  const person = mine.find(({ employeeId }) => String(employeeId) === wanted) ?? mine[0]
  const go = (id: EmployeeId) => setSearch({ person: String(id) }, { replace: true })
  const next = due.find((one) => one.employeeId !== person?.employeeId)
  const operator = start?.operator ?? { kind: 'owner' as const }
  const nobody = operator.kind === 'owner' ? t.none.owner : operator.kind === 'hr' ? t.none.hr : t.none.manager
  return (
    <PageFrame title={t.title} sentence={everybody === undefined ? undefined : t.sentence(quarterLabel(quarter), due.length, mine.length)} fill>
      {everybody === undefined ? list.isError ? <ErrorState failure={list.error} onRetry={() => void list.refetch()} /> : <LoadingState />
        : person === undefined ? <EmptyState title={t.none.title} action={<Link to="/team">{t.toTeam} →</Link>}>{nobody}</EmptyState> : (
          <div className="fit" data-testid="fit">
            <FitList people={mine} chosen={person.employeeId} others={everybody.length - mine.length} onChoose={go} />
            <Questions key={`${quarter}-${person.employeeId}`} person={person} quarter={quarter} operator={operator} workspace={start?.workspace ?? ''} next={next?.employeeId ?? null} onNext={go} />
          </div>
        )}
    </PageFrame>
  )
}
