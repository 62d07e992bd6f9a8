import { useDeferredValue, useMemo } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import type { CalibrationCard } from '../../../shared/api/calibration.ts'
import type { EvaluationId } from '../../../shared/domain/brand.ts'
import { whatIf, type WhatIf } from '../../../shared/domain/calibration/what-if.ts'
import { draftsOf, readChange, useCalibrationDrafts } from '../../stores/calibration-drafts.ts'

export interface Proposal { sheet: CalibrationCard; points: string; reason: string }
export interface Proposals {
  /** Ready to be applied: points that are points, a reason, a sheet that may be written. */
  ready: Proposal[]
  /** Typed on, and not ready. */
  unready: CalibrationCard[]
  /** Typed on, and no longer to be changed: signed meanwhile, or without a total. */
  stale: CalibrationCard[]
  ids: EvaluationId[]
  /** Points the trial counts, a reason given or not. */
  points: ReadonlyMap<EvaluationId, string>
  effect: WhatIf
}

/** Why points cannot be given to a sheet now; null when they can. */
export const lockOf = (sheet: CalibrationCard, closed: boolean): 'closed' | 'confirmed' | CalibrationCard['state'] | null =>
  (closed ? 'closed' : sheet.confirmedBy !== null ? 'confirmed' : sheet.state === 'scored' ? null : sheet.state)

/** What is typed and what it would do. Points count in the trial before their reason is written. */
export function useProposals({ month, sheets, limits, closed }: Output<'calibration.get'>): Proposals {
  const drafts = useDeferredValue(useCalibrationDrafts(draftsOf(month)))
  return useMemo(() => {
    const typed = sheets.flatMap((sheet) => {
      const draft = drafts.get(sheet.id)
      if (draft === undefined) return []
      const read = readChange(draft.points)
      return [{ sheet, reason: draft.reason, points: 'points' in read ? read.points : null, locked: lockOf(sheet, closed) !== null }]
    })
    const open = typed.filter(({ locked }) => !locked)
    const counted = open.flatMap(({ sheet, points }) => (points === null ? [] : [{ evaluationId: sheet.id, points }]))
    const ready = open.flatMap(({ sheet, points, reason }) => (points === null || reason.trim() === '' ? [] : [{ sheet, points, reason }]))
    return {
      ready, unready: open.filter(({ sheet }) => !ready.some((one) => one.sheet.id === sheet.id)).map(({ sheet }) => sheet),
      stale: typed.filter(({ locked }) => locked).map(({ sheet }) => sheet), ids: typed.map(({ sheet }) => sheet.id),
      points: new Map(counted.map(({ evaluationId, points }) => [evaluationId, points])), effect: whatIf(sheets, counted, limits),
    }
  }, [drafts, sheets, limits, closed])
}
