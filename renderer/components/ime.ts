import type { KeyboardEvent } from 'react'

/** True while an input method is composing: its Enter picks a word and must never submit. Safari and old IMEs send 229. */
export const isComposing = (event: KeyboardEvent): boolean => event.nativeEvent.isComposing || event.keyCode === 229

/** For onKeyDown: calls `act` on a real Enter only. */
export const onRealEnter = (act: () => void) => (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || isComposing(event)) return
  event.preventDefault()
  act()
}
