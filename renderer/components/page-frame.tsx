import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTopBar } from '../stores/top-bar.ts'

interface PageFrameProps {
  title: ReactNode
  /** One sentence: what this page is for, or what it says now. */
  sentence?: ReactNode
  /** One main action, rightmost; quiet ones before it. */
  actions?: ReactNode
  /** The page fills the window and scrolls inside itself (grids). */
  fill?: boolean
  children: ReactNode
}

/** A page's title, sentence and actions go to the top bar; its body fills the rest. */
export function PageFrame({ title, sentence, actions, fill = false, children }: PageFrameProps) {
  const { titleSlot, actionSlot } = useTopBar()
  return (
    <>
      {titleSlot && createPortal(<><h1>{title}</h1>{sentence !== undefined && <p title={typeof sentence === 'string' ? sentence : undefined}>{sentence}</p>}</>, titleSlot)}
      {actionSlot && createPortal(actions, actionSlot)}
      <div className="content" data-fill={fill} id="content" tabIndex={-1}>{children}</div>
    </>
  )
}
