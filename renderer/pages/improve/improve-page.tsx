import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { PageFrame } from '../../components/page-frame.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { LibraryTab } from './library-tab.tsx'
import { NinetyDialog } from './ninety-dialog.tsx'
import { PlansTab } from './plans-tab.tsx'
import { WorkedTab } from './worked-tab.tsx'
import './improve.css'

const t = text.improve
const TABS = ['plans', 'library', 'worked'] as const
type Tab = (typeof TABS)[number]
const tabOf = (key: string | null): Tab => TABS.find((tab) => tab === key) ?? 'plans'

/** 改进: plans and whether they worked, the lever library, and what worked here. */
export function ImprovePage() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const month = useSession((session) => session.month)
  const [printing, setPrinting] = useState(false)
  const effects = useHouse('improvements.effects', { month })
  const plans = effects.data?.plans ?? []
  const tab = tabOf(search.get('tab'))
  const count = (verdict: string) => plans.filter((plan) => plan.verdict === verdict).length
  const sentence = effects.data === undefined ? undefined : t.sentence(plans.filter(({ state }) => state === 'open').length, plans.filter(({ overdue }) => overdue).length, count('effective'), count('ineffective'))
  const actions = (
    <>
      <Button disabled={plans.length === 0} data-testid="improve-ninety" onClick={() => setPrinting(true)}>{t.printNinety}</Button>
      <Button type="primary" data-testid="improve-new" onClick={() => void navigate('/improve?new=blank')}>{t.fresh}</Button>
    </>
  )
  return (
    <PageFrame title={text.app.sections.improve} sentence={sentence} actions={actions} fill>
      <Tabs className="improve-tabs" activeKey={tab} items={TABS.map((key) => ({ key, label: t.tabs[key] }))} onChange={(key) => void navigate({ pathname: '/improve', search: key === 'plans' ? '' : `?tab=${key}` })} />
      <div className="improve-body" data-tab={tab}>
        {effects.isError ? <ErrorState failure={effects.error} onRetry={() => void effects.refetch()} />
          : effects.data === undefined ? <LoadingState />
            : tab === 'plans' ? <PlansTab month={month} data={effects.data} />
              : tab === 'library' ? <LibraryTab month={month} opensIn={effects.data.opensIn} /> : <WorkedTab month={month} />}
      </div>
      <NinetyDialog plans={plans} month={month} open={printing} onClose={() => setPrinting(false)} />
    </PageFrame>
  )
}
