import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { FindingGroup } from './finding-group.tsx'
import { bySeverity, isLens, ofLens } from './findings.ts'
import { LensBar } from './lens-bar.tsx'
import './health.css'

const t = text.health

/** 体检 of the month on the rail: what is wrong with the company's own appraisal. ?principle=1 shows one principle's findings. */
export function HealthPage() {
  const month = useSession((session) => session.month)
  const company = useSession((session) => session.start?.companyName ?? '')
  const check = useHouse('health.check', { month })
  const people = useHouse('employees.list', {})
  const [search, setSearch] = useSearchParams()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const answer = check.data
  // A check or two has an answer even where nobody works yet: that is no clean bill.
  const bare = answer !== undefined && answer.findings.length === 0 && (answer.checked === 0 || people.data?.employees.length === 0)
  const asked = search.get('principle') ?? 'all'
  const lens = isLens(asked) ? asked : 'all'
  const frame = (body: ReactNode) => (
    <PageFrame
      title={text.app.sections.health} sentence={answer === undefined ? undefined : t.sentence(monthLabel(month), bare ? 0 : answer.checked, answer.passed, answer.findings.length)}
      actions={<Button disabled={answer === undefined} data-testid="health-print" onClick={() => window.print()}>{t.print}</Button>}
    >
      {body}
    </PageFrame>
  )
  if (answer === undefined) return frame(check.isError ? <ErrorState failure={check.error} onRetry={() => void check.refetch()} /> : <LoadingState />)
  const { findings, checked } = answer
  const seen = ofLens(findings, lens)
  const groups = bySeverity(seen)
  const toggle = (code: string) => setOpen((before) => new Set(before.has(code) ? [...before].filter((each) => each !== code) : [...before, code]))
  return frame(
    <div className="health" data-testid="health">
      <div className="health-paper-head"><strong>{t.printHead(company, monthLabel(month))}</strong><p data-testid="health-sentence">{t.sentence(monthLabel(month), bare ? 0 : checked, answer.passed, findings.length)}</p></div>
      {bare && <EmptyState title={t.empty.title} action={<Link to="/">{t.empty.act} →</Link>}>{t.empty.why}</EmptyState>}
      {!bare && findings.length === 0 && <EmptyState title={`▲ ${t.passed.title}`}>{t.passed.why(checked)}</EmptyState>}
      {findings.length > 0 && (
        <>
          <LensBar
            findings={findings} lens={lens} onLens={(next) => setSearch(next === 'all' ? {} : { principle: next }, { replace: true })}
            opened={seen.length > 0 && seen.every(({ code }) => open.has(code))} onOpenAll={(all) => setOpen(all ? new Set(seen.map(({ code }) => code)) : new Set())}
          />
          {groups.map(({ severity, findings: of }) => <FindingGroup key={severity} severity={severity} findings={of} open={open} onToggle={toggle} />)}
          {seen.length === 0 && <p className="card quiet" role="status">{t.noneOfPrinciple}</p>}
        </>
      )}
      <p className="quiet health-never">{t.never} <Link to="/settings?part=principles">{t.toSettings}</Link></p>
    </div>,
  )
}
