import type { RefObject } from 'react'

/** A paper on screen: the very HTML that is printed, in a frame where no script runs. */
export function PaperFrame({ html, title, frame }: { html: string; title: string; frame?: RefObject<HTMLIFrameElement | null> }) {
  return <iframe ref={frame} className="paper-frame" title={title} srcDoc={html} sandbox="allow-same-origin allow-modals" data-testid="paper" />
}
