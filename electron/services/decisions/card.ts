import type { DecisionCard } from '../../../shared/api/decisions.ts'
import type { Day, Month } from '../../../shared/domain/brand.ts'
import { isOverdue, standingSentence, type DecisionStanding } from '../../../shared/domain/meeting/decision.ts'
import type { Connection } from '../../database/open.ts'
import type { DecisionRecord } from '../../repositories/decisions.ts'
import { plansOfDecisions } from '../../repositories/improvements.ts'
import { meetingOf } from '../../repositories/meetings.ts'
import { closedMonths } from '../../repositories/periods.ts'

export const standingOf = ({ state, dueOn, closedOn, postponements, ownerLeftOn }: DecisionRecord): DecisionStanding => ({ state, dueOn, closedOn, postponed: postponements.length, ownerLeftOn })

/** Makes cards of many decisions: which months are closed, which meetings have ended and what plans there are is asked once each. */
export function cardMaker(db: Connection, now: Day): (record: DecisionRecord) => DecisionCard {
  const [closed, plans] = [new Set(closedMonths(db)), plansOfDecisions(db)]
  const ended = new Map<Month, boolean>()
  const hasEnded = (month: Month): boolean => {
    const known = ended.get(month) ?? meetingOf(db, month)?.state === 'ended'
    ended.set(month, known)
    return known
  }
  return (whole) => {
    const { ownerLeftOn: _left, ...record } = whole
    const standing = standingOf(whole)
    return {
      ...record, postponed: standing.postponed, overdue: isOverdue(standing, now), standing: standingSentence(standing, now), wantsAcceptance: record.acceptance.trim() === '',
      editable: record.state === 'open' && !closed.has(record.month), removable: !closed.has(record.month) && !hasEnded(record.month), plans: plans.get(record.id) ?? [],
    }
  }
}
