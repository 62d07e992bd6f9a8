import { create } from 'zustand'
import type { HouseEvent } from '../../shared/api/contract.ts'

export type MeetingTurn = Extract<HouseEvent, { type: 'meeting' }>

/** The last word of the house about a running meeting; the wall and the presenter listen. */
export const useMeetingTurns = create<{ turn: MeetingTurn | null }>(() => ({ turn: null }))

export const takeTurn = (turn: MeetingTurn): void => useMeetingTurns.setState({ turn })
