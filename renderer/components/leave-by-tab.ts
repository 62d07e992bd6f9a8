import type { KeyboardEvent } from 'react'

/**
 * For a select's `onInputKeyDown`. antd takes the option under the cursor on every Tab while the list is open, so that Tab cannot leave a
 * list of several, and adds one more to it after Enter. Without letters typed Tab is only the way on.
 */
export function leaveByTab(event: KeyboardEvent): void {
  if (event.key === 'Tab' && event.target instanceof HTMLInputElement && event.target.value === '') event.stopPropagation()
}
