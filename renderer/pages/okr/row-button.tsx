import { Dropdown, type MenuProps } from 'antd'
import { useEffect, useRef, useState, type ComponentProps } from 'react'

/** A small button as light as the platform's: a tree of 200 people has a thousand of them. */
export function RowButton({ quiet = false, className = '', ...rest }: ComponentProps<'button'> & { quiet?: boolean }) {
  return <button type="button" className={`okr-button ${className}`} data-quiet={quiet} {...rest} />
}

interface RowMenuProps { label: string; tabIndex: number; testId: string; items: NonNullable<MenuProps['items']>; onChoose: (key: string) => void }

/** ⋯ with a menu that is made when it is first asked for. */
export function RowMenu({ label, tabIndex, testId, items, onChoose }: RowMenuProps) {
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return undefined
    // The menu is placed some frames after it opens, and cannot take the cursor before.
    const waiting = setTimeout(() => document.querySelector<HTMLElement>('.okr-menu [role="menuitem"]')?.focus(), 60)
    return () => clearTimeout(waiting)
  }, [open])
  const turn = (wanted: boolean) => {
    setOpen(wanted)
    if (!wanted) box.current?.focus()
  }
  const choose: MenuProps['onClick'] = ({ key, domEvent }) => {
    // The same Enter would otherwise press whatever takes the cursor next.
    domEvent.preventDefault()
    onChoose(key)
  }
  const button = <RowButton quiet ref={box} tabIndex={tabIndex} aria-label={label} aria-haspopup="menu" aria-expanded={open} data-testid={testId} {...(!asked && { onClick: () => { setAsked(true); setOpen(true) } })}>⋯</RowButton>
  return asked ? <Dropdown trigger={['click']} open={open} onOpenChange={turn} rootClassName="okr-menu" destroyOnHidden menu={{ items, onClick: choose }}>{button}</Dropdown> : button
}
