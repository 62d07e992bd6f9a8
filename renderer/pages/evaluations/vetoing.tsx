import { Button, Popconfirm } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import { VETO_NAMES } from '../../../shared/domain/evaluation/evaluation.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { saveSheet } from '../../stores/sheet-saving.ts'
import { VetoDialog } from './veto-dialog.tsx'

const t = text.evaluations.veto

/** 一票否决: rare, said in full, and taken back only after a question. */
export function Vetoing({ detail, locked }: { detail: EvaluationDetail; locked: boolean }) {
  const [asking, setAsking] = useState(false)
  const tell = useTellFailure()
  const way = useRef<HTMLButtonElement>(null)
  const undone = useRef(false)
  useEffect(() => {
    // Giving and taking back exchange the button that had the focus for the other one.
    if (undone.current && detail.vetoed === null) way.current?.focus()
    undone.current = false
  }, [detail.vetoed])
  const undo = async () => {
    undone.current = true
    const failure = await saveSheet('evaluations.veto', { id: detail.id, veto: null })
    if (failure !== null) tell(failure)
  }
  const { vetoed } = detail
  if (vetoed === null && locked) return null
  return (
    <section className="sheet-part" aria-label={t.title} data-testid="veto">
      <div className="sheet-part-head">
        <h3>{t.title}</h3>
        {vetoed === null ? <span className="quiet">{t.why}</span> : <span className="bad veto-now" data-testid="veto-now"><span aria-hidden="true">✕ </span>{t.now(VETO_NAMES[vetoed.kind], vetoed.on, vetoed.reason)}</span>}
        {!locked && (vetoed === null
          ? <Button ref={way} size="small" data-testid="veto-give" onClick={() => setAsking(true)}>{t.give}</Button>
          : <Popconfirm title={t.undoTitle} okText={t.undo} onConfirm={() => { void undo() }}><Button ref={way} size="small" data-testid="veto-undo">{t.undo}</Button></Popconfirm>)}
      </div>
      <VetoDialog detail={detail} open={asking} onClose={() => setAsking(false)} onClosed={() => way.current?.focus()} />
    </section>
  )
}
