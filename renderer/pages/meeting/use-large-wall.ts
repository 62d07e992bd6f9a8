import { useSyncExternalStore } from 'react'

/** As wall.css says it: canvases cannot read its letters' size. */
const LARGE = '(min-width: 1700px) and (min-height: 900px)'
const listen = (changed: () => void) => {
  const query = window.matchMedia(LARGE)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

export const useLargeWall = (): boolean => useSyncExternalStore(listen, () => window.matchMedia(LARGE).matches)
