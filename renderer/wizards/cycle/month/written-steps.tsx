import { Button, Popconfirm } from 'antd'
import { memo } from 'react'
import type { Output } from '../../../../shared/api/contract.ts'
import type { GridIndicator } from '../../../../shared/api/figures.ts'
import { useTellFailure } from '../../../components/failure.ts'
import { text } from '../../../components/text.ts'
import { useWrite } from '../../../stores/queries.ts'
import type { ImproveForm } from '../cycle-draft.ts'

const t = text.cycle.plans
type Step = Output<'improvements.list'>['improvements'][number]

interface WrittenStepsProps {
  steps: Step[]
  indicators: readonly GridIndicator[]
  editing: number | null
  /** Something is being typed for others: it is not to be thrown away by 修改. */
  busy: boolean
  onEdit: (form: ImproveForm) => void
  onRemoved: (id: number) => void
}

/** What is written already; each can be changed. */
export const WrittenSteps = memo(function WrittenSteps({ steps, indicators, editing, busy, onEdit, onRemoved }: WrittenStepsProps) {
  const remove = useWrite('improvements.remove')
  const tell = useTellFailure()
  const names = new Map<number, string>(indicators.map(({ id, name }) => [id, name]))
  return (
    <section className="cycle-part" aria-labelledby="written-title">
      <h3 id="written-title">{t.doneTitle(steps.length)}</h3>
      {steps.length === 0 && <p className="quiet">{t.doneEmpty}</p>}
      <ul className="written-steps" data-testid="written-steps">
        {steps.map((step) => (
          <li key={step.id} data-editing={step.id === editing}>
            <strong>{step.employeeName}</strong>
            <span className="written-words"><WrittenWords step={step} indicator={step.indicatorId === null ? '' : names.get(step.indicatorId) ?? ''} /></span>
            <Button type="text" size="small" disabled={busy} title={busy ? t.editBusy : undefined} aria-label={t.editLabel(step.employeeName)} onClick={() => onEdit(formOf(step))}>{t.edit}</Button>
            <Popconfirm title={t.removeAsk(step.employeeName)} okText={t.remove} cancelText={text.app.cancel} onConfirm={() => remove.mutate({ id: step.id }, { onError: tell, onSuccess: () => onRemoved(step.id) })}>
              <Button type="text" size="small" aria-label={t.removeLabel(step.employeeName)}>{t.remove}</Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </section>
  )
})

const WrittenWords = memo(function WrittenWords({ step, indicator }: { step: Step; indicator: string }) {
  if (step.kind === 'none-needed') return <><span className="quiet">{t.noneNeeded}</span> {step.reason}</>
  const more = [step.expected, indicator, step.dueOn === null ? '' : t.due(step.dueOn)].filter((part) => part !== '')
  return <>{step.lever !== null && <span className="cycle-level">{t.levers[step.lever].name}</span>} {step.action}{more.length > 0 && <span className="quiet"> · {more.join(' · ')}</span>}</>
})

const formOf = ({ id, kind, lever, action, expected, dueOn, indicatorId, reason }: Step): ImproveForm => ({ id, kind, lever, action, expected, dueOn: dueOn ?? '', indicatorId, reason })
