import { useEffect } from 'react'
import type { MeetingCard } from '../../../shared/api/meetings.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { agendaProblem } from '../../../shared/domain/meeting/agenda.ts'
import { useTellFailure } from '../../components/failure.ts'
import { meetingTexts } from '../../stores/meeting-texts.ts'
import { textOf, type MeetingTyped } from './meeting-text.ts'

export interface MeetingTextForm {
  typed: MeetingTyped | null
  type: (change: Partial<MeetingTyped>) => void
  /** What is wrong with the agenda: until it is put right nothing is saved, and nothing typed is lost. */
  problem: string | null
  unsaved: boolean
  /** Saves now; false when something is left unsaved. */
  flush: () => Promise<boolean>
}

/** What is typed about a meeting, saved after a pause. */
export function useMeetingText(month: Month, meeting: MeetingCard | undefined): MeetingTextForm {
  const text = meetingTexts.useText(month)
  const tell = useTellFailure()
  const typed = text?.value ?? (meeting === undefined ? null : textOf(meeting))
  const problem = typed === null ? null : agendaProblem(typed.agenda)
  const failure = text?.state === 'failed' ? text.failure : null
  useEffect(() => { if (failure !== null) tell(failure) }, [failure, tell])
  useEffect(() => {
    const leave = () => { if (meetingTexts.peek(month) !== undefined) void meetingTexts.flush(month) }
    window.addEventListener('pagehide', leave)
    return () => { window.removeEventListener('pagehide', leave); leave() }
  }, [month])
  return {
    typed, problem, unsaved: text !== undefined,
    type(change) {
      if (typed === null) return
      const next = { ...typed, ...change }
      meetingTexts.type(month, next, agendaProblem(next.agenda) !== null)
    },
    flush: () => meetingTexts.flush(month),
  }
}
