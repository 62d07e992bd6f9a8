import { Input } from 'antd'
import { useId, useRef, type ChangeEvent } from 'react'
import { text } from '../../components/text.ts'
import { Suggestion } from './suggestion.tsx'

const t = text.interviews

interface TalkFieldProps { field: 'good' | 'gaps' | 'support' | 'employeeView'; value: string; suggestions: readonly string[]; locked: boolean; onType: (value: string, composing: boolean) => void; onLeave: () => void }

/** One of the four texts, with ready sentences beneath: each goes in by one click and is then offered no more. */
export function TalkField({ field, value, suggestions, locked, onType, onLeave }: TalkFieldProps) {
  const id = useId()
  const composing = useRef(false)
  const left = locked ? [] : suggestions.filter((said) => !value.includes(said))
  const adopt = (said: string) => {
    onType([value.trimEnd(), said].filter((part) => part !== '').join('\n'), false)
    document.getElementById(id)?.focus()
  }
  return (
    <div className="talks-field">
      <label htmlFor={id}><b>{t.fields[field]}</b> <small className="quiet">{t.hints[field]}</small></label>
      <Input.TextArea
        id={id} readOnly={locked} autoSize={{ minRows: 3, maxRows: 12 }} maxLength={10_000} value={value} data-testid={`talk-${field}`}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onType(event.target.value, composing.current)}
        onCompositionStart={() => { composing.current = true }} onCompositionEnd={(event) => { composing.current = false; onType(event.currentTarget.value, false) }}
        onBlur={() => { composing.current = false; onLeave() }}
      />
      {left.length > 0 && <ul className="talks-suggestions" aria-label={t.suggestions}>{left.map((said) => <Suggestion key={said} said={said} onAdopt={() => adopt(said)} />)}</ul>}
    </div>
  )
}
