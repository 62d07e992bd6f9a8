import { useEffect, type RefObject } from 'react'

/** The library draws plain boxes; a screen reader needs rows between the grid and its cells. */
export function useGridRoles(frame: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const place = frame.current
    if (place === null) return undefined
    const name = () => {
      for (const row of place.querySelectorAll('.dsg-row:not([role])')) row.setAttribute('role', 'row')
    }
    name()
    const watch = new MutationObserver(name)
    watch.observe(place, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [frame])
}
