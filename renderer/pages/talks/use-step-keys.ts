import { useEffect } from 'react'
import type { EmployeeId } from '../../../shared/domain/brand.ts'

/** Alt+↑ and Alt+↓ go to the person before and after from anywhere on the page. */
export function useStepKeys(ids: readonly EmployeeId[], chosen: EmployeeId | null, onChoose: (id: EmployeeId) => void): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      if (!event.altKey || event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      const at = chosen === null ? -1 : ids.indexOf(chosen)
      const next = ids[event.key === 'ArrowDown' ? at + 1 : Math.max(0, at - 1)]
      if (next !== undefined) onChoose(next)
    }
    window.addEventListener('keydown', move)
    return () => window.removeEventListener('keydown', move)
  }, [ids, chosen, onChoose])
}
