import { Button } from 'antd'
import { useEffect } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { CallFailure } from '../../api/call.ts'
import { isMonth } from '../../../shared/domain/month/month.ts'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { rememberPage, useSession } from '../../stores/session.ts'
import { Run } from './run.tsx'
import { useRunDraft } from './use-run-draft.ts'
import './wall.css'
import './wall-told.css'

const t = text.meetings.run

/** The meeting on the projector: '/meeting/run?month='. After a crash the program comes back to this address. */
export function MeetingRunPage() {
  const [query] = useSearchParams()
  const shown = useSession(({ month }) => month)
  const asked = query.get('month') ?? ''
  const month = isMonth(asked) ? asked : shown
  const navigate = useNavigate()
  const now = useHouse('meetings.now', { month })
  const wall = useHouse('meetings.wall', { month })
  const draft = useRunDraft(month)
  useEffect(() => { rememberPage(`/meeting/run?month=${month}`) }, [month])
  const back = <Button type="primary" autoFocus onClick={() => void navigate('/meeting')}>{t.toMeeting}</Button>
  const failed = now.error ?? wall.error ?? (draft instanceof Error ? (draft instanceof CallFailure ? draft : new CallFailure('fault', {})) : null)
  if (failed !== null) return <div className="wall"><ErrorState failure={failed} onRetry={() => { void now.refetch(); void wall.refetch() }} /></div>
  if (now.data === undefined || wall.data === undefined || draft === null || draft instanceof Error) return <div className="wall"><LoadingState /></div>
  const { state, place } = now.data
  if (state !== 'running' || place === null) {
    return <div className="wall"><EmptyState title={state === 'ended' ? t.over : t.notBegun} action={back}>{state === 'ended' ? t.overWhy : undefined}</EmptyState></div>
  }
  const { page, used, paused } = place
  return <Run key={month} month={month} wall={wall.data} draft={draft} start={{ page, used, paused }} />
}
