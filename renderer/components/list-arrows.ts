import type { KeyboardEvent } from 'react'

/** ↑ ↓ in a list of buttons, one a line: goes to the next line's button and presses it. */
export function stepByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
  const line = (event.target as HTMLElement).closest('li')
  const other = (event.key === 'ArrowDown' ? line?.nextElementSibling : line?.previousElementSibling)?.querySelector('button')
  if (!other) return
  event.preventDefault()
  other.focus()
  other.click()
}
