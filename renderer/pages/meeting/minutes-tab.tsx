import { App, Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { MeetingCard } from '../../../shared/api/meetings.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { call, fetchDownload } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { PaperFrame } from '../../components/paper-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { chooseMonth } from '../../stores/session.ts'

const t = text.meetings.minutes

/** 纪要: the paper as it prints; other months' beside it. */
export function MinutesTab({ month, meeting }: { month: Month; meeting: MeetingCard }) {
  const months = useHouse('months.list', {}).data?.months ?? []
  return (
    <div className="meeting-minutes">
      <nav className="card meeting-months" aria-label={t.other}>
        {months.map((line) => <button key={line.month} type="button" aria-current={line.month === month} onClick={() => chooseMonth(line.month)}>{monthLabel(line.month)}</button>)}
      </nav>
      {meeting.id === null ? <EmptyState title={t.none}>{t.noneWhy}</EmptyState> : <Paper month={month} />}
    </div>
  )
}

function Paper({ month }: { month: Month }) {
  const navigate = useNavigate()
  const tell = useTellFailure()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const preview = useHouse('print.preview', { month, ids: [], paper: 'minutes' })
  const save = async () => {
    setBusy(true)
    try {
      const { place, download } = await call('meetings.docx', { month })
      fetchDownload(download)
      void message.success(t.saved(place))
    } catch (failure) {
      tell(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="meeting-paper">
      <div className="meeting-bar">
        <Button onClick={() => void navigate('/print?paper=minutes')}>{t.print}</Button>
        <Button loading={busy} data-testid="minutes-docx" onClick={() => void save()}>{t.docx}</Button>
      </div>
      {preview.isError ? <ErrorState failure={preview.error} onRetry={() => void preview.refetch()} /> : preview.data === undefined ? <LoadingState /> : <PaperFrame html={preview.data.html} title={t.paper} />}
    </div>
  )
}
