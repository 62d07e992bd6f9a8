import { useEffect } from 'react'

const WRITES = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'

/** Ctrl+Z with the cursor in no field would let the browser change an earlier one: a month once typed came back by itself. */
export function stopStrayUndo(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || !/^[zy]$/i.test(event.key)) return
  if (!(event.target instanceof Element) || event.target.closest(WRITES) === null) event.preventDefault()
}

export function useNoStrayUndo(): void {
  useEffect(() => {
    window.addEventListener('keydown', stopStrayUndo)
    return () => window.removeEventListener('keydown', stopStrayUndo)
  }, [])
}
