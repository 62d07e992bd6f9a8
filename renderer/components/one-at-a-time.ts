import { useCallback, useEffect, useRef } from 'react'

/** A form that is saved still stands until it is drawn away, in ms. */
const DRAWN = 100

/** The same act, deaf while its last call is under way: a second press before the page is drawn anew would save the same thing twice. An act that answers false has failed and may be asked for again at once. */
export function useOneAtATime(act: () => Promise<unknown> | undefined): () => void {
  const latest = useRef(act)
  useEffect(() => { latest.current = act })
  const running = useRef(false)
  return useCallback(() => {
    if (running.current) return
    const under = latest.current()
    if (under === undefined) return
    running.current = true
    const over = () => { running.current = false }
    under.then((done) => (done === false ? over() : setTimeout(over, DRAWN)), over)
  }, [])
}
