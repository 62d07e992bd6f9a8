import { useEffect, useRef } from 'react'
import type { AgendaKey } from '../../../shared/domain/meeting/agenda.ts'
import { actOf, type Act } from './run-keys.ts'

const WRITES = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'

/** Keys of the wall, while no form stands open; a field keeps its own keys. */
export function useRunKeys(page: AgendaKey, heard: boolean, act: (asked: Act) => void): void {
  const latest = useRef({ page, heard, act })
  useEffect(() => { latest.current = { page, heard, act } })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { page: now, heard: listens, act: perform } = latest.current
      if (!listens || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(WRITES) !== null) return
      const asked = actOf(event.key, now)
      if (asked === null) return
      event.preventDefault()
      perform(asked)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
