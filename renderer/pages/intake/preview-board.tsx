import { Alert, Button, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import { INTAKE_KINDS, type IntakePreview } from '../../../shared/domain/intake/intake.ts'
import { text } from '../../components/text.ts'
import { useIntake } from '../../stores/intake.ts'
import { ConfirmBar } from './confirm-bar.tsx'
import { FileFailure } from './file-failure.tsx'
import { firstTab, linesOf, touchedBy, type Tab } from './line-view.ts'
import { LinesTable } from './lines-table.tsx'
import { Overview } from './overview.tsx'
import { Questions } from './questions.tsx'

const t = text.intake

/** How the file is understood: counts, questions, lines; and the bar that confirms it. */
export function PreviewBoard({ preview }: { preview: IntakePreview }) {
  const { answers, encoding, note, busy } = useIntake()
  const [tab, setTab] = useState<Tab>(() => firstTab(preview))
  const [overview, setOverview] = useState(true)
  const touched = useMemo(() => touchedBy(answers), [answers])
  const asked = preview.people.length + preview.indicators.length > 0
  const shown = tab === 'questions' && !asked ? firstTab(preview) : tab

  const tabs = [
    ...(asked ? [{ key: 'questions', label: <TabLabel name={t.questions} alert={preview.summary.openQuestions > 0 ? t.openCount(preview.summary.openQuestions) : ''} tone="wait" />, children: <Questions preview={preview} /> }] : []),
    ...INTAKE_KINDS.map((kind) => {
      const { total, refused } = preview.summary[kind]
      return {
        key: kind, label: <TabLabel name={t.tabLabel(t.kinds[kind], total)} alert={refused > 0 ? t.redCount(refused) : ''} tone="bad" />,
        children: <LinesTable kind={kind} lines={linesOf(preview, kind)} touched={touched} />,
      }
    }),
  ]
  const toggle = <Button type="text" size="small" aria-expanded={overview} onClick={() => setOverview(!overview)}>{overview ? t.hideOverview : t.showOverview}</Button>
  return (
    <>
      <div className="intake-board" inert={busy === 'committing'}>
        <FileFailure />
        {note !== null && <Alert type={note === 'kept' ? 'success' : 'warning'} showIcon role="status" title={note === 'kept' ? t.kept : t.notKept} closable={{ closeIcon: true, onClose: () => useIntake.setState({ note: null }) }} />}
        {overview && <Overview preview={preview} encoding={encoding} />}
        <Tabs
          activeKey={shown} onChange={(key) => setTab(key as Tab)} items={tabs} size="small" destroyOnHidden animated={false} tabBarExtraContent={toggle} aria-label={t.tabs}
          classNames={{ root: 'intake-tabs', body: 'intake-tabs-body', content: 'intake-tab' }}
        />
      </div>
      <ConfirmBar preview={preview} tab={shown} onTab={setTab} />
    </>
  )
}

function TabLabel({ name, alert, tone }: { name: string; alert: string; tone: string }) {
  return <span>{name}{alert !== '' && <span className={`${tone} intake-tab-alert`}>{alert}</span>}</span>
}
