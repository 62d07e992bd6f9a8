import { useCallback, useEffect, useRef, type RefObject } from 'react'

/** A page of A4 landscape, and the grey around a page, in CSS pixels. Other papers say their width themselves. */
const PAPER_WIDTH = 1123, AROUND = 40

/** A paper on screen: the very HTML that is printed, fitted to the width, in a frame where no script runs. */
export function PaperFrame({ html, title, frame }: { html: string; title: string; frame?: RefObject<HTMLIFrameElement | null> }) {
  const own = useRef<HTMLIFrameElement>(null)
  const place = frame ?? own
  const fit = useCallback(() => {
    const element = place.current
    const paper = element?.contentDocument
    if (!element || !paper?.head) return
    const style = paper.getElementById('fit') ?? paper.head.appendChild(Object.assign(paper.createElement('style'), { id: 'fit' }))
    style.textContent = `@media screen { article { zoom: ${Math.min(1.2, (element.clientWidth - 16) / (Number(paper.body.dataset['width'] ?? PAPER_WIDTH) + AROUND)).toFixed(4)} !important } }`
  }, [place])
  useEffect(() => {
    if (place.current === null) return undefined
    const watch = new ResizeObserver(fit)
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [fit, place])
  return <iframe ref={place} className="paper-frame" title={title} srcDoc={html} sandbox="allow-same-origin allow-modals" data-testid="paper" onLoad={fit} />
}
