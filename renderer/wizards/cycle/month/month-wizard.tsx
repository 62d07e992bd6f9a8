import type { Month } from '../../../../shared/domain/brand.ts'
import { monthLabel } from '../../../../shared/domain/month/month.ts'
import { PageFrame } from '../../../components/page-frame.tsx'
import { ErrorState, LoadingState } from '../../../components/states.tsx'
import { text } from '../../../components/text.ts'
import { useHouse } from '../../../stores/queries.ts'
import type { CycleState } from '../../../../shared/api/cycle.ts'
import { useWizardDraft, type WizardDraft } from '../../use-wizard-draft.ts'
import { newMonth, readMonth, type MonthDraft } from '../cycle-draft.ts'
import { CycleFrame, KindSwitch } from '../cycle-frame.tsx'
import { OnePage } from '../one-page.tsx'
import { together } from '../use-cycle.ts'
import { Evaluate, EvaluateAside } from './evaluate.tsx'
import { Goals } from './goals.tsx'
import { Improve } from './improve.tsx'
import { Measure, MeasureAside } from './measure.tsx'
import { MonthDone } from './month-done.tsx'
import { MonthRecord } from './month-record.tsx'

const t = text.cycle

/** 本月四步. */
export function MonthWizard({ month }: { month: Month }) {
  const state = useHouse('cycle.month', { month })
  const draft = useWizardDraft<MonthDraft>({ key: `cycle:${month}`, read: readMonth, begin: (stored) => stored ?? newMonth(month), pages: 4 })
  const both = together(state, draft)
  const title = t.month.title(monthLabel(month))
  if (both !== null && 'state' in both) return <Steps month={month} title={title} {...both} />
  return (
    <PageFrame title={title} sentence={t.month.sentence} actions={<KindSwitch kind="month" />}>
      {both === null ? <LoadingState /> : <ErrorState failure={both} onRetry={() => void state.refetch()} />}
    </PageFrame>
  )
}

function Steps({ month, title, state, draft }: { month: Month; title: string; state: CycleState; draft: WizardDraft<MonthDraft> }) {
  const [goals, keyResults, evaluate, improve] = state.steps
  if (goals === undefined || keyResults === undefined || evaluate === undefined || improve === undefined) return null
  if (draft.typed.done && state.finished) return <MonthDone month={month} state={state} onReview={() => draft.change((before) => ({ ...before, done: false }))} />
  return (
    <CycleFrame
      kind="month" title={title} state={state} draft={draft}
      pages={{
        goals: { body: <Goals month={month} step={goals} />, preview: <OnePage /> },
        'key-results': { body: <Measure month={month} step={keyResults} />, preview: <MeasureAside month={month} /> },
        evaluate: { body: <Evaluate month={month} step={evaluate} unsaved={draft.typed.marks} change={draft.change} />, preview: <EvaluateAside month={month} /> },
        improve: { body: <Improve month={month} step={improve} draft={draft} />, preview: <MonthRecord month={month} /> },
      }}
    />
  )
}
