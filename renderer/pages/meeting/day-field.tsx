import { Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import type { Day } from '../../../shared/domain/brand.ts'
import { addDays, readDay, weekdayOf } from '../../../shared/domain/month/read-day.ts'
import { text } from '../../components/text.ts'
import { useSession } from '../../stores/session.ts'

const t = text.meetings.day

interface DayFieldProps { value: Day | null; onChange: (day: Day | null) => void; label: string; optional?: boolean; disabled?: boolean; 'data-testid'?: string }

/**
 * A day by keys alone: typed as people write it, ↑ ↓ a day on or back. antd's picker takes a typed day only on Enter, and the browser's
 * own field is written in the system's language.
 */
export function DayField({ value, onChange, label, optional = false, disabled = false, ...rest }: DayFieldProps) {
  const today = useSession(({ start }) => (start?.today ?? '2026-01-01') as Day)
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const shown = typed ?? value ?? ''
  const wrong = shown.trim() === '' ? !optional && typed !== null : readDay(shown, value ?? today) === null
  const type = (words: string) => {
    setTyped(words)
    setLeft(false)
    const day = readDay(words, value ?? today)
    if (day !== null) onChange(day)
    else if (words.trim() === '' && optional) onChange(null)
  }
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    setTyped(null)
    onChange(addDays(value ?? today, event.key === 'ArrowUp' ? 1 : -1))
  }
  return (
    <>
      <Input
        aria-label={label} aria-invalid={wrong} status={wrong ? 'error' : ''} title={t.hint} placeholder={t.placeholder} value={shown} disabled={disabled} inputMode="numeric" autoComplete="off" {...rest}
        suffix={<span className="quiet" aria-hidden="true">{value === null || wrong ? '' : t.weekdays[weekdayOf(value)]}</span>}
        onChange={(event) => type(event.target.value)} onKeyDown={step} onBlur={() => { if (!wrong) setTyped(null); setLeft(wrong) }}
      />
      {wrong && left && <small className="bad" role="alert">{t.wrong(value ?? '')}</small>}
    </>
  )
}
