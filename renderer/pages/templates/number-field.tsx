import { Input } from 'antd'
import type { ReactNode } from 'react'
import { text } from '../../components/text.ts'
import { isNumber } from '../../stores/template-draft.ts'

interface NumberFieldProps {
  /** Shown before the box. */
  caption: ReactNode
  /** The accessible name, with the row's number. */
  label: string
  value: string
  suffix: string
  hint?: ReactNode
  /** May stay empty. */
  optional?: boolean
  disabled?: boolean
  onChange: (value: string) => void
}

/** A number that keeps whatever was typed, red with a sentence until it is one. */
export function NumberField({ caption, label, value, suffix, hint, optional = false, disabled = false, onChange }: NumberFieldProps) {
  const good = isNumber(value) || (optional && value.trim() === '')
  return (
    <label className="tpl-field">
      <span>{caption}</span>
      <Input
        className="figure" value={value} inputMode="decimal" maxLength={20} aria-label={label} aria-invalid={!good} disabled={disabled} status={good ? '' : 'error'} suffix={suffix}
        onChange={(event) => onChange(event.target.value)}
      />
      {!good ? <span className="bad">{text.templates.notNumber}</span> : hint !== undefined && <span className="quiet">{hint}</span>}
    </label>
  )
}
