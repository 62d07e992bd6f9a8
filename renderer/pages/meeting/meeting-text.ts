import type { Input } from '../../../shared/api/contract.ts'
import type { MeetingCard } from '../../../shared/api/meetings.ts'

export type MeetingTyped = Omit<Input<'meetings.save'>, 'month'>

/** Of a meeting what may be typed. */
export const textOf = ({ heldOn, place, chair, agenda, attendance, notes, outlook }: MeetingCard): MeetingTyped => ({ heldOn, place, chair, agenda, attendance, notes, outlook })
