import { Alert, DatePicker, Form, Input, Modal, Radio } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import { VETO_KINDS, VETO_NAMES, type VetoKind } from '../../../shared/domain/evaluation/evaluation.ts'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { draftKey, useKeptText } from '../../stores/sheet-drafts.ts'
import { saveSheet } from '../../stores/sheet-saving.ts'
import { useSession } from '../../stores/session.ts'
import { dayIn } from './day-in.ts'
import { problemWords } from './problem-words.ts'

const t = text.evaluations.veto
const FORMAT = 'YYYY-MM-DD'

/** Says plainly what a veto does before it is given; the facts typed stay when it is put off. */
export function VetoDialog({ detail, open, onClose, onClosed }: { detail: EvaluationDetail; open: boolean; onClose: () => void; onClosed: () => void }) {
  const lowest = useHouse('settings.get', {}).data?.grades.at(-1)
  const reason = useKeptText(draftKey(detail.id, 'veto'), '')
  const [kind, setKind] = useState<VetoKind>('false-report')
  const today = useSession(({ start }) => start?.today ?? dayjs().format(FORMAT))
  const [on, setOn] = useState(() => dayIn(detail, today))
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const give = async () => {
    if (reason.text.trim() === '') return setProblem(text.evaluations.wrong.reason)
    setBusy(true)
    const failure = await saveSheet('evaluations.veto', { id: detail.id, veto: { kind, reason: reason.text, on } })
    setBusy(false)
    if (failure !== null) return setProblem(problemWords(failure))
    setProblem(null)
    reason.forget('')
    onClose()
  }
  return (
    <Modal open={open} title={t.dialog(detail.name)} okText={t.go} okButtonProps={{ danger: true, 'data-testid': 'veto-go' }} confirmLoading={busy} onOk={() => void give()} onCancel={onClose} afterClose={onClosed} destroyOnHidden>
      <Form layout="vertical" component="div">
        <Form.Item label={t.kind}><Radio.Group value={kind} onChange={(event) => setKind(event.target.value as VetoKind)} options={VETO_KINDS.map((one) => ({ value: one, label: VETO_NAMES[one] }))} /></Form.Item>
        <Form.Item label={t.reason} required htmlFor="veto-reason" validateStatus={problem === null ? '' : 'error'} help={problem}>
          <Input.TextArea id="veto-reason" autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} value={reason.text} placeholder={t.reasonHint} data-testid="veto-reason" onChange={(event) => reason.type(event.target.value)} />
        </Form.Item>
        <Form.Item label={t.on}><DatePicker allowClear={false} format={FORMAT} aria-label={t.on} value={dayjs(on)} onChange={(value) => { if (value !== null) setOn(value.format(FORMAT)) }} /></Form.Item>
      </Form>
      <Alert type="warning" title={lowest === undefined ? t.effectPlain : t.effect(lowest.code, lowest.coefficient)} />
    </Modal>
  )
}
