import { useEffect, useEffectEvent, useState } from 'react'

/** Files dropped anywhere on the window; without it the browser would leave the program and show the file. */
export function useFileDrop(open: boolean, onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent((event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer?.files[0]
    if (open && file !== undefined) onFile(file)
  })
  const move = useEffectEvent((event: DragEvent) => {
    event.preventDefault()
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = open ? 'copy' : 'none'
    setOver(open)
  })
  useEffect(() => {
    const onDrop = (event: DragEvent) => take(event)
    const onMove = (event: DragEvent) => move(event)
    const onLeave = (event: DragEvent) => { if (event.relatedTarget === null) setOver(false) }
    window.addEventListener('drop', onDrop)
    window.addEventListener('dragover', onMove)
    window.addEventListener('dragleave', onLeave)
    return () => {
      window.removeEventListener('drop', onDrop)
      window.removeEventListener('dragover', onMove)
      window.removeEventListener('dragleave', onLeave)
    }
  }, [])
  return over
}
