import { Tabs } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { AppealsTab } from './appeals-tab.tsx'
import { InterviewsTab } from './interviews-tab.tsx'
import { LedgerTab } from './ledger-tab.tsx'
import './talks.css'

const t = text.talks
const TABS = ['interviews', 'appeals', 'ledger'] as const
type Tab = (typeof TABS)[number]
const isTab = (key: string | null): key is Tab => (TABS as readonly (string | null)[]).includes(key)

/** 面谈与申诉: ?tab= opens one of the three, &person= somebody's interview. */
export function TalksPage() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const month = useSession((session) => session.month)
  const [actions, setActions] = useState<HTMLElement | null>(null)
  const wanted = search.get('tab')
  const tab: Tab = isTab(wanted) ? wanted : 'interviews'
  const interviews = useHouse('interviews.list', { month })
  const appeals = useHouse('appeals.list', { month: null })
  const open = appeals.data?.appeals ?? []
  const sentences: Record<Tab, string> = {
    interviews: interviews.data === undefined ? t.sentence : `${monthLabel(month)}：${interviews.data.sentence}`,
    appeals: text.appeals.tab.sentence(open.length, open.filter(({ advice }) => advice !== null).length), ledger: t.ledgerSentence,
  }
  const label = (key: Tab) => (key === 'appeals' && open.length > 0 ? t.counted(t.tabs[key], open.length) : t.tabs[key])
  return (
    <PageFrame title={text.app.sections.talks} sentence={sentences[tab]} fill actions={<div className="talks-actions" ref={setActions} />}>
      <Tabs className="talks-tabs" activeKey={tab} items={TABS.map((key) => ({ key, label: label(key) }))} onChange={(key) => void navigate({ pathname: '/talks', search: key === 'interviews' ? '' : `?tab=${key}` })} />
      <div className="talks-body" data-tab={tab}>
        {tab === 'interviews' && <InterviewsTab key={month} month={month} actions={actions} />}
        {tab === 'appeals' && <AppealsTab month={month} actions={actions} />}
        {tab === 'ledger' && <LedgerTab month={month} actions={actions} />}
      </div>
    </PageFrame>
  )
}
