import { DatePicker, Form, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Day } from '../../../shared/domain/brand.ts'
import { figureText } from '../../../shared/domain/figure/figure-text.ts'
import { dayWithin } from '../../../shared/domain/target/target-change.ts'
import { text } from '../text.ts'
import { lineKey, pairKey, slotKey } from '../../stores/figure-slot.ts'
import { useFigureCells } from '../../stores/figure-cells.ts'
import { giveReason, keepAgreed, useFigureSaving, type Waiting } from '../../stores/figure-saving.ts'
import { readingOf } from '../../stores/figure-view.ts'
import { useKeptForm } from '../../stores/kept-form.ts'

const t = text.figures.agreed
const LISTED = 6
const FORMAT = 'YYYY-MM-DD'

/** Once targets are agreed a change says why and from when; for everything that was typed or pasted together, once. */
export function ReasonDialog() {
  const asking = useFigureSaving((state) => state.asking)
  return (
    <Modal
      open={asking.length > 0} title={t.title} okText={t.go} cancelText={t.keep} onCancel={keepAgreed} maskClosable={false} destroyOnHidden
      // Its own trap takes the cursor to the first button; the reason is what is asked for.
      afterOpenChange={(open) => { if (open) document.getElementById('target-reason')?.focus() }}
      okButtonProps={{ htmlType: 'submit', form: 'target-reason-form', 'data-testid': 'target-reason-go' }} cancelButtonProps={{ 'data-testid': 'target-reason-keep' }}
    >
      {asking.length > 0 && <Asked asking={asking} />}
    </Modal>
  )
}

function Asked({ asking }: { asking: readonly Waiting[] }) {
  const month = asking[0]?.month
  const today = dayjs().format(FORMAT) as Day
  const form = useKeptForm('target-reason', () => ({ reason: '', on: month === undefined ? today : dayWithin(month, today) }))
  const { reason, on } = form.typed
  const [wrong, setWrong] = useState(false)
  const go = () => {
    if (reason.trim() === '') return setWrong(true)
    form.drop()
    giveReason({ reason: reason.trim(), on })
  }
  return (
    <form id="target-reason-form" data-own-enter onSubmit={(event) => { event.preventDefault(); go() }}>
      <p className="quiet">{t.why}</p>
      <ul className="figure-agreed">
        {asking.slice(0, LISTED).map((one) => <li key={slotKey(one.slot)}><Line one={one} /></li>)}
        {asking.length > LISTED && <li>{t.more(asking.length - LISTED)}</li>}
      </ul>
      <Form layout="vertical" component="div">
        <Form.Item label={t.reason} required htmlFor="target-reason" validateStatus={wrong && reason.trim() === '' ? 'error' : ''} help={wrong && reason.trim() === '' ? t.needed : undefined}>
          <Input.TextArea id="target-reason" autoFocus autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} value={reason} placeholder={t.reasonHint} data-testid="target-reason" onChange={(event) => form.keep({ reason: event.target.value, on })} />
        </Form.Item>
        <Form.Item label={t.on} htmlFor="target-reason-on">
          <DatePicker id="target-reason-on" allowClear={false} format={FORMAT} value={dayjs(on)} onChange={(value) => { if (value !== null) form.keep({ reason, on: value.format(FORMAT) as Day }) }} />
        </Form.Item>
      </Form>
    </form>
  )
}

function Line({ one: { slot, text: typed } }: { one: Waiting }) {
  const { people, indicators, cells } = useFigureCells.getState()
  const cell = cells.get(pairKey(slot))
  const indicator = indicators.get(slot.indicatorId)
  const before = cell === undefined || indicator === undefined || slot.field === 'note' ? '' : figureText(cell[slot.field], readingOf(cell, indicator, slot.field))
  return t.line(people.get(lineKey(slot))?.name ?? '', indicator?.name ?? '', text.figures.fields[slot.field], before || t.empty, typed.trim() || t.empty)
}
