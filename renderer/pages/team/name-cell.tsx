import { useEffect, useRef, useState } from 'react'
import { isComposing } from '../../components/ime.ts'
import { text } from '../../components/text.ts'

interface NameCellProps {
  name: string
  label: string
  /** Resolves to null when kept, else to the sentence why not. */
  onSave: (name: string) => Promise<string | null>
}

/** A name changed in place: click or Enter opens it, Enter or leaving saves, Esc puts it back. Refused text stays, with the reason. */
export function NameCell({ name, label, onSave }: NameCellProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const saving = useRef(false)
  const back = useRef(false)
  useEffect(() => {
    if (typed === null && back.current) { back.current = false; button.current?.focus() }
  }, [typed])
  const close = () => { back.current = true; setTyped(null); setWrong(null) }
  const save = async () => {
    if (typed === null || saving.current) return
    if (typed === name) return close()
    saving.current = true
    const sentence = typed.trim() === '' ? text.team.positions.nameEmpty : typed.trim().length > 100 ? text.team.read.tooLong(100, typed.trim().length) : await onSave(typed)
    saving.current = false
    if (sentence === null) close()
    else setWrong(sentence)
  }
  if (typed === null) return <button ref={button} type="button" className="team-name" aria-label={label} title={name} onClick={() => setTyped(name)}>{name}</button>
  return (
    <span className="team-renaming">
      <input
        className="team-field" aria-label={label} aria-invalid={wrong !== null} value={typed} autoFocus autoComplete="off" spellCheck={false}
        onFocus={(event) => event.target.select()} onChange={(event) => { setTyped(event.target.value); setWrong(null) }} onBlur={() => { back.current = false; void save() }}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter') { event.preventDefault(); void save() }
          if (event.key === 'Escape') { event.preventDefault(); close() }
        }}
      />
      {wrong !== null && <span className="bad" role="alert">✕ {wrong}</span>}
    </span>
  )
}
