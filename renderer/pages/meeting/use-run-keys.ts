import { useEffect, useRef } from 'react'
import type { AgendaKey } from '../../../shared/domain/meeting/agenda.ts'
import { actOf, type Act } from './run-keys.ts'

const WRITES = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'

/** Keys of the wall, while no form stands open; a field keeps its own keys. Only turning and moving go on while a key is held down. */
export function useRunKeys(page: AgendaKey, heard: boolean, act: (asked: Act) => void): void {
  const latest = useRef({ page, heard, act })
  useEffect(() => { latest.current = { page, heard, act } })
  useEffect(() => {
    // The key that opened a form and is still down must not write itself into the form.
    let down: string | null = null
    const hold = (event: KeyboardEvent) => {
      if (!event.repeat) down = null
      else if (down === event.key) { event.preventDefault(); event.stopImmediatePropagation() }
    }
    const press = (event: KeyboardEvent) => {
      const { page: now, heard: listens, act: perform } = latest.current
      if (!listens || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(WRITES) !== null) return
      const asked = actOf(event.key, now)
      if (asked === null) return
      event.preventDefault()
      if (asked.act !== 'turn' && asked.act !== 'move') down = event.key
      perform(asked)
    }
    window.addEventListener('keydown', hold, true)
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', hold, true)
      window.removeEventListener('keydown', press)
    }
  }, [])
}
