import { create } from 'zustand'
import type { HouseEvent, Input, Output } from '../../shared/api/contract.ts'
import { queryClient } from './queries.ts'

export type MeetingTurn = Extract<HouseEvent, { type: 'meeting' }>

/** The last word of the house about a running meeting; the wall and the presenter listen. */
export const useMeetingTurns = create<{ turn: MeetingTurn | null }>(() => ({ turn: null }))

/** The answers kept of where it stands go with it: whoever leaves the meeting and comes back is there. */
export function takeTurn(turn: MeetingTurn): void {
  const { month, page, used, paused, at } = turn
  const asked: Input<'meetings.now'> = { month }
  const place = { page, used, paused, at }
  queryClient.setQueryData<Output<'meetings.now'>>(['meetings.now', asked], (known) => known && { ...known, place })
  queryClient.setQueryData<Output<'meetings.get'>>(['meetings.get', asked], (known) => known && { ...known, place })
  useMeetingTurns.setState({ turn })
}
