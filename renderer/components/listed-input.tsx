import { Popover } from 'antd'
import { useId, useState, type InputHTMLAttributes, type KeyboardEvent, type Ref } from 'react'
import { isComposing } from './ime.ts'
import { text } from './text.ts'
import './listed-input.css'

interface ListedInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'onKeyDown' | 'list'> {
  value: string
  /** The known names that fit what is typed. */
  options: readonly string[]
  /** Marks the first option as the one that Enter takes. */
  takesFirst: boolean
  onChange: (typed: string) => void
  /** Called after the list has had its say. */
  onKeyDown?: (event: KeyboardEvent) => void
  /** An option was taken by the pointer. */
  onChosen?: () => void
  field?: Ref<HTMLInputElement>
}

/**
 * Free text with the known names beneath. antd's AutoComplete is not used: it makes the first name that begins alike active, so that
 * Enter on a new department 销售 would take 销售部, and an input method's Enter would too.
 */
export function ListedInput({ value, options, takesFirst, onChange, onKeyDown, onChosen, field, ...rest }: ListedInputProps) {
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const list = useId()
  const shown = open && options.length > 0
  const take = (name: string | undefined) => {
    if (name !== undefined) onChange(name)
    setOpen(false)
    setActive(-1)
  }
  const keys = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      event.stopPropagation()
      setOpen(true)
      const next = (active + (event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1) + options.length) % Math.max(1, options.length)
      setActive(next)
      document.getElementById(`${list}${next}`)?.scrollIntoView({ block: 'nearest' })
      return
    }
    if (shown && active >= 0 && (event.key === 'Enter' || event.key === 'Tab')) {
      if (event.key === 'Enter') event.preventDefault()
      take(options[active])
    } else if (shown && event.key === 'Escape' && onChosen === undefined) {
      event.stopPropagation()
      setOpen(false)
      return
    }
    onKeyDown?.(event)
  }
  return (
    <Popover
      open={shown} arrow={false} placement="bottomLeft" trigger={[]} styles={{ container: { padding: 4 } }}
      content={(
        <ul className="listed" id={list} role="listbox">
          {options.map((name, at) => (
            <li
              key={name} id={`${list}${at}`} role="option" aria-selected={at === active} className="listed-name" title={name}
              onMouseDown={(event) => event.preventDefault()} onClick={() => { take(name); onChosen?.() }}
            >
              <span>{name}</span>{at === 0 && takesFirst && active < 0 && <span className="quiet" title={text.team.takesThis}>↵</span>}
            </li>
          ))}
        </ul>
      )}
    >
      <input
        {...rest} ref={field} value={value} autoComplete="off" spellCheck={false} role="combobox" aria-expanded={shown} aria-controls={list} aria-autocomplete="list"
        {...(active >= 0 && shown ? { 'aria-activedescendant': `${list}${active}` } : {})}
        onChange={(event) => { setOpen(true); setActive(-1); onChange(event.target.value) }} onKeyDown={keys}
        onFocus={(event) => { setOpen(true); rest.onFocus?.(event) }} onBlur={(event) => { setOpen(false); setActive(-1); rest.onBlur?.(event) }}
      />
    </Popover>
  )
}
