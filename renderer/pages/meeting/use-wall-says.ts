import { useCallback, useEffect, useState } from 'react'

/** So long a line stands at the foot of the wall, in ms. */
const SHOWN = 6000

export interface WallLine { words: string; bad: boolean }

/** The last line said, gone after a while; the same words said again are said anew. */
export function useWallSays(): [WallLine | null, (words: string, bad?: boolean) => void] {
  const [line, setLine] = useState<WallLine | null>(null)
  useEffect(() => {
    if (line === null) return undefined
    const timer = setTimeout(() => setLine(null), SHOWN)
    return () => clearTimeout(timer)
  }, [line])
  return [line, useCallback((words, bad = false) => setLine({ words, bad }), [])]
}
