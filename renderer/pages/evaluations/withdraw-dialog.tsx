import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import { text } from '../../components/text.ts'
import { draftKey, useKeptText } from '../../stores/sheet-drafts.ts'
import { saveSheet } from '../../stores/sheet-saving.ts'
import { problemWords } from './problem-words.ts'

const t = text.evaluations.confirm

/** Opens a confirmed sheet again, with a reason that stays in the record. */
export function WithdrawDialog({ detail, open, onClose }: { detail: EvaluationDetail; open: boolean; onClose: () => void }) {
  const reason = useKeptText(draftKey(detail.id, 'withdraw'), '')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const go = async () => {
    if (reason.text.trim() === '') return setProblem(text.evaluations.wrong.reason)
    setBusy(true)
    const failure = await saveSheet('evaluations.withdraw', { id: detail.id, reason: reason.text })
    setBusy(false)
    if (failure !== null) return setProblem(problemWords(failure))
    setProblem(null)
    reason.forget('')
    onClose()
  }
  return (
    <Modal open={open} title={t.withdrawTitle(detail.name)} okText={t.withdrawGo} confirmLoading={busy} okButtonProps={{ 'data-testid': 'withdraw-go' }} onOk={() => void go()} onCancel={onClose} destroyOnHidden>
      <p className="quiet">{t.withdrawWhy}</p>
      <Form layout="vertical" component="div">
        <Form.Item label={t.withdrawReason} required htmlFor="withdraw-reason" validateStatus={problem === null ? '' : 'error'} help={problem}>
          <Input.TextArea id="withdraw-reason" autoFocus autoSize={{ minRows: 2, maxRows: 5 }} maxLength={2000} value={reason.text} placeholder={t.withdrawHint} data-testid="withdraw-reason" onChange={(event) => reason.type(event.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
