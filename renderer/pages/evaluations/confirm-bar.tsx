import { App, Button } from 'antd'
import dayjs from 'dayjs'
import { useRef, useState } from 'react'
import type { EvaluationDetail, EvaluationSummary } from '../../../shared/api/evaluations.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { openTexts, saveComments } from '../../stores/sheet-drafts.ts'
import { saveSheet } from '../../stores/sheet-saving.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

const t = text.evaluations.confirm

interface ConfirmBarProps { detail: EvaluationDetail; nextReady: EvaluationSummary | null; onOpen: (id: number) => void }

/** Who may confirm, and why not; after that, who did and what it means. */
export function ConfirmBar({ detail, nextReady, onOpen }: ConfirmBarProps) {
  const [busy, setBusy] = useState(false)
  const [withdrawing, setWithdrawing] = useState(false)
  const bar = useRef<HTMLDivElement>(null)
  const tell = useTellFailure()
  const { modal, message } = App.useApp()
  const { confirm, confirmedAt } = detail
  const go = async () => {
    setBusy(true)
    // Comments on their way belong to what is confirmed.
    const saved = await saveComments(detail.id)
    const failure = saved ? await saveSheet('evaluations.confirm', { id: detail.id }) : null
    setBusy(false)
    if (!saved) void message.warning(t.commentsFirst)
    else if (failure !== null) tell(failure)
    else bar.current?.focus()
  }
  const ask = () => {
    const unsaved = openTexts(detail.id).length
    if (unsaved === 0) void go()
    else modal.confirm({ title: t.unsaved(unsaved), content: t.unsavedWhy, okText: t.unsavedGo, cancelText: t.unsavedBack, autoFocusButton: 'cancel', onOk: () => { void go() } })
  }
  const next = nextReady !== null && <Button data-testid="next-ready" onClick={() => onOpen(nextReady.id)}>{t.nextReady} <span className="quiet">{nextReady.name}</span></Button>
  return (
    <div className="confirm-bar" ref={bar} tabIndex={-1} role="group" aria-label={t.label} data-testid="confirm-bar">
      {confirmedAt === null ? (
        <>
          <p id="confirm-reason" data-testid="confirm-reason"><span className={confirm.may ? 'good' : 'wait'}>{confirm.may ? <span aria-hidden="true">● </span> : <span aria-hidden="true">○ </span>}{confirm.may ? t.may : t.mayNot}</span> <span>{confirm.reason}</span></p>
          {!confirm.may && next}
          <Button type="primary" disabled={!confirm.may} loading={busy} aria-describedby="confirm-reason" data-testid="confirm-button" onClick={ask}>{confirm.as === 'owner-stand-in' ? t.standIn : t.button}</Button>
        </>
      ) : (
        <>
          <p data-testid="confirmed-words"><span className="good"><span aria-hidden="true">✓ </span>{t.done(detail.confirmedBy ?? '', t.as[detail.confirmedAs ?? 'direct-manager'], dayjs(confirmedAt).format('YYYY-MM-DD HH:mm'))}</span> <span>{detail.closed ? t.closed : confirm.may ? t.locked : t.lockedOther(confirm.reason)}</span></p>
          {!detail.closed && <Button disabled={!confirm.may} title={confirm.may ? undefined : confirm.reason} data-testid="withdraw-button" onClick={() => setWithdrawing(true)}>{t.withdraw}</Button>}
          {next}
        </>
      )}
      <WithdrawDialog detail={detail} open={withdrawing} onClose={() => setWithdrawing(false)} />
    </div>
  )
}
