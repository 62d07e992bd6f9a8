import { Button, Input, InputNumber } from 'antd'
import { agendaMinutes } from '../../../shared/domain/meeting/agenda.ts'
import { text } from '../../components/text.ts'
import type { MeetingTyped } from './meeting-text.ts'

const t = text.meetings.prepare
type Agenda = MeetingTyped['agenda']

/** Figures of a Chinese keyboard, １５, are figures too. What is none leaves the minutes as they were: 0 would leave the item out. */
const digitsOf = (typed: string | undefined): number => Number(/^-?\d+(\.\d+)?$/.exec((typed ?? '').normalize('NFKC').trim())?.[0] ?? Number.NaN)

interface AgendaCardProps { agenda: Agenda; notes: MeetingTyped['notes']; problem: string | null; disabled: boolean; onChange: (change: Partial<MeetingTyped>) => void }

/** 议程: the pages of the wall in their order with their minutes; beneath each what only the presenter sees. */
export function AgendaCard({ agenda, notes, problem, disabled, onChange }: AgendaCardProps) {
  const put = (at: number, change: Partial<Agenda[number]>) => onChange({ agenda: agenda.map((item, index) => (index === at ? { ...item, ...change } : item)) })
  const swap = (at: number, by: number) => {
    const next = [...agenda]
    const [item] = next.splice(at, 1)
    if (item !== undefined) next.splice(at + by, 0, item)
    onChange({ agenda: next })
  }
  return (
    <section className="card meeting-agenda" aria-labelledby="meeting-agenda">
      <h2 id="meeting-agenda">{t.agenda} <small className="quiet">{t.total(agendaMinutes(agenda))} · {t.skip}</small></h2>
      {problem !== null && <p className="bad" role="alert">{t.wrong}{problem}</p>}
      <ol>
        {agenda.map((item, at) => (
          <li key={item.key} data-skipped={item.minutes === 0}>
            <div className="meeting-item">
              <Input aria-label={t.titleOf(at + 1)} value={item.title} maxLength={60} disabled={disabled} onChange={(event) => put(at, { title: event.target.value })} />
              <InputNumber aria-label={t.minutesOf(item.title)} min={0} max={240} precision={0} parser={digitsOf} value={item.minutes} disabled={disabled} suffix={t.minutes} style={{ width: 108 }} onChange={(minutes) => { if (minutes !== null) put(at, { minutes }) }} />
              <Button type="text" size="small" aria-label={t.up(item.title)} disabled={disabled || at === 0} onClick={() => swap(at, -1)}>▲</Button>
              <Button type="text" size="small" aria-label={t.down(item.title)} disabled={disabled || at === agenda.length - 1} onClick={() => swap(at, 1)}>▼</Button>
            </div>
            <Input.TextArea
              autoSize={{ minRows: 1, maxRows: 5 }} variant="underlined" aria-label={t.note(item.title)} placeholder={t.noteHint} value={notes[item.key] ?? ''} maxLength={10_000} disabled={disabled} data-testid={`note-${item.key}`}
              onChange={(event) => onChange({ notes: { ...notes, [item.key]: event.target.value } })}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
