import { Button, Segmented } from 'antd'
import { useCallback, useEffect, useMemo, type ReactNode } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { CYCLE_STEPS, type CycleState } from '../../../shared/api/cycle.ts'
import { text } from '../../components/text.ts'
import type { CycleReturn } from '../../stores/cycle-return.ts'
import type { WizardDraft } from '../use-wizard-draft.ts'
import { WizardShell } from '../wizard-shell.tsx'
import { Leaving } from './blocks.tsx'
import type { CycleDraft } from './cycle-draft.ts'

const t = text.cycle
export type StepName = (typeof CYCLE_STEPS)[number]
export interface StepPage { body: ReactNode; preview: ReactNode }

interface CycleFrameProps<T extends CycleDraft> {
  kind: CycleReturn['kind']
  title: string
  state: CycleState
  draft: WizardDraft<T>
  pages: Record<StepName, StepPage>
}

/** The four steps with how far each has come; opens where the house stands, or at the page that was left open. */
export function CycleFrame<T extends CycleDraft>({ kind, title, state, draft, pages }: CycleFrameProps<T>) {
  const navigate = useNavigate()
  const { change, move, page, typed } = draft
  const current = CYCLE_STEPS.indexOf(state.current)
  const wanted = useWantedStep()
  const at = typed.chosen ? page : current
  const go = useCallback((to: number) => {
    change((before) => (before.chosen ? before : { ...before, chosen: true }))
    move(to)
  }, [change, move])
  useEffect(() => { if (wanted !== null) go(wanted) }, [wanted, go])
  const open = CYCLE_STEPS[at] ?? 'goals'
  const leaving = useMemo(() => ({ kind, step: t.stepNames[open], keep: () => go(at) }), [kind, open, at, go])
  return (
    <Leaving value={leaving}>
      <WizardShell
        title={title} sentence={t[kind].sentence} actions={<KindSwitch kind={kind} />} at={at} onMove={go} onLeave={() => { go(at); void navigate('/') }}
        notice={at >= current || state.finished ? undefined : <StandsAt at={current} onGo={() => go(current)} />}
        steps={state.steps.map(({ step, done, total, ready }) => ({
          key: step, name: t.stepNames[step], ...t.titles[kind][step], ...pages[step], count: t.count(done, total), done: ready,
          ...(step === 'improve' ? { problems: unfinished(state) } : {}),
        }))}
        finish={{ label: t.done.finish[kind], busy: false, act: () => change((before) => ({ ...before, chosen: true, done: true })) }}
      />
    </Leaving>
  )
}

/** Why the cycle cannot be finished: the last step's blocks, else the first step that is not ready. */
function unfinished({ steps }: CycleState): string[] {
  const last = steps[steps.length - 1]
  if (last !== undefined && !last.ready) return last.blocks.map(({ sentence }) => sentence)
  return steps.flatMap(({ step, ready }, at) => (ready ? [] : [t.failedAt(at + 1, t.stepNames[step])]))
}

function StandsAt({ at, onGo }: { at: number; onGo: () => void }) {
  return (
    <div className="wizard-notice" data-testid="cycle-stands">
      <p>{t.standsAt(at + 1, t.stepNames[CYCLE_STEPS[at] ?? 'goals'])}</p>
      <Button size="small" onClick={onGo}>{t.goThere}</Button>
    </div>
  )
}

export function KindSwitch({ kind }: { kind: CycleReturn['kind'] }) {
  const navigate = useNavigate()
  return (
    <Segmented
      className="cycle-parts cycle-kinds" aria-label={t.kindLabel} value={kind} data-testid="cycle-kind" onChange={(to) => void navigate(`/cycle/${to}`)}
      options={(['month', 'quarter'] as const).map((value) => ({ value, label: t.kinds[value] }))}
    />
  )
}

/** The step an address asks for, once: the address is cleaned so that a reload does not force it again. */
function useWantedStep(): number | null {
  const [search, setSearch] = useSearchParams()
  const asked = CYCLE_STEPS.findIndex((step) => step === search.get('step'))
  useEffect(() => { if (asked >= 0) setSearch({}, { replace: true }) }, [asked, setSearch])
  return asked >= 0 ? asked : null
}
