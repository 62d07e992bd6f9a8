import { Button } from 'antd'
import { call } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { queryClient, useHouse } from '../../stores/queries.ts'
import { takeStart, useSession } from '../../stores/session.ts'
import { CompanyCard } from './company-card.tsx'
import { DataCard } from './data-card.tsx'
import { PrinciplesCard } from './principles-card.tsx'
import { ScoringForm } from './scoring-form.tsx'
import './settings.css'

const t = text.settings

export function SettingsPage() {
  const settings = useHouse('settings.get', {})
  const start = useSession((session) => session.start)
  const tell = useTellFailure()
  const seeDemo = async () => {
    try {
      const entered = await call('demo.enter', { month: null })
      queryClient.clear()
      takeStart(entered)
      window.location.hash = '#/'
    } catch (failure) {
      tell(failure)
    }
  }
  return (
    <PageFrame title={text.app.sections.settings} sentence={t.sentence}>
      <div className="settings">
        <CompanyCard />
        {settings.isError ? <ErrorState failure={settings.error} onRetry={() => void settings.refetch()} />
          : settings.data === undefined ? <LoadingState /> : <ScoringForm key={JSON.stringify(settings.data)} settings={settings.data} />}
        <PrinciplesCard />
        <DataCard />
        {start?.workspace === 'company' && (
          <section className="card"><h2>{t.demo}</h2><p className="quiet">{t.demoWhy}</p><Button onClick={() => void seeDemo()}>{t.demoEnter}</Button></section>
        )}
        <section className="card"><h2>{text.setup.title}</h2><p className="quiet">{text.setup.welcome.againWhy}</p><Button href="#/setup" data-testid="setup-again">{text.setup.welcome.again}</Button></section>
        <section className="card"><h2>{t.about}</h2><p>{t.version(start?.version ?? '', t.hosts[start?.host ?? 'browser'])}</p><p className="quiet">{t.offline}</p></section>
      </div>
    </PageFrame>
  )
}
