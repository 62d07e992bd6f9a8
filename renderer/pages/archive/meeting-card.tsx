import { Button, DatePicker, Input, Radio } from 'antd'
import dayjs from 'dayjs'
import type { MonthState } from '../../../shared/api/months.ts'
import { useTellFailure } from '../../components/failure.ts'
import { onRealEnter } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { useWrite } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'

const t = text.archive.meeting

interface Typed { way: 'held' | 'skipped'; day: string | null; reason: string }

/** 月度会: held on a day, or not held and why. */
export function MeetingCard({ state }: { state: MonthState }) {
  const { month, meetingOn, meetingSkipped } = state
  const save = useWrite('months.meeting')
  const tell = useTellFailure()
  const today = useSession(({ start }) => start?.today ?? '')
  const { typed, keep, drop } = useKeptForm<Typed>(`meeting-${month}`, () => ({ way: meetingSkipped === null ? 'held' : 'skipped', day: meetingOn, reason: meetingSkipped ?? '' }))
  const said = meetingOn !== null ? t.heldOn(meetingOn) : meetingSkipped !== null ? t.skippedFor(meetingSkipped) : t.unsaid
  const put = (heldOn: string | null, skippedReason: string | null) => { save.mutate({ month, heldOn, skippedReason }, { onSuccess: drop, onError: tell }) }
  const ready = typed.way === 'held' ? typed.day !== null : typed.reason.trim() !== ''
  const go = () => { if (ready) put(typed.way === 'held' ? typed.day : null, typed.way === 'skipped' ? typed.reason : null) }
  return (
    <section className="card" aria-labelledby="archive-meeting">
      <h2 id="archive-meeting">{t.title}</h2>
      <p className={meetingOn === null && meetingSkipped === null ? 'wait' : 'good'} data-testid="meeting-said">{said}</p>
      {state.state !== 'closed' && (
        <div className="archive-meeting">
          <Radio.Group value={typed.way} onChange={(event) => keep({ ...typed, way: event.target.value as Typed['way'] })} options={[{ value: 'held', label: t.held }, { value: 'skipped', label: t.skipped }]} />
          {typed.way === 'held'
            ? <DatePicker aria-label={t.day} placeholder={t.day} value={typed.day === null ? null : dayjs(typed.day)} disabledDate={(day) => day.format('YYYY-MM-DD') > today} onChange={(day) => keep({ ...typed, day: day === null ? null : day.format('YYYY-MM-DD') })} />
            : <Input aria-label={t.reason} placeholder={t.reasonHint} maxLength={500} value={typed.reason} onChange={(event) => keep({ ...typed, reason: event.target.value })} onKeyDown={onRealEnter(go)} data-testid="meeting-reason" />}
          <Button onClick={go} disabled={!ready} loading={save.isPending} data-testid="meeting-save">{t.save}</Button>
          {(meetingOn !== null || meetingSkipped !== null) && <Button type="text" onClick={() => put(null, null)}>{t.clear}</Button>}
        </div>
      )}
    </section>
  )
}
