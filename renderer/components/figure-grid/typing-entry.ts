/**
 * How the next edit begins. The grid library only says that it began: typing replaces the text, F2 and the mouse keep it.
 * `seed` is a key pressed while the cell was scrolled out of sight, so no input could take it.
 */
export const typingEntry: { mode: 'replace' | 'keep'; seed: string } = { mode: 'replace', seed: '' }

/** Begins an edit for text that came without a usable key: an input method, dictation, a full-width digit. */
export function beginByComposition(): void {
  typingEntry.mode = 'replace'
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true }))
}
