import { useCallback, useEffect, useState, type RefObject } from 'react'

export const ROW_HEIGHT = 40
const HEAD_HEIGHT = 40
const SPARE = 8

export interface Window { from: number; to: number; show: (place: number) => void }

/** Which rows are near enough to be drawn, and a way to bring one into sight. */
export function useWindow(scroller: RefObject<HTMLDivElement | null>, count: number): Window {
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(800)
  useEffect(() => {
    const place = scroller.current
    if (place === null) return undefined
    const scrolled = () => setTop(Math.floor(place.scrollTop / ROW_HEIGHT) * ROW_HEIGHT)
    place.addEventListener('scroll', scrolled, { passive: true })
    const watch = new ResizeObserver(() => { if (place.clientHeight > 0) setHeight(place.clientHeight) })
    watch.observe(place)
    return () => {
      place.removeEventListener('scroll', scrolled)
      watch.disconnect()
    }
  }, [scroller])
  const show = useCallback((place: number) => {
    const frame = scroller.current
    if (frame === null) return
    const seen = (frame.clientHeight || 800) - HEAD_HEIGHT
    const rowTop = place * ROW_HEIGHT
    // One row more than needed, so that the way on can be seen.
    if (rowTop < frame.scrollTop) frame.scrollTo(frame.scrollLeft, Math.max(0, rowTop - ROW_HEIGHT))
    else if (rowTop + ROW_HEIGHT > frame.scrollTop + seen) frame.scrollTo(frame.scrollLeft, rowTop + ROW_HEIGHT * 2 - seen)
    setTop(Math.floor(frame.scrollTop / ROW_HEIGHT) * ROW_HEIGHT)
  }, [scroller])
  const from = Math.max(0, Math.floor(top / ROW_HEIGHT) - SPARE)
  return { from, to: Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + SPARE), show }
}
