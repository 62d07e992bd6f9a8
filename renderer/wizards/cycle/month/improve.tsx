import { Segmented } from 'antd'
import { useState } from 'react'
import type { CycleState } from '../../../../shared/api/cycle.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { addMonths } from '../../../../shared/domain/month/month.ts'
import { ClosedBanner } from '../../../components/closed-banner.tsx'
import { text } from '../../../components/text.ts'
import { useHouse } from '../../../stores/queries.ts'
import type { WizardDraft } from '../../use-wizard-draft.ts'
import { Blocks, WayOut } from '../blocks.tsx'
import type { MonthDraft } from '../cycle-draft.ts'
import { NextTargets } from './next-targets.tsx'
import { Plans } from './plans.tsx'

const t = text.cycle.parts

/** Step 4: first a step for everybody, then the next month's targets. */
export function Improve({ month, step, draft: { typed, change } }: { month: Month; step: CycleState['steps'][number]; draft: WizardDraft<MonthDraft> }) {
  const next = addMonths(month, 1)
  const improvements = useHouse('improvements.list', { month }).data
  const overview = useHouse('months.overview', { month: next }).data
  // Decided once: the part on screen must not change when its last block goes.
  const [first] = useState(() => firstPart(step))
  const part = typed.part ?? first
  const show = (to: 'plans' | 'targets') => change((before) => ({ ...before, part: to }))
  const without = improvements?.without.length ?? 0
  const people = new Set([...(improvements?.improvements ?? []).map(({ employeeId }) => employeeId), ...(improvements?.without ?? []).map(({ employeeId }) => employeeId)]).size
  const targets = overview === undefined || overview.targetRows === 0 ? t.targets : t.counted(t.targets, overview.targetRows - overview.targetsMissing, overview.targetRows)
  return (
    <>
      <ClosedBanner month={month} />
      <Blocks step={step} here={{ 'without-improvement': () => show('plans'), 'next-targets': () => show('targets') }} />
      <Segmented
        className="cycle-parts" aria-label={t.label} value={part} onChange={show} data-testid="improve-part"
        options={[{ value: 'plans' as const, label: t.counted(t.plans, people - without, people) }, { value: 'targets' as const, label: targets }]}
      />
      {part === 'plans' && <p className="quiet"><WayOut to="/improve" why={text.improve.toPage}>{text.improve.toPage}</WayOut></p>}
      {part === 'plans' ? <Plans month={month} form={typed.form} chosen={typed.people} change={change} /> : <NextTargets month={month} next={next} />}
    </>
  )
}

function firstPart({ blocks }: CycleState['steps'][number]): 'plans' | 'targets' {
  const open = new Set(blocks.map(({ code }) => code))
  return open.has('next-targets') && !open.has('without-improvement') && !open.has('nobody-to-improve') ? 'targets' : 'plans'
}
