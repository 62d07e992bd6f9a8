import { Tabs } from 'antd'
import { useParams, useSearchParams, useNavigate } from 'react-router'
import type { Template } from '../../../shared/api/templates.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useTemplateDrafts, type DraftKey } from '../../stores/template-draft.ts'
import { IndicatorsTab } from './indicators-tab.tsx'
import { TemplatesTab } from './templates-tab.tsx'
import './templates.css'

const t = text.templates

/** 指标与模板: what a position is measured on, and what there is to measure. */
export function TemplatesPage() {
  const { id } = useParams()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const hasNew = useTemplateDrafts((state) => state.templates.new !== undefined)
  const templates = useHouse('templates.list', {})
  const indicators = useHouse('indicators.list', {})
  const failed = templates.isError ? templates : indicators.isError ? indicators : null
  if (failed?.isError) return <PageFrame title={text.app.sections.templates}><ErrorState failure={failed.error} onRetry={() => void failed.refetch()} /></PageFrame>
  if (templates.data === undefined || indicators.data === undefined) return <PageFrame title={text.app.sections.templates}><LoadingState /></PageFrame>
  const tab = search.get('tab') === 'indicators' ? 'indicators' : 'templates'
  const tabs = (
    <Tabs
      className="tpl-tabs" activeKey={tab} items={(['templates', 'indicators'] as const).map((key) => ({ key, label: t.tabs[key] }))}
      onChange={(key) => void navigate({ pathname: id === undefined ? '/templates' : `/templates/${id}`, search: key === 'indicators' ? '?tab=indicators' : '' })}
    />
  )
  if (tab === 'indicators') return <IndicatorsTab tabs={tabs} cards={indicators.data.indicators} />
  const selected = chosen(id, templates.data.templates, hasNew)
  return <TemplatesTab key={selected} tabs={tabs} selected={selected} templates={templates.data.templates} cards={indicators.data.indicators} />
}

/** The template of the address; without one the owner's first, else the library's first. */
function chosen(id: string | undefined, templates: readonly Template[], hasNew: boolean): DraftKey {
  const asked = templates.find((one) => String(one.id) === id)
  if (id === 'new' || asked !== undefined) return asked?.id ?? 'new'
  return templates.find(({ origin }) => origin === 'own')?.id ?? (hasNew ? 'new' : templates[0]?.id ?? 'new')
}
