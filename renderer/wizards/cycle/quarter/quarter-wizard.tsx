import type { CycleState } from '../../../../shared/api/cycle.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { quarterLabel, type Quarter } from '../../../../shared/domain/quarter/quarter.ts'
import { PageFrame } from '../../../components/page-frame.tsx'
import { ErrorState, LoadingState } from '../../../components/states.tsx'
import { text } from '../../../components/text.ts'
import { useHouse } from '../../../stores/queries.ts'
import { useWizardDraft, type WizardDraft } from '../../use-wizard-draft.ts'
import { NEW_QUARTER, readQuarter, type QuarterDraft } from '../cycle-draft.ts'
import { CycleFrame, KindSwitch } from '../cycle-frame.tsx'
import { OnePage } from '../one-page.tsx'
import { together } from '../use-cycle.ts'
import { Carry, FitDue } from './carry.tsx'
import { Checks, ChecksAside } from './checks.tsx'
import { CheckInsAside, Scores } from './scores.tsx'
import { LastQuarter } from './last-quarter.tsx'
import { QuarterDone } from './quarter-done.tsx'

const t = text.cycle

/** 本季四步. */
export function QuarterWizard({ quarter, month }: { quarter: Quarter; month: Month }) {
  const state = useHouse('cycle.quarter', { quarter })
  const draft = useWizardDraft<QuarterDraft>({ key: `cycle:${quarter}`, read: readQuarter, begin: (stored) => stored ?? NEW_QUARTER, pages: 4 })
  const both = together(state, draft)
  const title = t.quarter.title(quarterLabel(quarter))
  if (both !== null && 'state' in both) return <Steps quarter={quarter} month={month} title={title} {...both} />
  return (
    <PageFrame title={title} sentence={t.quarter.sentence} actions={<KindSwitch kind="quarter" />}>
      {both === null ? <LoadingState /> : <ErrorState failure={both} onRetry={() => void state.refetch()} />}
    </PageFrame>
  )
}

interface StepsProps { quarter: Quarter; month: Month; title: string; state: CycleState; draft: WizardDraft<QuarterDraft> }

function Steps({ quarter, month, title, state, draft }: StepsProps) {
  const [goals, keyResults, evaluate, improve] = state.steps
  if (goals === undefined || keyResults === undefined || evaluate === undefined || improve === undefined) return null
  if (draft.typed.done && state.finished) return <QuarterDone quarter={quarter} month={month} state={state} onReview={() => draft.change((before) => ({ ...before, done: false }))} />
  return (
    <CycleFrame
      kind="quarter" title={title} state={state} draft={draft}
      pages={{
        goals: { body: <LastQuarter quarter={quarter} month={month} step={goals} />, preview: <OnePage /> },
        'key-results': { body: <Checks quarter={quarter} step={keyResults} />, preview: <ChecksAside quarter={quarter} /> },
        evaluate: { body: <Scores quarter={quarter} step={evaluate} typed={draft.typed.scores} change={draft.change} />, preview: <CheckInsAside quarter={quarter} /> },
        improve: { body: <Carry quarter={quarter} month={month} step={improve} left={draft.typed.left} change={draft.change} />, preview: <FitDue quarter={quarter} /> },
      }}
    />
  )
}
