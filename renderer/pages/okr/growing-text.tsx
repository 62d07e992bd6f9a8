import { Input } from 'antd'
import { useRef, type ChangeEvent } from 'react'

interface GrowingTextProps { id: string; labelledBy: string; describedBy?: string; value: string; placeholder?: string; testId: string; onType: (value: string, composing: boolean) => void; onLeave: () => void }

/** A text area that saves itself; while an input method composes nothing is sent. */
export function GrowingText({ id, labelledBy, describedBy, value, placeholder = '', testId, onType, onLeave }: GrowingTextProps) {
  const composing = useRef(false)
  return (
    <Input.TextArea
      id={id} aria-labelledby={labelledBy} {...(describedBy !== undefined && { 'aria-describedby': describedBy })} autoSize={{ minRows: 3, maxRows: 12 }} maxLength={10_000} value={value} placeholder={placeholder} data-testid={testId}
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onType(event.target.value, composing.current)}
      onCompositionStart={() => { composing.current = true }} onCompositionEnd={(event) => { composing.current = false; onType(event.currentTarget.value, false) }}
      onBlur={() => { composing.current = false; onLeave() }}
    />
  )
}
