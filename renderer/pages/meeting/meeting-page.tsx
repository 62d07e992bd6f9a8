import { Button, Tabs } from 'antd'
import { useEffect, useRef } from 'react'
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { useTellFailure } from '../../components/failure.ts'
import { useOneAtATime } from '../../components/one-at-a-time.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse, useWrite } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { DecisionsTab } from './decisions-tab.tsx'
import { fullScreen } from './full-screen.ts'
import { MinutesTab } from './minutes-tab.tsx'
import { PrepareTab } from './prepare-tab.tsx'
import { useMeetingText } from './use-meeting-text.ts'
import { useOpenPresenter } from './use-open-presenter.ts'
import './meeting.css'

const t = text.meetings
const TABS = ['prepare', 'decisions', 'minutes'] as const
type Tab = (typeof TABS)[number]
const isFromWall = (state: unknown): boolean => typeof state === 'object' && state !== null && 'from' in state && state.from === 'wall'
const isTab = (key: string | null): key is Tab => (TABS as readonly (string | null)[]).includes(key)

/** 月度会: prepare it, start it, and what became of it. ?tab= opens one of the three. */
export function MeetingPage() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const month = useSession((session) => session.month)
  const today = useSession(({ start }) => start?.today ?? '')
  const tell = useTellFailure()
  const wanted = search.get('tab')
  const decision = Number(search.get('decision')) || null
  const fresh = search.get('new') !== null
  const tab: Tab = isTab(wanted) ? wanted : decision === null ? 'prepare' : 'decisions'
  const got = useHouse('meetings.get', { month })
  const open = useHouse('decisions.list', { month: null, which: 'open' })
  const begin = useWrite('meetings.start')
  const again = useWrite('meetings.reopen')
  const meeting = got.data?.meeting.month === month ? got.data.meeting : undefined
  const form = useMeetingText(month, meeting)
  const openPresenter = useOpenPresenter(month)
  const fromWall = isFromWall(useLocation().state)
  const main = useRef<HTMLButtonElement>(null)
  const known = meeting !== undefined
  // Who has left the wall goes on from here by keys.
  useEffect(() => { if (fromWall && known && tab === 'prepare') main.current?.focus() }, [fromWall, known, tab])
  const run = async (write: () => Promise<unknown>) => {
    // A day that is none would start the meeting on the one before it.
    const wrongDay = document.querySelector<HTMLElement>('.meeting-basics [aria-invalid="true"]')
    if (wrongDay !== null) return wrongDay.focus()
    // Only a key or a click may ask for it: at once, before the house has answered.
    fullScreen(true)
    try {
      if (!await form.flush()) { fullScreen(false); return }
      await write()
      await navigate(`/meeting/run?month=${month}`)
    } catch (failure) {
      fullScreen(false)
      tell(failure)
    }
  }
  const busy = begin.isPending || again.isPending
  const heldOn = form.typed?.heldOn ?? today
  const start = useOneAtATime(() => run(() => begin.mutateAsync({ month, on: heldOn > today ? today : heldOn })))
  const goOn = useOneAtATime(() => run(() => Promise.resolve()))
  const reopen = useOneAtATime(() => run(() => again.mutateAsync({ month })))
  const actions = meeting === undefined || got.data?.closed === true ? null : (
    <>
      {meeting.state === 'running' && <Button onClick={() => void openPresenter()}>{t.presenter}</Button>}
      {meeting.state === 'ended' && <Button loading={busy} onClick={reopen}>{t.again}</Button>}
      {meeting.state === 'ended' && tab !== 'minutes' && <Button type="primary" onClick={() => void navigate('/meeting?tab=minutes')}>{t.toMinutes}</Button>}
      {meeting.state !== 'ended' && <Button type="primary" title={t.fullScreenHint} loading={busy} disabled={form.problem !== null} data-testid="meeting-start" ref={main} onClick={meeting.state === 'planned' ? start : goOn}>{meeting.state === 'planned' ? t.start : t.goOn}</Button>}
    </>
  )
  const sentence = meeting === undefined || open.data === undefined ? undefined : t.sentence(monthLabel(month), got.data?.closed === true && meeting.state === 'planned' ? 'closed' : meeting.state, open.data.open)
  return (
    <PageFrame title={text.app.sections.meeting} sentence={sentence} actions={actions} fill>
      <Tabs className="meeting-tabs" activeKey={tab} items={TABS.map((key) => ({ key, label: t.tabs[key] }))} onChange={(key) => void navigate({ pathname: '/meeting', search: key === 'prepare' ? '' : `?tab=${key}` })} />
      <div className="meeting-body">
        {got.isError ? <ErrorState failure={got.error} onRetry={() => void got.refetch()} />
          : meeting === undefined || got.data === undefined ? <LoadingState />
            : tab === 'prepare' && got.data.closed && meeting.id === null ? <EmptyState title={t.closedNone(monthLabel(month))} action={<Link to="/archive">{t.toArchive} →</Link>}>{t.closedNoneWhy}</EmptyState>
            : tab === 'prepare' ? <PrepareTab key={month} form={form} closed={got.data.closed} planned={meeting.state === 'planned'} />
              : tab === 'decisions' ? <DecisionsTab key={`${decision ?? ''} ${fresh}`} month={month} wanted={decision} fresh={fresh} onFresh={() => void navigate('/meeting?tab=decisions', { replace: true })} />
                : <MinutesTab month={month} meeting={meeting} fromWall={fromWall} />}
      </div>
    </PageFrame>
  )
}
