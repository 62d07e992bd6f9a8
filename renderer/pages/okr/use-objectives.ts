import { useCallback } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import { queryClient } from '../../stores/queries.ts'

type List = Output<'objectives.list'>

/** Puts an objective as the house has it now on screen, without waiting for a reading. */
export function takeObjective(card: ObjectiveCard): void {
  const key = ['objectives.list', { quarter: card.quarter }]
  // A reading begun before this write would put the old one back.
  void queryClient.cancelQueries({ queryKey: key })
  queryClient.setQueryData<List>(key, (list) => list && {
    quarters: list.quarters.includes(card.quarter) ? list.quarters : [...list.quarters, card.quarter].toSorted(),
    objectives: list.objectives.some(({ id }) => id === card.id) ? list.objectives.map((each) => (each.id === card.id ? card : each)) : [...list.objectives, card],
  })
  void queryClient.invalidateQueries({ queryKey: key })
}

const CLOSING = 400

/** Brings a line of the tree to the cursor once it is drawn. */
export function useFocusRow(): (row: string) => void {
  return useCallback((row: string) => {
    const focus = () => document.querySelector<HTMLElement>(`[data-okr-row="${row}"]`)?.focus()
    requestAnimationFrame(focus)
    // A closing drawer gives the cursor back to what opened it; where that has gone meanwhile, nobody has it.
    setTimeout(() => { if (document.activeElement === document.body) focus() }, CLOSING)
  }, [])
}
