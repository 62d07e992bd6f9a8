import { useEffect, useLayoutEffect, useRef } from 'react'
import { beginByComposition, typingEntry } from './typing-entry.ts'

interface TypingInputProps { editing: boolean; text: string; label: string; wide?: boolean; onCommit: (text: string) => void }

/**
 * Waits in the active cell, unseen and empty, so that an input method already has a place to compose when the first key
 * falls; it shows itself once the edit begins and commits when it ends, by whatever way: Enter, Tab, click, scroll or leaving.
 */
export function TypingInput({ editing, text, label, wide = false, onCommit }: TypingInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const cancelled = useRef(false)
  const latest = useRef({ text, onCommit })
  useEffect(() => { latest.current = { text, onCommit } })

  useLayoutEffect(() => { input.current?.focus({ preventScroll: true }) }, [editing])

  useLayoutEffect(() => {
    const field = input.current
    if (!editing || field === null) return undefined
    const before = latest.current.text
    cancelled.current = false
    if (typingEntry.seed !== '') field.value = typingEntry.seed
    else if (typingEntry.mode === 'keep') {
      field.value = before
      field.select()
    }
    typingEntry.seed = ''
    return () => {
      const after = field.value
      field.value = ''
      if (!cancelled.current && after !== before) latest.current.onCommit(after)
    }
  }, [editing])

  return (
    <input
      ref={input} className={`figure-typing${wide ? ' figure-typing-wide' : ''}`} data-editing={editing} aria-label={label} autoComplete="off" spellCheck={false} maxLength={2000} tabIndex={-1}
      onKeyDown={(event) => { if (event.key === 'Escape' && !event.nativeEvent.isComposing) cancelled.current = true }}
      onCompositionStart={() => { if (!editing) beginByComposition() }}
      onInput={() => { if (!editing) beginByComposition() }}
    />
  )
}
