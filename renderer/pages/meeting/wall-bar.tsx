import { useStore } from 'zustand'
import type { AgendaItem, AgendaKey } from '../../../shared/domain/meeting/agenda.ts'
import { clockText, meetingTime, timeSentence } from '../../../shared/domain/meeting/timer.ts'
import { text } from '../../components/text.ts'
import type { MeetingClock } from '../../stores/meeting-clock.ts'

const t = text.meetings.run

/** The thin bar above every page: the agenda, and quietly the time each item has left. Nothing blinks and nothing sounds. */
export function WallBar({ clock, agenda, onTurn }: { clock: MeetingClock; agenda: readonly AgendaItem[]; onTurn: (page: AgendaKey) => void }) {
  const { page, used, paused, unsaved } = useStore(clock.store)
  const time = meetingTime(agenda, used)
  return (
    <header className="wall-bar" role="navigation" aria-label={t.bar}>
      <ol>
        {time.items.map((item, at) => {
          const title = agenda[at]?.title ?? ''
          const now = item.key === page
          return (
            <li key={item.key}>
              <button type="button" aria-current={now ? 'step' : undefined} aria-label={t.page(at + 1, title, timeSentence(item))} onClick={() => onTurn(item.key)}>
                <span className="wall-bar-title">{at + 1} {title}</span>
                <span className={`wall-time ${item.left < 0 ? 'wait' : ''}`} role={now ? 'timer' : undefined} aria-live="off" data-testid={now ? 'wall-timer' : undefined}>{clockText(item.left)}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <span className="wall-bar-all">
        {paused ? <b className="wait" data-testid="wall-paused">{t.paused}</b> : unsaved && <span className="wait">{t.unsaved}</span>}
        <span>{t.all}</span> <span className={`wall-time ${time.left < 0 ? 'wait' : ''}`}>{clockText(time.left)}</span>
      </span>
    </header>
  )
}
