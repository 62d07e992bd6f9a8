interface KeyLock { lock?: (keys: string[]) => Promise<void> }

export const isFullScreen = (): boolean => document.fullscreenElement !== null && document.fullscreenElement !== undefined

/** Must be called from a key or a click. Where it is refused the meeting goes on in the window. */
export function fullScreen(on: boolean): void {
  if (on === isFullScreen()) return
  if (!on) {
    void document.exitFullscreen?.().catch(() => undefined)
    return
  }
  const whole = document.documentElement
  // Esc is to close a form, not the full screen; held down it still leaves it.
  whole.requestFullscreen?.().then(() => (navigator as { keyboard?: KeyLock }).keyboard?.lock?.(['Escape'])).catch(() => undefined)
}
