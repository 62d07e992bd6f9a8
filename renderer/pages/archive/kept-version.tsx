import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { KeptMonth } from '../../../shared/api/months.ts'
import { peopleIn } from '../../../shared/domain/employee/people-once.ts'
import { daysLabel } from '../../../shared/domain/employee/served-spans.ts'
import { monthLabel, parseMonth } from '../../../shared/domain/month/month.ts'
import { localMoment } from '../../components/local-moment.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { PaperFrame } from '../../components/paper-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { chooseMonth } from '../../stores/session.ts'
import { Verdict } from './verdict.tsx'

const t = text.archive.kept

/** A month as it was at one closing: its sheets on the left, one as it prints on the right. Nothing of it can be changed. */
export function KeptVersion({ month, version }: { month: string; version: number }) {
  const navigate = useNavigate()
  const known = parseMonth(month)
  const sound = known !== null && Number.isInteger(version) && version > 0
  const kept = useHouse('months.version', { month, version }, sound)
  const back = <Button onClick={() => void navigate('/archive')}>{t.back}</Button>
  const head = kept.data
  return (
    <PageFrame
      title={sound ? t.title(monthLabel(known), version) : text.app.sections.archive} fill actions={back}
      sentence={head === undefined ? '' : t.sentence(head.closedBy, localMoment(head.closedAt), head.shortCode)}
    >
      {!sound || (kept.isError && kept.error.code === 'not-found') ? <EmptyState title={t.gone} action={back}>{t.goneWhy}</EmptyState>
        : kept.isError ? <ErrorState failure={kept.error} onRetry={() => void kept.refetch()} />
          : head === undefined ? <LoadingState /> : <Sheets kept={head} />}
    </PageFrame>
  )
}

function Sheets({ kept }: { kept: KeptMonth }) {
  const [id, setId] = useState(kept.sheets[0]?.id ?? null)
  const paper = useHouse('print.preview', { month: kept.month, ids: id === null ? [] : [id], version: kept.version }, id !== null)
  return (
    <>
      <p className="archive-facts">
        <span>{t.facts(kept.company, peopleIn(kept.sheets), kept.sheets.length, kept.mean)}</span>{kept.edition !== null && <strong>{kept.edition}</strong>}
        <span className="quiet">{t.beside(kept.improvements, kept.appeals, kept.interviews, kept.attachments)}</span><Link to={`/print?paper=minutes&version=${kept.version}`} onClick={() => chooseMonth(kept.month)}>{t.minutes} →</Link><Verdict month={kept.month} version={kept.version} />
      </p>
      <div className="archive-kept">
        <nav className="card archive-months" aria-label={t.list}>
          <ul>
            {kept.sheets.map((sheet) => (
              <li key={sheet.id}>
                <button type="button" aria-current={sheet.id === id} onClick={() => setId(sheet.id)}>
                  <span className="archive-name"><strong>{sheet.name}</strong><span className="figure">{sheet.total === null ? t.noTotal : `${sheet.total} ${sheet.grade ?? ''}`}</span></span>
                  <span className="quiet">{[sheet.number, sheet.parts > 1 && sheet.from !== null && sheet.to !== null ? daysLabel(sheet.from, sheet.to) : '', sheet.department, sheet.position].filter((part) => part !== '').join(' · ')}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {paper.isError ? <ErrorState failure={paper.error} onRetry={() => void paper.refetch()} />
          : paper.data === undefined ? <LoadingState /> : <PaperFrame html={paper.data.html} title={t.paper} />}
      </div>
    </>
  )
}
