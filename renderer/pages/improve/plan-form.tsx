import { App, Button, Popconfirm } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { LeverCard } from '../../../shared/api/levers.ts'
import type { ImprovementId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { wordsFor } from '../../components/failure.ts'
import { useOneAtATime } from '../../components/one-at-a-time.ts'
import { text } from '../../components/text.ts'
import { useHouse, useWrite } from '../../stores/queries.ts'
import { LeverList } from './lever-list.tsx'
import { adopt, readPlan, type DraftProblem, type PlanDraft } from './plan-draft.ts'
import { HowFields, WhatFields } from './plan-fields.tsx'

const t = text.improve.form
const PROBLEMS: Record<DraftProblem, string> = { action: t.needAction, owner: t.needOwner, cost: t.badCost }

interface PlanFormProps {
  draft: PlanDraft
  /** The month the page looks at: its closing is why the plan may go into a later one. */
  month: Month
  onChange: (draft: PlanDraft) => void
  onSaved: (id: ImprovementId | null) => void
  onGiveUp: () => void
}

/** One plan being written: what, who, until when, when it is done, and which indicator will say whether it worked. */
export function PlanForm({ draft, month, onChange, onSaved, onGiveUp }: PlanFormProps) {
  const save = useWrite('improvements.save')
  const { message } = App.useApp()
  const grid = useHouse('figures.grid', { month: draft.month }).data
  const [problem, setProblem] = useState('')
  const [wrong, setWrong] = useState<DraftProblem | null>(null)
  const [library, setLibrary] = useState(draft.id === null)
  const frame = useRef<HTMLElement>(null)
  const onSheet = useMemo(() => new Set<IndicatorId>((grid?.cells ?? []).filter(({ employeeId }) => employeeId === draft.employeeId || draft.measured !== 'person').map(({ indicatorId }) => indicatorId)), [grid, draft.employeeId, draft.measured])
  const set = (part: Partial<PlanDraft>) => { setProblem(''); setWrong(null); onChange({ ...draft, ...part }) }
  const keep = useOneAtATime(() => {
    const read = readPlan(draft)
    if ('problem' in read) {
      setProblem(PROBLEMS[read.problem])
      setWrong(read.problem)
      frame.current?.querySelector<HTMLElement>(`[data-field="${read.problem}"], [data-field="${read.problem}"] input`)?.focus()
      return undefined
    }
    return save.mutateAsync(read.input).then(() => { void message.success(t.saved); onSaved(draft.id) }, (failure: unknown) => { setProblem(`${wordsFor(failure).what}${t.kept}`); return false })
  })
  const take = (card: LeverCard) => {
    set(adopt(draft, card, onSheet))
    frame.current?.querySelector<HTMLElement>('[data-field="action"]')?.focus()
  }
  const into = draft.id !== null ? '' : draft.month === month ? t.intoMonth(monthLabel(month)) : t.intoNext(monthLabel(month), monthLabel(draft.month))
  return (
    <div className="improve-writing" data-library={library}>
      <section className="card improve-form" ref={frame} aria-label={draft.id === null ? t.fresh : t.edit} data-testid="improve-form">
        <header><h2>{draft.id === null ? t.fresh : t.edit}</h2><span className="quiet">{into}</span><Button size="small" type="link" onClick={() => setLibrary(!library)}>{library ? t.libraryHide : t.library}</Button></header>
        {draft.sourceNote !== '' && <p className="improve-from"><span className="quiet">{t.from(text.improve.sources[draft.source])}</span> {draft.sourceNote}</p>}
        <WhatFields draft={draft} wrong={wrong} set={set} />
        <HowFields draft={draft} onSheet={onSheet} set={set} />
        <footer className="improve-foot">
          <Button color="primary" variant="outlined" loading={save.isPending} onClick={keep} data-testid="improve-save">{t.save}</Button>
          <Popconfirm title={t.giveUpAsk} okText={t.giveUp} cancelText={text.app.cancel} onConfirm={onGiveUp}><Button type="text">{t.giveUp}</Button></Popconfirm>
          <p className="bad" role="alert">{problem}</p>
        </footer>
      </section>
      {library && <div className="card improve-library"><LeverList month={month} indicatorId={draft.indicatorId} act={take} verb="adopt" /></div>}
    </div>
  )
}
