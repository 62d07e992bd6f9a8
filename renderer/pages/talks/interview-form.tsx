import { DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useRef } from 'react'
import { Link } from 'react-router'
import type { Output } from '../../../shared/api/contract.ts'
import type { Day, EmployeeId, Month } from '../../../shared/domain/brand.ts'
import { daysInMonth } from '../../../shared/domain/month/month.ts'
import { Attachments } from '../../components/attachments.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { points } from '../../components/figures.tsx'
import { text } from '../../components/text.ts'
import { flushInterview, interviewKey, interviewTexts, typeInterview, type InterviewText } from '../../stores/interview-texts.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { AgreedPoints } from './agreed-points.tsx'
import { InterviewFoot } from './interview-foot.tsx'
import { TalkField } from './talk-field.tsx'
import { TalkState } from './talk-state.tsx'

const t = text.interviews
const FORMAT = 'YYYY-MM-DD'
const FIELDS = ['good', 'gaps', 'support', 'employeeView'] as const
type Talk = Output<'interviews.get'>

/** One person's record: saves itself; locked once its paper is signed or the month is closed. */
export function InterviewForm({ month, employeeId }: { month: Month; employeeId: EmployeeId }) {
  const talk = useHouse('interviews.get', { month, employeeId })
  if (talk.isError) return <ErrorState failure={talk.error} onRetry={() => void talk.refetch()} />
  if (talk.data === undefined || talk.isPlaceholderData) return <LoadingState />
  return <Form month={month} employeeId={employeeId} talk={talk.data} />
}

/** The day to begin with: today, or the month's last day while the month still lies ahead of today. */
const dayFor = (month: Month, today: string): string => (today.slice(0, 7) < month ? `${month}-${daysInMonth(month)}` : today)

function useDraft(month: Month, employeeId: EmployeeId, { record, person }: Talk) {
  const key = interviewKey(month, employeeId)
  const typed = interviewTexts.useText(key)
  const today = useSession(({ start }) => start?.today ?? dayjs().format(FORMAT))
  const empty = { heldOn: dayFor(month, today) as Day, place: '', byName: person.managerName || text.app.operatorOwner, good: '', gaps: '', support: '', employeeView: '', agreed: [] }
  const stored: InterviewText = { month, employeeId, ...(record === null ? empty : { heldOn: record.heldOn, place: record.place, byName: record.byName, good: record.good, gaps: record.gaps, support: record.support, employeeView: record.employeeView, agreed: record.agreed }) }
  return { key, typed, value: typed?.value ?? stored, type: (part: Partial<InterviewText>, composing = false) => typeInterview(key, { ...(interviewTexts.peek(key)?.value ?? stored), ...part }, composing) }
}

function Form({ month, employeeId, talk }: { month: Month; employeeId: EmployeeId; talk: Talk }) {
  const { person, record, suggestions, closed } = talk
  const { key, typed, value, type } = useDraft(month, employeeId, talk)
  const composing = useRef(false)
  const locked = closed || (record !== null && record.signedOn !== null)
  const leave = () => { composing.current = false; void flushInterview(key) }
  const line = (field: 'place' | 'byName', placeholder = '') => (
    <label className="talks-short"><span>{t[field]}</span><Input
      maxLength={200} readOnly={locked} placeholder={placeholder} value={value[field]} status={field === 'byName' && value.byName.trim() === '' ? 'error' : undefined} data-testid={`talk-${field}`}
      onChange={(event) => type({ [field]: event.target.value }, composing.current)} onBlur={leave}
      onCompositionStart={() => { composing.current = true }} onCompositionEnd={(event) => { composing.current = false; type({ [field]: event.currentTarget.value }) }}
    /></label>
  )
  return (
    <section className="card talks-form" aria-label={person.name} data-testid="talk-form" data-locked={locked}>
      <header className="talks-head">
        <h2>{person.name} <small className="quiet">{[person.number, person.department, person.position, person.managerName === '' ? '' : t.manager(person.managerName)].filter((part) => part !== '').join(' · ')}</small></h2>
        <span className="quiet">{person.total === null ? t.noTotal : t.score(points(person.total), person.grade ?? '')}</span>
        <Link to={`/evaluations/${person.evaluationId}`}>{t.toSheet}</Link>
        <TalkState typed={typed} stored={record !== null} locked={locked} onRetry={leave} />
      </header>
      {closed && <p className="quiet">{t.closed}</p>}
      <div className="talks-lines">
        <label className="talks-day"><span>{t.heldOn}</span><DatePicker allowClear={false} disabled={locked} format={FORMAT} aria-label={t.heldOn} value={dayjs(value.heldOn)} onChange={(day) => { if (day !== null) type({ heldOn: day.format(FORMAT) }) }} /></label>
        {line('byName')}{line('place', t.placeHint)}
      </div>
      {value.byName.trim() === '' && <p className="bad" role="alert">{t.byNameWrong}</p>}
      <div className="talks-fields">
        {FIELDS.map((field) => <TalkField key={field} field={field} value={value[field]} suggestions={suggestions[field]} locked={locked} onType={(said, still) => type({ [field]: said }, still)} onLeave={leave} />)}
      </div>
      <AgreedPoints employeeId={person.employeeId} points={value.agreed} suggestions={suggestions.agreed} person={person.name} locked={locked} onType={(agreed, still) => type({ agreed }, still)} onLeave={leave} />
      {record !== null && <div className="talks-evidence"><span className="quiet">{t.evidence}</span><Attachments brief target={{ kind: 'interview', id: record.id, month, employeeId }} locked={closed} /></div>}
      {record !== null && <InterviewFoot person={person} record={record} closed={closed} unsaved={typed !== undefined} />}
      {record === null && !locked && <p className="quiet talks-foot">{t.state.none}</p>}
    </section>
  )
}
