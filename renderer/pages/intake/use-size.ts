import { useEffect, useState } from 'react'

/** Inner size of an element in CSS pixels, for lists that draw only what is seen. */
export function useSize(): { width: number; height: number; place: (element: HTMLElement | null) => void } {
  const [element, place] = useState<HTMLElement | null>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return { ...size, place }
}
