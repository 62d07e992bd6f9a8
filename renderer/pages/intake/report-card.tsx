import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { IntakeReport } from '../../../shared/api/intake.ts'
import { INTAKE_KINDS } from '../../../shared/domain/intake/intake.ts'
import { isMonth, monthLabel } from '../../../shared/domain/month/month.ts'
import { text } from '../../components/text.ts'
import { goTo } from '../../stores/figure-focus.ts'
import { useIntake } from '../../stores/intake.ts'
import { chooseMonth, useSession } from '../../stores/session.ts'

const t = text.intake.report
const PARTS = { employee: 'employees', target: 'targets', result: 'results' } as const
const COUNTS = ['added', 'changed', 'same', 'skipped'] as const

/** What came in, and where the owner goes from here. */
export function ReportCard({ report, onAnother }: { report: IntakeReport; onAnother: () => void }) {
  const navigate = useNavigate()
  const fromSetup = useSearchParams()[0].get('from') === 'setup'
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const written = INTAKE_KINDS.some((kind) => report[PARTS[kind]].added + report[PARTS[kind]].changed > 0)
  const created = ([['newIndicators', t.newIndicators], ['newDepartments', t.newDepartments], ['newPositions', t.newPositions]] as const).filter(([key]) => report[key].length > 0)
  return (
    <div className="intake-report" data-testid="intake-report">
      <section className="card">
        <h2 ref={title} tabIndex={-1}>{written || report.toShare.length > 0 ? <span className="good">✓ {t.title}</span> : t.noChange}</h2>
        <p>{report.toShare.length > 0 ? t.keptBut(report.fileName) : written ? t.kept(report.fileName) : t.noChangeWhy}</p>
        <table className="intake-plain">
          <thead><tr><th>{t.lines}</th>{COUNTS.map((key) => <th key={key} className="figure">{t[key]}</th>)}</tr></thead>
          <tbody>
            {INTAKE_KINDS.map((kind) => (
              <tr key={kind}><th scope="row">{text.intake.kinds[kind]}</th>{COUNTS.map((key) => <td key={key} className={`figure ${report[PARTS[kind]][key] === 0 ? 'quiet' : ''}`}>{report[PARTS[kind]][key]}</td>)}</tr>
            ))}
          </tbody>
        </table>
        {created.map(([key, name]) => <p key={key}><span className="quiet">{name}</span> {report[key].join('、')}</p>)}
        {report.rescored > 0 && <p>{t.rescored(report.rescored)}</p>}
        {report.fedKept > 0 && <p className="wait">{t.fedKept(report.fedKept)}</p>}
        {report.confirmedKept > 0 && <p className="wait">{t.confirmedKept(report.confirmedKept)}</p>}
      </section>
      {report.toShare.length > 0 && <ToShare waiting={report.toShare} />}
      <section className="card">
        <h2>{t.next}</h2>
        <div className="intake-links">
          {fromSetup && <Button type="primary" onClick={() => void navigate('/setup')} data-testid="intake-to-setup">{t.toSetup}</Button>}
          <Button type={fromSetup ? 'default' : 'primary'} onClick={() => void navigate('/team')}>{t.toTeam}</Button>
          <Button onClick={() => void navigate('/templates')}>{t.toTemplates}</Button>
          <Button onClick={() => void navigate('/results')}>{t.toResults}</Button>
          <Button onClick={onAnother} data-testid="intake-another">{t.another}</Button>
        </div>
      </section>
      {report.months.length > 0 && <Months months={report.months} />}
    </div>
  )
}

const LISTED = 8

/** Whole results of months in parts: each leads to the cell where it waits. */
function ToShare({ waiting }: { waiting: IntakeReport['toShare'] }) {
  const navigate = useNavigate()
  const go = ({ month, employeeId, part, indicatorId }: (typeof waiting)[number]) => {
    chooseMonth(month)
    goTo({ employeeId, part, indicatorId, field: 'actual' })
    void navigate('/results')
  }
  return (
    <section className="card" aria-label={t.toShareTitle(waiting.length)} data-testid="intake-to-share">
      <h2 className="wait">◆ {t.toShareTitle(waiting.length)}</h2>
      <p>{t.toShareWhy}</p>
      <ul className="intake-share">
        {waiting.slice(0, LISTED).map((one) => (
          <li key={`${one.month} ${one.employeeId} ${one.indicatorId}`}>
            {(one.kept ? t.shareKept : t.toShare)(one.name, monthLabel(one.month), one.indicator, one.text)} <Button size="small" aria-label={t.shareFor(one.name, one.indicator)} onClick={() => go(one)}>{one.kept ? t.look : t.share} →</Button>
          </li>
        ))}
      </ul>
      {waiting.length > LISTED && <p className="quiet">{t.shareMore(waiting.length - LISTED)}</p>}
    </section>
  )
}

function Months({ months }: { months: string[] }) {
  const now = useSession((session) => session.month)
  const movedTo = useIntake((state) => state.movedTo)
  return (
    <section className="card" aria-label={t.months}>
      <h2>{t.months}</h2>
      <p className="quiet">{movedTo !== null && movedTo === now ? t.moved(monthLabel(movedTo)) : t.monthsWhy}</p>
      <div className="intake-links">
        {months.filter(isMonth).map((month) => (
          <Button key={month} size="small" aria-pressed={month === now} aria-label={t.seeMonth(monthLabel(month))} {...(month === now ? { type: 'primary' as const, ghost: true } : {})} onClick={() => chooseMonth(month)}>
            {monthLabel(month)}{month === now && ` · ${t.now}`}
          </Button>
        ))}
      </div>
    </section>
  )
}
