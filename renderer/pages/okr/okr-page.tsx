import { Tabs } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { quarterLabel } from '../../../shared/domain/quarter/quarter.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useQuarter } from '../../stores/okr-view.ts'
import { useSession } from '../../stores/session.ts'
import { QuarterSwitch } from './quarter-switch.tsx'
import { TreeTab } from './tree-tab.tsx'
import './okr.css'

const t = text.okr
const TABS = ['tree', 'alignment', 'breakdown', 'review', 'profile'] as const
type Tab = (typeof TABS)[number]
const isTab = (key: string | null): key is Tab => (TABS as readonly (string | null)[]).includes(key)

const AlignmentTab = lazy(async () => ({ default: (await import('./alignment-tab.tsx')).AlignmentTab }))
const BreakdownTab = lazy(async () => ({ default: (await import('./breakdown-tab.tsx')).BreakdownTab }))
const ReviewTab = lazy(async () => ({ default: (await import('./review-tab.tsx')).ReviewTab }))
const ProfileTab = lazy(async () => ({ default: (await import('./profile-tab.tsx')).ProfileTab }))

/** 目标 OKR. ?tab= opens a tab, ?edit=new or ?edit=7 the editor, /okr/7 leads to that objective. */
export function OkrPage() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const [quarter, setQuarter] = useQuarter()
  const month = useSession((session) => session.month)
  const [actions, setActions] = useState<HTMLElement | null>(null)
  const wanted = search.get('tab')
  const tab: Tab = isTab(wanted) ? wanted : 'tree'
  const sentences: Record<Tab, string> = { tree: t.sentences.tree, alignment: t.sentences.alignment(monthLabel(month)), breakdown: t.sentences.breakdown, review: t.sentences.review(quarterLabel(quarter)), profile: t.sentences.profile }
  return (
    <PageFrame title={text.app.sections.okr} sentence={sentences[tab]} fill actions={<div className="okr-actions" ref={setActions} />}>
      <Tabs
        className="okr-tabs" activeKey={tab} items={TABS.map((key) => ({ key, label: t.tabs[key] }))} onChange={(key) => void navigate({ pathname: '/okr', search: key === 'tree' ? '' : `?tab=${key}` })}
        tabBarExtraContent={tab === 'tree' || tab === 'review' ? <QuarterSwitch quarter={quarter} onChoose={setQuarter} /> : null}
      />
      <div className="okr-body" data-tab={tab}>
        <Suspense fallback={<LoadingState />}>
          {tab === 'tree' && <TreeTab quarter={quarter} actions={actions} onQuarter={setQuarter} />}
          {tab === 'alignment' && <AlignmentTab month={month} />}
          {tab === 'breakdown' && <BreakdownTab month={month} actions={actions} />}
          {tab === 'review' && <ReviewTab key={quarter} quarter={quarter} actions={actions} onQuarter={setQuarter} />}
          {tab === 'profile' && <ProfileTab />}
        </Suspense>
      </div>
    </PageFrame>
  )
}
