import { App, Button, Form, Input, Modal, Tooltip } from 'antd'
import { useState } from 'react'
import type { MonthState } from '../../../shared/api/months.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { useWrite } from '../../stores/queries.ts'

const t = text.archive.reopen

/** 重新打开: by the owner, with a reason that stays in the record. */
export function ReopenButton({ state }: { state: MonthState }) {
  const [asking, setAsking] = useState(false)
  const [missing, setMissing] = useState(false)
  const { typed: reason, keep, drop } = useKeptForm<string>(`reopen-${state.month}`, () => '')
  const reopen = useWrite('months.reopen')
  const tell = useTellFailure()
  const { message } = App.useApp()
  const go = () => {
    if (reason.trim() === '') return setMissing(true)
    reopen.mutate({ month: state.month, reason }, {
      onSuccess: () => {
        drop()
        setAsking(false)
        void message.success(t.done)
      },
      onError: tell,
    })
  }
  return (
    <>
      <Tooltip title={state.mayReopen ? null : t.notMay}><Button disabled={!state.mayReopen} onClick={() => setAsking(true)} data-testid="reopen-month">{t.button}</Button></Tooltip>
      <Modal open={asking} title={t.title(monthLabel(state.month))} okText={t.go} confirmLoading={reopen.isPending} okButtonProps={{ 'data-testid': 'reopen-go' }} onOk={go} onCancel={() => setAsking(false)} destroyOnHidden>
        <p className="quiet">{t.why}</p>
        <Form layout="vertical" component="div">
          <Form.Item label={t.reason} required htmlFor="reopen-reason" validateStatus={missing ? 'error' : ''} help={missing ? t.missing : null}>
            <Input.TextArea id="reopen-reason" autoFocus autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} value={reason} placeholder={t.hint} data-testid="reopen-reason" onChange={(event) => { keep(event.target.value); setMissing(false) }} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}
