import { useLayoutEffect } from 'react'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { takeGrid, useFigureCells } from '../../stores/figure-cells.ts'

/** The month's grid, on screen once the answer is the month's own and not the one looked at before. */
export function useBoard() {
  const month = useSession((session) => session.month)
  const answer = useHouse('figures.grid', { month })
  const grid = answer.data?.month === month ? answer.data : undefined
  useLayoutEffect(() => { if (grid !== undefined) takeGrid(grid) }, [grid])
  const taken = useFigureCells((state) => state.month)
  return { month, failure: answer.error, grid: taken === month ? grid : undefined, retry: () => { void answer.refetch() } }
}
