import { useMemo } from 'react'
import { RESULTS, tally, TARGETS, type Tally } from '../../components/figure-grid/counting.ts'
import { useFigureCells } from '../../stores/figure-cells.ts'

/** Counts the whole month, filtered or not. */
export function useTally(what: 'results' | 'targets'): Tally {
  const { cells, indicators, bad, typed, month } = useFigureCells()
  return useMemo(
    () => tally({ cells: cells.values(), indicators, bad, typed: (key) => typed.get(`${month ?? ''}|${key}`) }, what === 'results' ? RESULTS : TARGETS),
    [cells, indicators, bad, typed, month, what],
  )
}
