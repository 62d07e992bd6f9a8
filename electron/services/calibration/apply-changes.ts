import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Day } from '../../../shared/domain/brand.ts'
import { today } from '../../platform/clock.ts'
import { addCalibrations, sidesById, type SideRecord } from '../../repositories/calibration.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { refuseClosed } from '../evaluations/open-sheet.ts'
import { rescore } from '../evaluations/rescore.ts'

/** Gives every proposed change as an adjustment of its own with its own reason, dated today; all of them or none. */
export function applyChanges(context: WriteContext, { month, changes }: Parsed<'calibration.apply'>): Output<'calibration.apply'> {
  const { db } = context
  refuseClosed(db, { month })
  const ids = changes.map(({ evaluationId }) => evaluationId)
  const before = new Map(sidesById(db, ids).filter((side) => side.month === month).map((side) => [side.id, side]))
  if (before.size < ids.length) throw new Refusal('not-found', { what: 'evaluation' })
  const named = (wrong: (side: SideRecord) => boolean) => [...before.values()].filter(wrong).map(({ name }) => name).join('、')
  const confirmed = named(({ confirmedBy }) => confirmedBy !== null)
  if (confirmed !== '') throw new Refusal('sheet-confirmed', { name: confirmed })
  const open = named(({ state }) => state !== 'scored')
  if (open !== '') throw new Refusal('no-total', { name: open })
  const bare = named(({ id }) => changes.find(({ evaluationId }) => evaluationId === id)?.reason.trim() === '')
  if (bare !== '') throw new Refusal('reason-missing', { row: bare })

  addCalibrations(db, changes.map((change) => ({ ...change, on: today(context.clock) as Day })))
  rescore(context, ids)
  const after = new Map(sidesById(db, ids).map((side) => [side.id, side]))
  context.audit(`calibration ${month}`, {
    changes: changes.map(({ evaluationId, points, reason }) => {
      const [was, is] = [before.get(evaluationId), after.get(evaluationId)]
      return { evaluationId, number: was?.number, name: was?.name, points, reason, from: was?.total, to: is?.total }
    }),
  })
  return { applied: ids.map((evaluationId) => ({ evaluationId, total: after.get(evaluationId)?.total ?? null, grade: after.get(evaluationId)?.grade ?? null })) }
}
