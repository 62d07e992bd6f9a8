import { App, Button, DatePicker, Popconfirm } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { InterviewPerson, InterviewView } from '../../../shared/api/interviews.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'

const t = text.interviews
const FORMAT = 'YYYY-MM-DD'

interface InterviewFootProps { person: InterviewPerson; record: InterviewView; closed: boolean; unsaved: boolean }

/** Printing, the mark that the paper is signed, and removing. A record still being typed waits for its save first. */
export function InterviewFoot({ person, record, closed, unsaved }: InterviewFootProps) {
  const { message } = App.useApp()
  const today = useSession(({ start }) => start?.today ?? dayjs().format(FORMAT))
  const [on, setOn] = useState<string>(today < record.heldOn ? record.heldOn : today)
  const sign = useWrite('interviews.sign')
  const remove = useWrite('interviews.remove')
  const tell = useTellFailure()
  const mark = (day: string | null) => sign.mutateAsync({ id: record.id, on: day }).catch(tell)
  const signed = record.signedOn !== null
  return (
    <footer className="talks-foot">
      <span className={signed ? 'good' : 'quiet'} role="status" data-testid="talk-signed">{signed ? `✓ ${t.signed(record.signedOn ?? '')}` : t.unsigned} {!signed && <small>{t.signWhy}</small>}</span>
      {!closed && !signed && <Popconfirm title={t.removeTitle(person.name)} okText={t.remove} okButtonProps={{ danger: true }} disabled={unsaved} onConfirm={() => { remove.mutateAsync({ id: record.id }).then(() => { void message.success(t.removed) }).catch(tell) }}><Button type="text" danger disabled={unsaved} data-testid="talk-remove">{t.remove}</Button></Popconfirm>}
      <Button href={`#/print?paper=interview&ids=${person.evaluationId}`}>{t.print}</Button>
      {!closed && !signed && <DatePicker allowClear={false} format={FORMAT} aria-label={t.signOn} value={dayjs(on)} style={{ width: 130 }} onChange={(day) => { if (day !== null) setOn(day.format(FORMAT)) }} />}
      {!closed && <Button type={signed ? 'default' : 'primary'} disabled={unsaved} loading={sign.isPending} data-testid="talk-sign" onClick={() => void mark(signed ? null : on)}>{signed ? t.unsign : t.sign}</Button>}
    </footer>
  )
}
