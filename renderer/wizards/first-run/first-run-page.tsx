import { App, Button } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { parseMonth } from '../../../shared/domain/month/month.ts'
import { planOf, SETUP_PAGES, setupProblems, type SetupPage } from '../../../shared/domain/setup/setup-company.ts'
import { readSetupTyped, type SetupTyped } from '../../../shared/domain/setup/typed.ts'
import { CallFailure } from '../../api/call.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useSession } from '../../stores/session.ts'
import { useWizardDraft, type WizardDraft } from '../use-wizard-draft.ts'
import { WizardShell } from '../wizard-shell.tsx'
import { beginSetup } from './begin.ts'
import './first-run.css'
import { stepsOf } from './steps.tsx'
import { useFinish } from './use-finish.ts'
import { useSetupHouse } from './use-setup-house.ts'

const t = text.setup
const WIZARD = { key: 'setup', read: readSetupTyped, begin: beginSetup, pages: SETUP_PAGES.length }

/** The first-run wizard, and the same one for a company that already runs. */
export function FirstRunPage() {
  const [round, setRound] = useState(0)
  return <Opened key={round} onAnew={() => setRound(round + 1)} />
}

function Opened({ onAnew }: { onAnew: () => void }) {
  const draft = useWizardDraft(WIZARD)
  if (draft instanceof Error) return <Outside><ErrorState failure={draft instanceof CallFailure ? draft : new CallFailure('fault', {})} onRetry={onAnew} /></Outside>
  return draft === null ? <Outside><LoadingState /></Outside> : <Wizard draft={draft} onAnew={onAnew} />
}

const Outside = ({ children }: { children: ReactNode }) => <PageFrame title={t.title} sentence={t.sentence}>{children}</PageFrame>

function Wizard({ draft, onAnew }: { draft: WizardDraft<SetupTyped>; onAnew: () => void }) {
  const { page, typed, change, move, keeper, resumed } = draft
  const session = useSession((state) => state.month)
  const month = parseMonth(typed.month ?? '') ?? session
  const navigate = useNavigate()
  const { around, failure } = useSetupHouse(month)
  const [opened] = useState(page)
  const [looked, setLooked] = useState('')
  const problems = useMemo(() => (around === null ? null : setupProblems(typed, around.house, month)), [typed, around, month])
  const plan = useMemo(() => (around === null ? null : planOf(typed, around.house)), [typed, around])
  const toPage = (name: SetupPage) => move(SETUP_PAGES.indexOf(name))
  const { finish, busy } = useFinish({ keeper, toPage })
  if (failure !== null) return <Outside><ErrorState failure={failure} /></Outside>
  if (around === null || plan === null || problems === null) return <Outside><LoadingState /></Outside>
  const on = () => { if (page < SETUP_PAGES.length - 1 && problems[SETUP_PAGES[page] ?? 'profile'].length === 0) move(page + 1) }
  const steps = stepsOf({ typed, change, ...around, plan, month, on }, problems, { looked, onLook: setLooked })
  const running = around.house.employees.size > 0
  return (
    <WizardShell
      title={t.title} sentence={t.sentence} steps={steps} at={page} onMove={move}
      onLeave={() => { void keeper.flush().then(() => navigate('/')) }}
      finish={{ label: t.finish, busy, act: () => void finish(typed, around.house, month, problems) }}
      notice={page === opened && (resumed || running) ? <Notice resumed={resumed} onAnew={() => { void keeper.clear().then(onAnew) }} /> : undefined}
    />
  )
}

function Notice({ resumed, onAnew }: { resumed: boolean; onAnew: () => void }) {
  const { modal } = App.useApp()
  const ask = () => void modal.confirm({ title: t.startOverAsk, content: t.startOverWhy, okText: t.startOver, cancelText: text.app.cancel, onOk: onAnew })
  return <div className="wizard-notice" role="status" data-testid="setup-notice"><p>{resumed ? t.resumed : t.already}</p>{resumed && <Button size="small" onClick={ask} data-testid="setup-anew">{t.startOver}</Button>}</div>
}
