import { useEffect, useRef, useState, type DragEvent as DragOver } from 'react'

/** How many drop zones stand on the page: while there is one, a file that misses it must not replace the program. */
let zones = 0
const hold = (event: DragEvent): void => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault() }

/** Files dropped on one element. `over` while they hover above it. */
export function useDropFiles(open: boolean, onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  useEffect(() => {
    zones += 1
    if (zones === 1) for (const name of ['dragover', 'drop'] as const) window.addEventListener(name, hold)
    return () => {
      zones -= 1
      if (zones === 0) for (const name of ['dragover', 'drop'] as const) window.removeEventListener(name, hold)
    }
  }, [])
  const carries = (event: DragOver): boolean => open && event.dataTransfer.types.includes('Files')
  return {
    over: over && open,
    zone: {
      onDragEnter: (event: DragOver) => {
        if (!carries(event)) return
        depth.current += 1
        setOver(true)
      },
      onDragOver: (event: DragOver) => {
        if (!carries(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      },
      onDragLeave: () => {
        depth.current = Math.max(0, depth.current - 1)
        if (depth.current === 0) setOver(false)
      },
      onDrop: (event: DragOver) => {
        depth.current = 0
        setOver(false)
        if (!carries(event)) return
        event.preventDefault()
        onFiles([...event.dataTransfer.files])
      },
    },
  }
}
