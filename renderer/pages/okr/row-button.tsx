import { Dropdown, type MenuProps } from 'antd'
import { useState, type ComponentProps } from 'react'

/** A small button as light as the platform's: a tree of 200 people has a thousand of them. */
export function RowButton({ quiet = false, ...rest }: ComponentProps<'button'> & { quiet?: boolean }) {
  return <button type="button" className="okr-button" data-quiet={quiet} {...rest} />
}

interface RowMenuProps { label: string; tabIndex: number; testId: string; menu: MenuProps }

/** ⋯ with a menu that is made when it is first asked for. */
export function RowMenu({ label, tabIndex, testId, menu }: RowMenuProps) {
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState(false)
  const button = <RowButton quiet tabIndex={tabIndex} aria-label={label} aria-haspopup="menu" aria-expanded={open} data-testid={testId} autoFocus={asked} {...(!asked && { onClick: () => { setAsked(true); setOpen(true) } })}>⋯</RowButton>
  return asked ? <Dropdown trigger={['click']} open={open} onOpenChange={setOpen} menu={{ ...menu, autoFocus: true }}>{button}</Dropdown> : button
}
