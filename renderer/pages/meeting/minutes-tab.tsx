import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { MeetingCard } from '../../../shared/api/meetings.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { call } from '../../api/call.ts'
import { PaperFrame } from '../../components/paper-frame.tsx'
import { useSaveCopy } from '../../components/save-copy.ts'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { chooseMonth } from '../../stores/session.ts'

const t = text.meetings.minutes

/** 纪要: the paper as it prints; other months' beside it. */
export function MinutesTab({ month, meeting, fromWall }: { month: Month; meeting: MeetingCard; /** The meeting has just ended: the cursor stands where one goes on. */ fromWall: boolean }) {
  const months = useHouse('months.list', {}).data?.months ?? []
  return (
    <div className="meeting-minutes">
      <nav className="card meeting-months" aria-label={t.other}>
        {months.map((line) => <button key={line.month} type="button" aria-current={line.month === month} onClick={() => chooseMonth(line.month)}>{monthLabel(line.month)}</button>)}
      </nav>
      {meeting.id === null ? <EmptyState title={t.none}>{t.noneWhy}</EmptyState> : <Paper month={month} fromWall={fromWall} />}
    </div>
  )
}

function Paper({ month, fromWall }: { month: Month; fromWall: boolean }) {
  const navigate = useNavigate()
  const { busy, save } = useSaveCopy()
  const preview = useHouse('print.preview', { month, ids: [], paper: 'minutes' })
  return (
    <div className="meeting-paper">
      <div className="meeting-bar">
        <Button autoFocus={fromWall} onClick={() => void navigate('/print?paper=minutes')}>{t.print}</Button>
        <Button loading={busy} data-testid="minutes-docx" onClick={() => void save(() => call('meetings.docx', { month }))}>{t.docx}</Button>
      </div>
      {preview.isError ? <ErrorState failure={preview.error} onRetry={() => void preview.refetch()} /> : preview.data === undefined ? <LoadingState /> : <PaperFrame html={preview.data.html} title={t.paper} />}
    </div>
  )
}
