import type { Direction } from '../stores/undo.ts'

const TEXT = 'input:not([type="checkbox"]):not([type="radio"]):not([type="button"]), textarea, select, [contenteditable]:not([contenteditable="false"])'
/** The grid takes back its own cells; a dialog over the page hides what would change. */
const OWN = '.dsg-container, .ant-modal'

/** What Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y mean here; null where a text is typed, in the grid, in a dialog, and for any other key. */
export function undoKey(event: KeyboardEvent): Direction | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || !/^[zy]$/i.test(event.key)) return null
  if (event.target instanceof Element && event.target.closest(`${TEXT}, ${OWN}`) !== null) return null
  return event.key.toLowerCase() === 'y' || event.shiftKey ? 'again' : 'back'
}
