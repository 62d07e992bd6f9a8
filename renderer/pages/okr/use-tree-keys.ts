import { useCallback, useRef, type KeyboardEvent } from 'react'
import type { KeyResultId, ObjectiveId } from '../../../shared/domain/brand.ts'
import { isComposing } from '../../components/ime.ts'
import { fold, toggleOpen } from '../../stores/okr-view.ts'
import { objectiveRow, rowOf, type Line, type RowKey } from './tree-lines.ts'

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }

/** Keys on a line of the tree, not in a field or on a button inside it. */
export function useTreeKeys(lines: readonly Line[], setActive: (row: string) => void, focusRow: (row: string) => void, edit: (id: ObjectiveId) => void, checkIn: (id: KeyResultId) => void) {
  const now = useRef(lines)
  now.current = lines
  return useCallback((event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target.dataset['okrRow'] : undefined
    if (row === undefined || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const walk = now.current.filter((line) => rowOf(line) !== null)
    const at = walk.findIndex((line) => rowOf(line) === row)
    const line = walk[at]
    if (line === undefined) return
    const go = (to: RowKey | null | undefined) => { if (to != null) { setActive(to); focusRow(to) } }
    const step = STEPS[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const target = walk[Math.min(walk.length - 1, Math.max(0, at + step))]
      return go(target && rowOf(target))
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (line.kind === 'objective') toggleOpen(line.objective.id)
      else if (line.kind === 'keyResult') checkIn(line.keyResult.id)
    } else if (event.key === 'F2') {
      event.preventDefault()
      edit(line.objective.id)
    } else if (event.key === 'ArrowRight') {
      event.preventDefault()
      if (line.kind !== 'objective') return
      if (line.folded) fold(line.objective.id, false)
      else if (!line.open) toggleOpen(line.objective.id)
      else { const next = walk[at + 1]; if (next !== undefined && next.depth > line.depth) go(rowOf(next)) }
    } else if (event.key === 'ArrowLeft') {
      event.preventDefault()
      if (line.kind === 'keyResult') return go(objectiveRow(line.objective.id))
      if (line.kind !== 'objective') return
      if (line.open) toggleOpen(line.objective.id)
      else if (line.children > 0 && !line.folded) fold(line.objective.id, true)
      else if (line.objective.parentId !== null) go(objectiveRow(line.objective.parentId))
    }
  }, [setActive, focusRow, edit, checkIn])
}
