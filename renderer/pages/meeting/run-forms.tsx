import type { Wall } from '../../../shared/api/meetings.ts'
import type { IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { DecisionForm } from './decision-form.tsx'
import { OutlookForm } from './outlook-form.tsx'
import type { RunDraft } from './run-draft.ts'
import { CloseForm, PostponeForm } from './settle-forms.tsx'
import type { KeptRunDraft } from './use-run-draft.ts'
import { WhyForm } from './why-form.tsx'

/** The form that stands open over the wall. What is saved leaves the draft at once; what is only closed stays in it. */
export function RunForms({ draft: { typed, change, keeper }, month, wall, onClose }: { draft: KeptRunDraft; month: Month; wall: Wall; onClose: () => void }) {
  const saved = (less: (now: RunDraft) => Partial<RunDraft>) => () => {
    change((now) => ({ ...now, ...less(now), open: null }))
    void keeper.flush()
  }
  const { open, decision, whys, settles, outlook } = typed
  if (open === null || !formStands(typed, wall)) return null
  if (open.form === 'decision' && decision !== null) {
    return <DecisionForm month={month} typed={decision} onType={(next) => change((now) => ({ ...now, decision: next }))} onClose={onClose} onSaved={saved(() => ({ decision: null }))} />
  }
  if (open.form === 'outlook' && outlook !== null) {
    return <OutlookForm month={month} nextLabel={wall.outlook.nextLabel} typed={outlook} onType={(next) => change((now) => ({ ...now, outlook: next }))} onClose={onClose} onSaved={saved(() => ({ outlook: null }))} />
  }
  if (open.form === 'why') {
    const { indicatorId } = open
    const [gap, why] = [wall.gaps.indicators.find((one) => one.indicatorId === indicatorId), whys[indicatorId]]
    if (gap === undefined || why === undefined) return null
    return <WhyForm month={month} indicatorId={indicatorId as IndicatorId} name={gap.name} typed={why} onType={(next) => change((now) => ({ ...now, whys: { ...now.whys, [indicatorId]: next } }))} onClose={onClose} onSaved={saved((now) => ({ whys: without(now.whys, indicatorId) }))} />
  }
  if (open.form !== 'close' && open.form !== 'postpone') return null
  const { form, id } = open
  const [old, settle] = [wall.oldDecisions.open.find((one) => one.id === id), settles[id]]
  if (old === undefined || settle === undefined) return null
  const Form = form === 'close' ? CloseForm : PostponeForm
  return <Form decision={old} typed={settle} onType={(next) => change((now) => ({ ...now, settles: { ...now.settles, [id]: next } }))} onClose={onClose} onSaved={saved((now) => ({ settles: without(now.settles, id) }))} />
}

/** A form kept from before may be about something that is settled by now: then none stands open, and the wall has its keys. */
export function formStands({ open, decision, whys, settles, outlook }: RunDraft, wall: Wall): boolean {
  if (open === null) return false
  if (open.form === 'decision') return decision !== null
  if (open.form === 'outlook') return outlook !== null
  if (open.form === 'why') return whys[open.indicatorId] !== undefined && wall.gaps.indicators.some(({ indicatorId }) => indicatorId === open.indicatorId)
  return settles[open.id] !== undefined && wall.oldDecisions.open.some(({ id }) => id === open.id)
}

const without = <V,>(record: Record<string, V>, key: number): Record<string, V> => Object.fromEntries(Object.entries(record).filter(([name]) => name !== String(key)))
