import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import './first-run.css'

const t = text.setup.done

/** The month is ready: print the targets for signature, then results. */
export function SetupDonePage() {
  const month = useSession((session) => session.month)
  const overview = useHouse('months.overview', { month })
  const navigate = useNavigate()
  const ways = [
    { to: '/print?paper=targets', label: t.print, why: t.printWhy, testid: 'setup-print' },
    { to: '/results', label: t.results, why: t.resultsWhy, testid: 'setup-results' },
    { to: '/', label: t.home, why: t.homeWhy, testid: 'setup-home' },
  ]
  return (
    <PageFrame title={t.title(monthLabel(month))} sentence={t.sentence}>
      {overview.isError ? <ErrorState failure={overview.error} onRetry={() => void overview.refetch()} /> : overview.data === undefined ? <LoadingState /> : (
        <div className="setup-done" data-testid="setup-done">
          <h2><span className="good">✓</span> {t.headline(overview.data.people, overview.data.sheets)}</h2>
          <p>{t.targets(overview.data.targetRows - overview.data.targetsMissing, overview.data.targetRows)} {overview.data.targetsMissing > 0 && <Link to="/targets">{t.targetsLink}</Link>}</p>
          {overview.data.withoutSheet > 0 && <p className="wait">◆ {t.without(overview.data.withoutSheet)} <Link to="/team?tab=positions">{t.mend}</Link></p>}
          <div className="setup-ways">
            {ways.map(({ to, label, why, testid }, at) => (
              <button key={to} type="button" className={at === 0 ? 'setup-way setup-main-way' : 'setup-way'} onClick={() => void navigate(to)} data-testid={testid}><strong>{label}</strong><span>{why}</span></button>
            ))}
          </div>
          <p><Button type="text" onClick={() => void navigate('/okr')}>{t.okr}</Button><Button type="text" onClick={() => void navigate('/setup')}>{t.again}</Button></p>
        </div>
      )}
    </PageFrame>
  )
}
