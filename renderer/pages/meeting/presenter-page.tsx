import { Button } from 'antd'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { useStore } from 'zustand'
import type { MeetingPlace, Wall } from '../../../shared/api/meetings.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { clockText, meetingTime, timeSentence } from '../../../shared/domain/meeting/timer.ts'
import { isMonth } from '../../../shared/domain/month/month.ts'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { PresenterPeople } from './presenter-people.tsx'
import { useMeetingClock } from './use-meeting-clock.ts'
import './presenter.css'

const t = text.meetings.presenterPage

/** On the laptop, beside the wall: '/meeting/presenter?month='. What stands here is seen by nobody in the room. */
export function PresenterPage() {
  const [query] = useSearchParams()
  const shown = useSession(({ month }) => month)
  const asked = query.get('month') ?? ''
  const month = isMonth(asked) ? asked : shown
  const meeting = useHouse('meetings.now', { month })
  const wall = useHouse('meetings.wall', { month })
  useEffect(() => { document.title = t.title }, [])
  const failed = meeting.error ?? wall.error
  if (failed !== null) return <div className="presenter"><ErrorState failure={failed} onRetry={() => { void meeting.refetch(); void wall.refetch() }} /></div>
  if (meeting.data === undefined || wall.data === undefined) return <div className="presenter"><LoadingState /></div>
  if (meeting.data.state !== 'running' || meeting.data.place === null) return <div className="presenter"><EmptyState title={t.notRunning} /></div>
  const { page, used, paused } = meeting.data.place
  return <Presenter key={month} month={month} wall={wall.data} start={{ page, used, paused }} />
}

function Presenter({ month, wall, start }: { month: Month; wall: Wall; start: MeetingPlace }) {
  const agenda = wall.agenda.filter(({ minutes }) => minutes > 0)
  const clock = useMeetingClock(month, start, false)
  const { page, used, paused } = useStore(clock.store)
  const told = useHouse('meetings.presenter', { month })
  const at = Math.max(0, agenda.findIndex(({ key }) => key === page))
  const [now, next] = [agenda[at], agenda[at + 1]]
  const time = meetingTime(agenda, used)
  const item = time.items[at]
  const turn = (by: number) => { const to = agenda[at + by]; if (to !== undefined) clock.turn(to.key) }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'ArrowRight' || event.key === 'PageDown') turn(1)
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') turn(-1)
      else if (event.key.toLowerCase() === 't') clock.pause(!clock.store.getState().paused)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
  const note = now === undefined ? '' : told.data?.notes[now.key] ?? ''
  return (
    <div className="presenter" data-testid="presenter" data-page={page}>
      <header className="presenter-head">
        <div><span className="quiet">{t.now}</span><h1>{at + 1} {now?.title}</h1></div>
        <div className="presenter-clock" aria-label={item === undefined ? undefined : timeSentence(item)}>
          <span className="quiet">{t.remaining}</span> <b className={(item?.left ?? 0) < 0 ? 'wait' : ''} data-testid="presenter-timer">{clockText(item?.left ?? 0)}</b>
          <span className="quiet">{t.all}</span> <b className={time.left < 0 ? 'wait' : ''}>{clockText(time.left)}</b>
          {paused && <b className="wait">{text.meetings.run.paused}</b>}
        </div>
        <div className="presenter-next"><span className="quiet">{t.next}</span><span>{next?.title ?? t.end}</span></div>
        <div className="presenter-turn">
          <Button onClick={() => turn(-1)} disabled={at === 0}>‹ {t.back}</Button>
          <Button type="primary" onClick={() => turn(1)} disabled={next === undefined}>{t.forward} ›</Button>
          <small className="quiet">{t.keys}</small>
        </div>
      </header>
      <div className="presenter-body">
        <section className="card presenter-notes" aria-label={t.notes}><h2>{t.notes}</h2><p className={note === '' ? 'quiet' : ''} data-testid="presenter-note">{note === '' ? t.noNotes : note}</p></section>
        <section className="card presenter-decisions" aria-label={t.decisions}>
          <h2>{t.decisions}</h2>
          {wall.reading.decisions.length === 0 ? <p className="quiet">{t.noDecisions}</p> : <ol>{wall.reading.decisions.map((decision) => <li key={decision.id}>{decision.what} <span className="quiet">{decision.ownerName} · {decision.dueOn}</span></li>)}</ol>}
        </section>
        <section className="card presenter-private" aria-label={t.people}>
          <h2>{t.people}</h2>
          {told.data === undefined ? <LoadingState /> : told.data.people === null ? <p className="quiet">{t.peopleHidden}</p> : told.data.people.length === 0 ? <p className="quiet">{t.noPeople}</p> : <PresenterPeople people={told.data.people} />}
        </section>
      </div>
    </div>
  )
}
