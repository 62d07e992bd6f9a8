import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { CloseButton } from './close-button.tsx'
import { KeptVersion } from './kept-version.tsx'
import { MeetingCard } from './meeting-card.tsx'
import { MonthSteps } from './month-steps.tsx'
import { MonthsList } from './months-list.tsx'
import { ReopenButton } from './reopen-button.tsx'
import { Versions } from './versions.tsx'
import './archive.css'

const t = text.archive

/** 月度归档: the months on the left; of the chosen one what is left to do, its meeting, its closing and its versions. */
export function ArchivePage() {
  const { month: keptMonth, version } = useParams()
  return keptMonth !== undefined && version !== undefined ? <KeptVersion key={`${keptMonth} ${version}`} month={keptMonth} version={Number(version)} /> : <Months />
}

function Months() {
  const month = useSession((session) => session.month)
  const months = useHouse('months.list', {})
  const state = useHouse('months.state', { month })
  const navigate = useNavigate()
  const failed = months.isError ? months : state.isError ? state : undefined
  // The state of the month before stays on screen while the next one is read; acting on it would close the wrong one.
  const current = state.data?.month === month ? state.data : undefined
  const body = () => {
    if (failed !== undefined) return <ErrorState failure={failed.error} onRetry={() => void failed.refetch()} />
    if (months.data === undefined || state.data === undefined) return <LoadingState />
    if (months.data.months.length === 0) return <EmptyState title={t.months.none} action={<Button type="primary" onClick={() => void navigate('/evaluations')}>{t.months.start}</Button>}>{t.months.noneWhy}</EmptyState>
    return (
      <div className="archive">
        <MonthsList months={months.data.months} month={month} />
        {current === undefined ? <LoadingState /> : (
          <div className="archive-month">
            <p className={current.state === 'closed' ? 'good' : ''} data-testid="archive-sentence">{current.sentence}</p>
            <MonthSteps state={current} />
            <div className="archive-pair">
              <MeetingCard key={month} state={current} />
              <Versions state={current} />
            </div>
          </div>
        )}
      </div>
    )
  }
  const action = current === undefined || months.data?.months.length === 0 ? null : current.state === 'closed' ? <ReopenButton state={current} /> : <CloseButton state={current} />
  return <PageFrame title={text.app.sections.archive} sentence={t.sentence} actions={<>{current !== undefined && action !== null && <Button data-testid="archive-summary" onClick={() => void navigate('/summary')}>{text.app.sections.summary}</Button>}{action}</>}>{body()}</PageFrame>
}
