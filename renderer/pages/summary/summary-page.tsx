import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { SectionCard } from './section-card.tsx'
import './summary.css'

const t = text.summary

/** 月度营销总结 of the month on the rail, as it prints; every section can be put into the owner's own words. */
export function SummaryPage() {
  const month = useSession((session) => session.month)
  const company = useSession((session) => session.start?.companyName ?? '')
  const navigate = useNavigate()
  const read = useHouse('summary.get', { month })
  // While the next month is read the last one's answer is still here: its words must not be edited under the new month's name.
  const answer = read.data?.month === month ? read.data : undefined
  const frame = (body: ReactNode) => (
    <PageFrame
      title={text.app.sections.summary} sentence={t.sentence}
      actions={<Button type="primary" disabled={answer === undefined || answer.sheets === 0} data-testid="summary-print" onClick={() => void navigate('/print?paper=monthSummary')}>{t.print}</Button>}
    >
      {body}
    </PageFrame>
  )
  if (answer === undefined) return frame(read.isError ? <ErrorState failure={read.error} onRetry={() => void read.refetch()} /> : <LoadingState />)
  const label = monthLabel(month)
  const untouched = answer.sheets === 0 && answer.sections.every(({ edited }) => edited === null)
  if (untouched) return frame(<EmptyState title={t.empty.title(label)} action={<Link to="/evaluations">{t.empty.act} →</Link>}>{t.empty.why}</EmptyState>)
  return frame(
    <article className="summary card" data-testid="summary">
      <header>
        <h2>{t.title(company, label)}</h2>
        <p className={answer.closed ? 'quiet' : 'wait'} data-testid="summary-state">{answer.closed ? t.closed(label) : t.draft(label)} {!answer.closed && <Link to="/archive">{t.toArchive}</Link>}</p>
      </header>
      {answer.sections.map((section) => <SectionCard key={section.key} month={month} section={section} stale={answer.stale.includes(section.key)} />)}
    </article>,
  )
}
