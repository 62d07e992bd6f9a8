import { App, Button, Modal, Tooltip } from 'antd'
import { useState } from 'react'
import type { MonthState } from '../../../shared/api/months.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'

const t = text.archive.close

/** 归档本月, with a plain word on what will be frozen before it is. */
export function CloseButton({ state }: { state: MonthState }) {
  const [asking, setAsking] = useState(false)
  const close = useWrite('months.close')
  const tell = useTellFailure()
  const { message } = App.useApp()
  const why = state.mayClose ? (state.closeBlocks.length > 0 ? state.sentence : null) : t.notMay
  const go = () => close.mutate({ month: state.month }, {
    onSuccess: ({ shortCode }) => { void message.success(t.done(shortCode)) },
    onError: tell, onSettled: () => setAsking(false),
  })
  return (
    <>
      <Tooltip title={why}><Button type="primary" disabled={why !== null} onClick={() => setAsking(true)} data-testid="close-month">{t.button}</Button></Tooltip>
      <Modal open={asking} title={t.title(monthLabel(state.month))} okText={t.go} cancelText={t.cancel} confirmLoading={close.isPending} okButtonProps={{ 'data-testid': 'close-go' }} onOk={go} onCancel={() => setAsking(false)} destroyOnHidden>
        <p>{t.what}</p>
        <ul>{t.frozen.map((line) => <li key={line}>{line}</li>)}</ul>
        <p>{t.after}</p>
        <p className="quiet">{state.sentence}</p>
      </Modal>
    </>
  )
}
