import type { PresenterPerson } from '../../../shared/api/meetings.ts'
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { exact, twoPlaces } from '../../../shared/domain/decimal/decimal.ts'
import { mayClose } from '../../../shared/domain/period/month-state.ts'
import { yuanText } from '../../../shared/print/pay-text.ts'
import { DEFAULT_OPTIONS } from '../../../shared/print/options.ts'
import type { ReadContext } from '../context.ts'
import type { Sheet } from '../evaluations/load-sheets.ts'
import type { PaperSource } from '../months/version-sheets.ts'
import { monthSource } from '../print/chosen.ts'
import { meetingOrPlan } from './meetings.ts'

const SHOWN = 3

/** What only the laptop shows: notes, to the owner and HR each person's gaps with the total, and 绩效基数 to the owner alone. */
export function meetingPresenter({ db, operator }: Pick<ReadContext, 'db' | 'operator'>, { month }: Parsed<'meetings.presenter'>): Output<'meetings.presenter'> {
  const { notes } = meetingOrPlan(db, month)
  if (!mayClose(operator)) return { month, notes, people: null }
  const { sheets, bases } = monthSource(db, { month, ids: [], version: null, options: DEFAULT_OPTIONS })
  const people = [...Map.groupBy(sheets, ({ head }) => head.employeeId).values()].map((parts) => personOf(parts, operator.kind === 'owner' ? bases : new Map()))
  return { month, notes, people: people.toSorted((a, b) => lostOf(b) - lostOf(a)) }
}

/** People with a total first, the furthest below on top; two parts are one person. */
const lostOf = ({ total }: PresenterPerson): number => (total === null ? -1000 : -Number(total))

function personOf(parts: readonly Sheet[], bases: PaperSource['bases']): PresenterPerson {
  const { head } = parts.at(-1) as Sheet
  const { total, grade } = head.whole ?? head
  const baseFen = bases.get(head.employeeId) ?? null
  const gaps = parts.flatMap(({ rows }) => rows).flatMap(({ indicatorId, name, weight, effectiveWeight, score, exempt }) => {
    if (exempt !== null || score.state !== 'scored') return []
    const counted = effectiveWeight ?? weight
    const lost = exact(counted).minus(exact(score.score))
    return lost.lte(0) ? [] : [{ indicatorId, name, weight: counted, score: score.score, lost: twoPlaces(lost), light: score.light }]
  })
  return {
    employeeId: head.employeeId, name: head.name, department: head.department, position: head.position, total, grade, pay: baseFen === null ? '' : `${yuanText(baseFen)} 元`,
    gaps: gaps.toSorted((a, b) => exact(b.lost).cmp(exact(a.lost))).slice(0, SHOWN),
  }
}
