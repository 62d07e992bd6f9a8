import { App, Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import { peopleIn } from '../../../shared/domain/employee/people-once.ts'
import type { OperatorRole } from '../../../shared/domain/evaluation/confirm.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { saveAllComments } from '../../stores/sheet-drafts.ts'
import { inOrder } from '../../stores/sheet-saving.ts'
import { foresee } from './sheet-filter.ts'

const t = text.evaluations.batch

interface BatchConfirmProps {
  sheets: EvaluationSummary[]
  shown: EvaluationSummary[]
  chosen: ReadonlySet<number>
  operator: OperatorRole
  onChoose: (ids: number[], on: boolean) => void
  onOpen: (id: number) => void
}

/** Ticks all that is shown, and confirms what is ticked; who is left is named with the reason. */
export function BatchConfirm({ sheets, shown, chosen, operator, onChoose, onOpen }: BatchConfirmProps) {
  const [asking, setAsking] = useState(false)
  const [answer, setAnswer] = useState<Output<'evaluations.confirmMany'> | null>(null)
  const confirm = useWrite('evaluations.confirmMany')
  const tell = useTellFailure()
  const { message } = App.useApp()
  // Only what the filter shows: nobody out of sight is ever confirmed.
  const picked = shown.filter(({ id }) => chosen.has(id))
  const plan = foresee(picked, operator)
  const go = async () => {
    await saveAllComments()
    try {
      const result = await inOrder(() => confirm.mutateAsync({ ids: picked.map(({ id }) => id) }))
      const left = new Set<number>(result.left.map(({ id }) => id))
      onChoose(picked.filter(({ id }) => !left.has(id)).map(({ id }) => id), false)
      if (result.left.length === 0) void message.success(t.result(result.confirmed))
      else setAnswer(result)
    } catch (failure) {
      tell(failure)
    } finally {
      setAsking(false)
    }
  }
  return (
    <div className="sheet-batch">
      <Checkbox checked={picked.length > 0 && picked.length === shown.length} indeterminate={picked.length > 0 && picked.length < shown.length} aria-label={text.evaluations.list.chooseAll} data-testid="sheet-choose-all" onChange={(event) => onChoose(shown.map(({ id }) => id), event.target.checked)}>
        <span role="status">{picked.length > 0 ? text.evaluations.list.chosen(picked.length) : text.evaluations.list.shown(peopleIn(shown), peopleIn(sheets))}</span>
      </Checkbox>
      <Button size="small" disabled={picked.length === 0} data-testid="confirm-many" onClick={() => setAsking(true)}>{t.button}</Button>
      <Modal
        open={asking} title={t.title(picked.length)} okText={t.go} confirmLoading={confirm.isPending} onCancel={() => setAsking(false)} onOk={() => void go()} destroyOnHidden
        okButtonProps={{ disabled: plan.direct + plan.standIn === 0, 'data-testid': 'confirm-many-go' }}
      >
        <ul className="sheet-plan">
          {plan.direct > 0 && <li>{t.direct(plan.direct)}</li>}
          {plan.standIn > 0 && <li className="wait">{t.standIn(plan.standIn)}</li>}
          {plan.unready > 0 && <li className="quiet">{t.unready(plan.unready)}</li>}
          {plan.barred > 0 && <li className="quiet">{t.barred(plan.barred)}</li>}
          {plan.done > 0 && <li className="quiet">{t.done(plan.done)}</li>}
        </ul>
        <p className="quiet">{t.after}</p>
      </Modal>
      <Modal open={answer !== null} title={answer !== null && answer.confirmed > 0 ? t.result(answer.confirmed) : t.nobody} onCancel={() => setAnswer(null)} footer={<Button type="primary" onClick={() => setAnswer(null)}>{t.close}</Button>} destroyOnHidden>
        <p>{t.left(answer?.left.length ?? 0)}</p>
        <ul className="sheet-left" data-testid="confirm-left">
          {answer?.left.map(({ id, name, reason }) => (
            <li key={id}><Button type="link" size="small" onClick={() => { setAnswer(null); onOpen(id) }}>{name || t.unnamed}</Button><span>{reason}</span></li>
          ))}
        </ul>
      </Modal>
    </div>
  )
}
